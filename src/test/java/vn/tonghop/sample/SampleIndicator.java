package vn.tonghop.sample;

import java.util.Map;

/**
 * What the sample needs to know of an indicator.
 *
 * @param code its code
 * @param name its name in Vietnamese
 * @param uom its unit of measure
 * @param aggregation {@code sum}, {@code ratio}, {@code mean}, {@code count} or {@code none}
 * @param decimals digits after the decimal sign
 * @param parent the indicator it is a part of, or empty
 * @param numerator of a ratio, or empty
 * @param denominator of a ratio or weight of a mean, or empty
 */
record SampleIndicator(
    String code,
    String name,
    String uom,
    String aggregation,
    int decimals,
    String parent,
    String numerator,
    String denominator) {

  static SampleIndicator from(Map<String, String> row) {
    return new SampleIndicator(
        cell(row, "code"),
        cell(row, "name_vi"),
        cell(row, "uom"),
        cell(row, "aggregation"),
        Integer.parseInt(cell(row, "decimals")),
        cell(row, "parent"),
        cell(row, "numerator"),
        cell(row, "denominator"));
  }

  /** Says whether communes' values of this indicator can be added up. */
  boolean isAdditive() {
    return aggregation.equals("sum") || aggregation.equals("count");
  }

  private static String cell(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }
}
