package vn.tonghop.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The reference data as rows of the warehouse's dimensions, by column name. */
final class ReferenceRows {

  /** The calendar of the warehouse: every period of these years is known. */
  private static final int FIRST_YEAR = 2000;

  private static final int LAST_YEAR = 2099;

  private final ReferenceData reference;

  ReferenceRows(ReferenceData reference) {
    this.reference = reference;
  }

  Map<String, List<Map<String, @Nullable Object>>> byDimension() {
    Map<String, List<Map<String, @Nullable Object>>> dimensions = new LinkedHashMap<>();
    dimensions.put("area", reference.areas().stream().map(ReferenceRows::row).toList());
    dimensions.put("commune", reference.communes().stream().map(ReferenceRows::row).toList());
    dimensions.put("succession", reference.successions().stream().map(ReferenceRows::row).toList());
    dimensions.put("indicator", indicators());
    dimensions.put("unit", reference.units().stream().map(ReferenceRows::row).toList());
    dimensions.put("target", reference.targets().stream().map(ReferenceRows::row).toList());
    dimensions.put("period", periods());
    dimensions.put(
        "form",
        reference.forms().keySet().stream()
            .sorted()
            .map(code -> row(code, reference.forms().get(code)))
            .toList());
    return dimensions;
  }

  private static Map<String, @Nullable Object> row(@Nullable Object... namesAndValues) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      row.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return row;
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, @Nullable Object> row(Area area) {
    return row(
        "code", area.code(),
        "name", area.name(),
        "level", area.level(),
        "parent_code", area.parent());
  }

  private static Map<String, @Nullable Object> row(Commune commune) {
    return row(
        "code", commune.code(),
        "name", commune.name(),
        "type", commune.type(),
        "area_code", commune.area(),
        "valid_from", day(commune.validFrom()),
        "valid_to", day(commune.validTo()));
  }

  private static Map<String, @Nullable Object> row(Succession succession) {
    return row(
        "from_code", succession.fromCode(),
        "to_code", succession.toCode(),
        "effective", day(succession.effective()),
        "share", succession.share(),
        "basis", succession.basis());
  }

  private static Map<String, @Nullable Object> row(Unit unit) {
    return row(
        "code", unit.code(),
        "dimension", unit.dimension(),
        "factor", unit.factor(),
        "aliases", String.join("|", unit.aliases()));
  }

  private static Map<String, @Nullable Object> row(Target target) {
    return row(
        "year", target.year(),
        "authority", target.authority(),
        "place_code", target.place(),
        "indicator_code", target.indicator(),
        "assigned_on", day(target.assignedOn()),
        "kind", word(target.kind()),
        "value", target.value());
  }

  private static Map<String, @Nullable Object> row(String code, @Nullable Form form) {
    if (form == null) {
      throw new IllegalArgumentException("no form " + code);
    }
    return row(
        "code", code,
        "name", form.name(),
        "deadline_days", form.deadlineDays(),
        "required", form.required());
  }

  private List<Map<String, @Nullable Object>> indicators() {
    ComputingLevels levels = new ComputingLevels(reference.indicators());
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (Indicator indicator : reference.indicators()) {
      rows.add(
          row(
              "code", indicator.code(),
              "name_vi", indicator.nameVi(),
              "name_en", indicator.nameEn(),
              "uom", indicator.uom(),
              "aggregation", word(indicator.aggregation()),
              "behaviour", word(indicator.behaviour()),
              "direction", word(indicator.direction()),
              "decimals", indicator.decimals(),
              "source", word(indicator.source()),
              "parent_code", indicator.parent(),
              "numerator_code", indicator.numerator(),
              "denominator_code", indicator.denominator(),
              "scale", indicator.scale() == null ? 1 : indicator.scale(),
              "min_value", indicator.min(),
              "max_value", indicator.max(),
              "position", rows.size() + 1,
              "computing_level", levels.of(indicator)));
    }
    return rows;
  }

  private List<Map<String, @Nullable Object>> periods() {
    PeriodCalendar calendar = new PeriodCalendar(reference.periods());
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put("", "year");
    List.of("-H1", "-H2").forEach(half -> kinds.put(half, "half"));
    kinds.put("-9M", "nine_months");
    List.of("-Q1", "-Q2", "-Q3", "-Q4").forEach(quarter -> kinds.put(quarter, "quarter"));
    for (int month = 1; month <= 12; month++) {
      kinds.put(String.format(Locale.ROOT, "-%02d", month), "month");
    }
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      for (Map.Entry<String, String> kind : kinds.entrySet()) {
        Period period = calendar.byCode(year + kind.getKey());
        rows.add(
            row(
                "code", period.code(),
                "kind", kind.getValue(),
                "year", year,
                "starts", day(period.starts()),
                "ends", day(period.ends()),
                "cut_off", day(period.cutOff()),
                "deadline", day(period.deadline()),
                "prior_code", (year - 1) + kind.getKey()));
      }
    }
    return rows;
  }
}
