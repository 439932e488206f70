package vn.tonghop.job;

/** The eight steps, by the names under which Spring Batch and the run history know them. */
final class StepName {
  static final String REFERENCE = "reference";
  static final String REGISTER = "register";
  static final String INGEST = "ingest";
  static final String RECONCILE = "reconcile";
  static final String LOAD = "load";
  static final String AGGREGATE = "aggregate";
  static final String PUBLISH = "publish";
  static final String REPORT = "report";

  private StepName() {}
}
