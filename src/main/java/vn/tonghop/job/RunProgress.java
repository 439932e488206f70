package vn.tonghop.job;

/** Is told how far a run has come; may be called from any thread. */
public interface RunProgress {

  /**
   * A step begins.
   *
   * @param name its name, for people
   */
  void step(String name);

  /**
   * The present step has done {@code done} of {@code total}.
   *
   * @param total zero or less when it is not known
   * @param unit what is counted, in the plural, such as {@code files}
   */
  void counts(long done, long total, String unit);

  /**
   * The run waits for somebody; told once of each.
   *
   * @param whom who it is, what they keep, and how an end is put to it
   */
  default void waits(String whom) {}
}
