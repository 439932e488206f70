package vn.tonghop.normalize;

/** How firm a figure is; each is less firm than the one before. */
public enum Firmness {
  FINAL,
  PROVISIONAL,
  ESTIMATE;

  /** The less firm of two, for what is made of both is no firmer. */
  Firmness with(Firmness other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
