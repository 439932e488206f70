package vn.tonghop.operate;

/** How rows are printed. */
enum Style {
  TABLE,
  CSV,
  JSON
}
