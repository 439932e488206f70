package vn.tonghop.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The reference data as rows of the warehouse's dimensions; the components are its columns. */
final class ReferenceRows {

  /** The calendar of the warehouse: every period of these years is known. */
  private static final int FIRST_YEAR = 2000;

  private static final int LAST_YEAR = 2099;

  private final ReferenceData reference;

  ReferenceRows(ReferenceData reference) {
    this.reference = reference;
  }

  /** The rows of each dimension, by the name of the query that lays them down. */
  Map<String, List<? extends Record>> byDimension() {
    Map<String, List<? extends Record>> dimensions = new LinkedHashMap<>();
    dimensions.put("area", reference.areas().stream().map(AreaRow::of).toList());
    dimensions.put("commune", reference.communes().stream().map(CommuneRow::of).toList());
    dimensions.put("succession", reference.successions());
    dimensions.put("indicator", indicators());
    dimensions.put("alias", aliases());
    dimensions.put("unit", reference.units().stream().map(UnitRow::of).toList());
    dimensions.put("target", reference.targets().stream().map(TargetRow::of).toList());
    dimensions.put("period", periods());
    dimensions.put(
        "form",
        reference.forms().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(form -> FormRow.of(form.getKey(), form.getValue()))
            .toList());
    dimensions.put("rule", reference.rules().stream().map(RuleRow::of).toList());
    return dimensions;
  }

  private List<AliasRow> aliases() {
    return reference.indicators().stream()
        .filter(indicator -> !indicator.aliases().isEmpty())
        .map(AliasRow::of)
        .toList();
  }

  private List<IndicatorRow> indicators() {
    ComputingLevels levels = new ComputingLevels(reference.indicators());
    List<Indicator> all = reference.indicators();
    return IntStream.range(0, all.size())
        .mapToObj(i -> IndicatorRow.of(all.get(i), i + 1, levels.of(all.get(i))))
        .toList();
  }

  /** The code of every period that the warehouse knows. */
  static Stream<String> periodCodes() {
    return IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
        .boxed()
        .flatMap(year -> periodKinds().keySet().stream().map(kind -> year + kind));
  }

  /** The kinds of periods by what stands behind the year in their codes. */
  private static Map<String, String> periodKinds() {
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put("", PeriodKind.YEAR.code());
    List.of("-H1", "-H2").forEach(half -> kinds.put(half, PeriodKind.HALF.code()));
    kinds.put("-9M", PeriodKind.NINE_MONTHS.code());
    List.of("-Q1", "-Q2", "-Q3", "-Q4")
        .forEach(quarter -> kinds.put(quarter, PeriodKind.QUARTER.code()));
    for (int month = 1; month <= 12; month++) {
      kinds.put(String.format(Locale.ROOT, "-%02d", month), PeriodKind.MONTH.code());
    }
    return kinds;
  }

  private List<PeriodRow> periods() {
    PeriodCalendar calendar = new PeriodCalendar(reference.periods());
    List<PeriodRow> rows = new ArrayList<>();
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      for (Map.Entry<String, String> kind : periodKinds().entrySet()) {
        Period period = calendar.byCode(year + kind.getKey());
        rows.add(
            new PeriodRow(
                period.code(),
                kind.getValue(),
                year,
                period.starts(),
                period.ends(),
                period.cutOff(),
                period.deadline(),
                (year - 1) + kind.getKey()));
      }
    }
    return rows;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private record AreaRow(
      String code,
      String name,
      String level,
      @Nullable String parentCode,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo) {
    static AreaRow of(Area area) {
      return new AreaRow(
          area.code(), area.name(), area.level(), area.parent(), area.validFrom(), area.validTo());
    }
  }

  private record AliasRow(String indicatorCode, String aliases) {
    static AliasRow of(Indicator indicator) {
      return new AliasRow(indicator.code(), String.join("|", indicator.aliases()));
    }
  }

  private record CommuneRow(
      String code,
      String name,
      String type,
      String areaCode,
      LocalDate validFrom,
      @Nullable LocalDate validTo) {
    static CommuneRow of(Commune commune) {
      return new CommuneRow(
          commune.code(),
          commune.name(),
          commune.type(),
          commune.area(),
          commune.validFrom(),
          commune.validTo());
    }
  }

  private record IndicatorRow(
      String code,
      String nameVi,
      String nameEn,
      String uom,
      String aggregation,
      String behaviour,
      String direction,
      int decimals,
      String source,
      @Nullable String parentCode,
      @Nullable String numeratorCode,
      @Nullable String denominatorCode,
      BigDecimal scale,
      @Nullable BigDecimal minValue,
      @Nullable BigDecimal maxValue,
      int position,
      int computingLevel) {
    static IndicatorRow of(Indicator indicator, int position, int computingLevel) {
      BigDecimal scale = indicator.scale();
      return new IndicatorRow(
          indicator.code(),
          indicator.nameVi(),
          indicator.nameEn(),
          indicator.uom(),
          word(indicator.aggregation()),
          word(indicator.behaviour()),
          word(indicator.direction()),
          indicator.decimals(),
          word(indicator.source()),
          indicator.parent(),
          indicator.numerator(),
          indicator.denominator(),
          scale == null ? BigDecimal.ONE : scale,
          indicator.min(),
          indicator.max(),
          position,
          computingLevel);
    }
  }

  private record UnitRow(String code, String dimension, BigDecimal factor, String aliases) {
    static UnitRow of(Unit unit) {
      return new UnitRow(
          unit.code(), unit.dimension(), unit.factor(), String.join("|", unit.aliases()));
    }
  }

  private record TargetRow(
      int year,
      String authority,
      String placeCode,
      String indicatorCode,
      LocalDate assignedOn,
      String kind,
      BigDecimal value,
      @Nullable BigDecimal valueTo) {
    static TargetRow of(Target target) {
      return new TargetRow(
          target.year(),
          target.authority(),
          target.place(),
          target.indicator(),
          target.assignedOn(),
          word(target.kind()),
          target.value(),
          target.valueTo());
    }
  }

  private record PeriodRow(
      String code,
      String kind,
      int year,
      LocalDate starts,
      LocalDate ends,
      LocalDate cutOff,
      @Nullable LocalDate deadline,
      String priorCode) {}

  private record FormRow(
      String code, String name, int deadlineDays, List<String> required, List<String> periods) {
    static FormRow of(String code, Form form) {
      return new FormRow(
          code,
          form.name(),
          form.deadlineDays(),
          form.required(),
          form.periods().stream().map(PeriodKind::code).toList());
    }
  }

  private record RuleRow(
      String code,
      String indicatorCode,
      boolean isActive,
      @Nullable String severity,
      @Nullable BigDecimal times,
      @Nullable BigDecimal nearness,
      @Nullable BigDecimal least,
      List<BigDecimal> factors) {
    static RuleRow of(RuleSetting setting) {
      return new RuleRow(
          setting.code(),
          setting.indicator(),
          setting.isActive(),
          setting.severity(),
          setting.times(),
          setting.nearness(),
          setting.least(),
          setting.factors());
    }
  }
}
