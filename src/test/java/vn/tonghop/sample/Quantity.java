package vn.tonghop.sample;

import java.util.Locale;

/** The columns of a submission that hold a figure of their own. */
enum Quantity {
  ACTUAL,
  PLAN,
  PRIOR;

  /** Name of the column that holds it in the sample's source files. */
  String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
