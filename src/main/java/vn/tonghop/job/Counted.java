package vn.tonghop.job;

/**
 * So many of something.
 *
 * @param what one of them, in English
 */
record Counted(String what, long number) {

  @Override
  public String toString() {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
