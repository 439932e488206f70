package vn.tonghop.operate.table;

/** How rows are printed. */
public enum Style {
  /** For people. */
  TABLE,
  /** For people, who find the whole elsewhere: long cells are cut, and nothing stands for null. */
  LISTING,
  /** For people, who find it nowhere else: whole cells, and nothing stands for null. */
  WHOLE,
  /** RFC 4180, in UTF-8. */
  CSV,
  /** An array of objects. */
  JSON
}
