package vn.tonghop.reference;

import java.math.BigDecimal;
import java.util.List;

/** {@code indicators.csv}: what is measured. */
final class IndicatorsFile {
  static final CsvLayout LAYOUT =
      new CsvLayout(
          "indicators.csv",
          true,
          List.of("code", "name_vi", "name_en", "uom", "aggregation", "behaviour"),
          List.of(
              "direction",
              "decimals",
              "source",
              "parent",
              "numerator",
              "denominator",
              "scale",
              "min",
              "max",
              "aliases"));

  private IndicatorsFile() {}

  static List<Entry<Indicator>> read(CsvTable table, KnownCodes units) {
    IndicatorStructure structure = new IndicatorStructure(table);
    List<Entry<Indicator>> indicators =
        table.entries(
            row -> {
              Indicator indicator = indicator(row, units);
              structure.check(row, indicator);
              return indicator;
            });
    Entry.reportDuplicates(indicators, "code", "code", Indicator::code);
    structure.checkCircles(indicators);
    IndicatorNames.check(indicators);
    return indicators;
  }

  private static Indicator indicator(CsvRow row, KnownCodes units) {
    row.text("aggregation");
    row.text("behaviour");
    Indicator indicator =
        new Indicator(
            row.text("code"),
            row.text("name_vi"),
            row.text("name_en"),
            row.text("uom"),
            row.word("aggregation", Aggregation.class, Aggregation.SUM),
            row.word("behaviour", Behaviour.class, Behaviour.FLOW),
            row.word("direction", Direction.class, Direction.NONE),
            row.whole("decimals", 0, 9, 0),
            row.word("source", Source.class, Source.SUBMITTED),
            row.optional("parent"),
            row.optional("numerator"),
            row.optional("denominator"),
            row.optionalDecimal("scale"),
            row.optionalDecimal("min"),
            row.optionalDecimal("max"),
            row.list("aliases"));
    if (row.good("uom") && !units.contain(indicator.uom())) {
      row.problem("uom", "is not the code of a unit; add the unit to units.csv");
    }
    BigDecimal scale = indicator.scale();
    if (row.good("scale") && scale != null && scale.signum() <= 0) {
      row.problem("scale", "is not above 0");
    }
    BigDecimal min = indicator.min();
    BigDecimal max = indicator.max();
    if (row.good("min", "max") && min != null && max != null && min.compareTo(max) > 0) {
      row.problem("min", "is above max " + max.toPlainString());
    }
    return indicator;
  }
}
