package vn.tonghop.sample;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The committed submissions, read back in the plainest way: lines split at each semicolon.
 *
 * @param rows the cells of each indicator row, by commune and indicator
 * @param indicators the reference data's indicators
 */
record SubmittedCells(
    Map<String, Map<String, List<String>>> rows, Map<String, SampleIndicator> indicators) {
  private static final int CODE = 1;
  private static final MathContext EXACT_ENOUGH = new MathContext(40, RoundingMode.HALF_UP);

  static SubmittedCells read(SampleSource source) throws IOException {
    Map<String, Map<String, List<String>>> rows = new TreeMap<>();
    try (Stream<Path> files = Files.list(SampleGenerator.INBOX)) {
      for (Path file : files.sorted().toList()) {
        Map<String, List<String>> ofFile = new TreeMap<>();
        for (String line : Files.readString(file).split("\r\n", -1)) {
          List<String> cells = List.of(line.split(";", -1));
          if (cells.size() > CODE && source.indicators().containsKey(cells.get(CODE))) {
            ofFile.put(cells.get(CODE), cells);
          }
        }
        rows.put(file.getFileName().toString().substring(0, 5), ofFile);
      }
    }
    return new SubmittedCells(rows, source.indicators());
  }

  /** A commune's figure; empty where it has none. */
  Optional<BigDecimal> value(String commune, String indicator, Quantity quantity) {
    List<String> cells = rows.getOrDefault(commune, Map.of()).getOrDefault(indicator, List.of());
    int column =
        switch (quantity) {
          case PLAN -> 4;
          case ACTUAL -> 5;
          case PRIOR -> 6;
        };
    String cell = column < cells.size() ? cells.get(column) : "";
    return cell.isEmpty() || cell.equals("-") ? Optional.empty() : Optional.of(number(cell));
  }

  /** What the communes' figures of an indicator add up to. */
  BigDecimal sum(String indicator, Quantity quantity) {
    return rows.keySet().stream()
        .flatMap(commune -> value(commune, indicator, quantity).stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The district's figure, unrounded: summed, or worked out as the indicator asks. */
  BigDecimal district(String indicator, Quantity quantity) {
    SampleIndicator known = SampleSource.found(indicators.get(indicator), indicator);
    return switch (known.aggregation()) {
      case "ratio" -> percent(sum(known.numerator(), quantity), sum(known.denominator(), quantity));
      case "mean" -> mean(indicator, known.denominator(), quantity);
      default -> sum(indicator, quantity);
    };
  }

  private BigDecimal mean(String indicator, String weight, Quantity quantity) {
    BigDecimal weighted = BigDecimal.ZERO;
    for (String commune : rows.keySet()) {
      BigDecimal value = value(commune, indicator, quantity).orElseThrow();
      weighted = weighted.add(value.multiply(value(commune, weight, quantity).orElseThrow()));
    }
    return weighted.divide(sum(weight, quantity), EXACT_ENOUGH);
  }

  static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return part.movePointRight(2).divide(whole, EXACT_ENOUGH);
  }

  static BigDecimal number(String cell) {
    return new BigDecimal(cell.replace(".", "").replace(',', '.'));
  }
}
