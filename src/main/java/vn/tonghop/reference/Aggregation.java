package vn.tonghop.reference;

/** How the values of communes make the value of an area. */
public enum Aggregation {
  /** Added up. */
  SUM,
  /** Scale × Σ numerator ÷ Σ denominator; the communes' own ratios are never added or averaged. */
  RATIO,
  /** Mean weighted by the indicator named as denominator. */
  MEAN,
  /** A yes/no answer of each commune, counted. */
  COUNT,
  /** Shown for each commune, no total. */
  NONE
}
