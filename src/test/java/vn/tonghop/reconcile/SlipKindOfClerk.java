package vn.tonghop.reconcile;

/** What clerks get wrong: the kinds of slips that are planted. */
enum SlipKindOfClerk {
  DIGITS_SWAPPED,
  DIGIT_DROPPED,
  DIGIT_DOUBLED,
  DIGIT_INSERTED,
  DIGIT_MISTYPED,
  SIGN,
  DECIMAL_MARK,
  UNIT,
  COLUMNS_EXCHANGED,
  ROWS_EXCHANGED,
  SENT_AGAIN,
  RATE_CUT
}
