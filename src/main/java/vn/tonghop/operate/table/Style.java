package vn.tonghop.operate.table;

/** How rows are printed. */
public enum Style {
  /** For people. */
  TABLE,
  /** RFC 4180, in UTF-8. */
  CSV,
  /** An array of objects. */
  JSON
}
