package vn.tonghop.normalize;

/** What kind of row it is: one that is or should be about an indicator, or one that is not. */
sealed interface RowKind permits IndicatorMatch, RowKind.Aside {
  /**
   * A row that reports nothing and is not meant to.
   *
   * @param reason why
   */
  record Aside(RowOutcome.Reason reason) implements RowKind {}
}
