package vn.tonghop.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks how indicators refer to each other: parts, numerators, denominators. */
final class IndicatorStructure {
  private final Set<String> known;
  private final Set<String> parents;

  IndicatorStructure(CsvTable table) {
    this.known = table.values("code");
    this.parents = table.values("parent");
  }

  /** Checks what all say of each other. */
  void checkCircles(List<Entry<Indicator>> indicators) {
    reportCircles(indicators, "parent", IndicatorStructure::parent);
    reportCircles(indicators, "source", indicator -> workedOutFrom(indicators, indicator));
  }

  private void checkKnown(CsvRow row, String column, @Nullable String code) {
    if (code != null && !known.contains(code)) {
      row.problem(column, "is not the code of an indicator of this file");
    }
  }

  /** Checks what one row says by itself of the others. */
  void check(CsvRow row, Indicator indicator) {
    checkKnown(row, "parent", indicator.parent());
    checkKnown(row, "numerator", indicator.numerator());
    checkKnown(row, "denominator", indicator.denominator());
    if (row.good("aggregation", "source")) {
      checkComplete(row, indicator);
    }
  }

  private void checkComplete(CsvRow row, Indicator indicator) {
    boolean ratio = indicator.aggregation() == Aggregation.RATIO;
    boolean mean = indicator.aggregation() == Aggregation.MEAN;
    if (ratio && indicator.numerator() == null) {
      row.problem("numerator", "must name an indicator, since aggregation is ratio");
    }
    if (ratio && indicator.denominator() == null) {
      row.problem("denominator", "must name an indicator, since aggregation is ratio");
    }
    if (mean && indicator.denominator() == null) {
      row.problem("denominator", "must name the indicator that weighs, since aggregation is mean");
    }
    if (indicator.source() == Source.COMPUTED
        && !ratio
        && !mean
        && !(indicator.numerator() != null && indicator.denominator() != null)
        && !parents.contains(indicator.code())) {
      row.problem(
          "source",
          "has nothing to be worked out from: name numerator and denominator, or let at least one"
              + " indicator have "
              + indicator.code()
              + " as parent");
    }
  }

  private static List<String> parent(Indicator indicator) {
    String parent = indicator.parent();
    return parent == null ? List.of() : List.of(parent);
  }

  private static List<String> workedOutFrom(
      List<Entry<Indicator>> indicators, Indicator indicator) {
    List<String> sources = new ArrayList<>();
    if (indicator.numerator() != null) {
      sources.add(indicator.numerator());
    }
    if (indicator.denominator() != null) {
      sources.add(indicator.denominator());
    }
    if (sources.isEmpty() && indicator.source() == Source.COMPUTED) {
      indicators.stream()
          .map(Entry::value)
          .filter(part -> indicator.code().equals(part.parent()))
          .forEach(part -> sources.add(part.code()));
    }
    return sources;
  }

  private static void reportCircles(
      List<Entry<Indicator>> indicators,
      String column,
      Function<Indicator, List<String>> references) {
    Map<String, Entry<Indicator>> byCode =
        indicators.stream()
            .collect(
                Collectors.toMap(
                    entry -> entry.value().code(),
                    entry -> entry,
                    (first, second) -> first,
                    LinkedHashMap::new));
    Map<String, List<String>> graph = new LinkedHashMap<>();
    byCode.forEach((code, entry) -> graph.put(code, references.apply(entry.value())));
    for (List<String> circle : Cycles.in(graph)) {
      Entry<Indicator> entry = byCode.get(circle.get(0));
      if (entry != null) {
        entry.row().problem(column, "makes a circle: " + String.join(" needs ", circle));
      }
    }
  }
}
