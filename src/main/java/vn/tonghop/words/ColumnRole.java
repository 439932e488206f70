package vn.tonghop.words;

/** What a column of a submission holds. */
public enum ColumnRole {
  INDICATOR,
  NAME,
  UOM,
  PLAN,
  ACTUAL,
  CUMULATIVE,
  PRIOR,
  RATE,
  COMMUNE,
  PERIOD,
  NOTE
}
