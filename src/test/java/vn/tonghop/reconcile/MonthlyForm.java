package vn.tonghop.reconcile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What a commune truthfully reports for a month: wholes and their parts, what has come together
 * since January, rates of the year's plan, a share and what it is divided from.
 */
final class MonthlyForm {

  static final List<String> COLUMNS = List.of("plan", "actual", "cumulative", "rate");
  static final List<String> CROPS = List.of("RICE", "MAIZE", "VEG");
  static final List<String> HERDS = List.of("BUFFALO", "CATTLE", "GOAT");
  static final Map<String, List<String>> PARTS = Map.of("SOWN", CROPS, "HERD", HERDS);
  static final List<String> ROWS =
      List.of("SOWN", "RICE", "MAIZE", "VEG", "HERD", "BUFFALO", "CATTLE", "GOAT", "HH", "HH_POOR");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Map<String, BigDecimal> cells = new HashMap<>();
  private final @Nullable MonthlyForm before;
  private final Random random;

  private MonthlyForm(@Nullable MonthlyForm before, Random random) {
    this.before = before;
    this.random = random;
  }

  /** A month after another one; the first has none before it. */
  static MonthlyForm after(@Nullable MonthlyForm before, Random random) {
    MonthlyForm form = new MonthlyForm(before, random);
    CROPS.forEach(
        row -> form.put(row, "actual", BigDecimal.valueOf(2_000 + random.nextInt(60_000), 2)));
    HERDS.forEach(row -> form.stock(row, 100 + random.nextInt(5_000)));
    form.stock("HH", 900 + random.nextInt(900));
    form.stock("HH_POOR", 40 + random.nextInt(400));
    PARTS.forEach((whole, parts) -> form.put(whole, "actual", form.sum(parts, "actual")));
    ROWS.stream().filter(MonthlyForm::isFlow).forEach(form::addUp);
    CROPS.forEach(form::plan);
    HERDS.forEach(form::plan);
    PARTS.forEach((whole, parts) -> form.put(whole, "plan", form.sum(parts, "plan")));
    ROWS.stream()
        .filter(row -> form.has(row, "plan"))
        .forEach(
            row -> form.put(row, "rate", form.exactRate(row).setScale(2, RoundingMode.HALF_UP)));
    return form;
  }

  /** Whether what is reported accumulates over the year. */
  static boolean isFlow(String row) {
    return row.equals("SOWN") || CROPS.contains(row);
  }

  /** What there is differs from month to month by a tenth at most. */
  private void stock(String row, int first) {
    BigDecimal now =
        before == null
            ? BigDecimal.valueOf(first)
            : before
                .of(row, "actual")
                .multiply(BigDecimal.valueOf(90 + random.nextInt(21), 2))
                .setScale(0, RoundingMode.HALF_UP);
    put(row, "actual", now);
  }

  private void addUp(String row) {
    BigDecimal soFar = before == null ? BigDecimal.ZERO : before.of(row, "cumulative");
    put(row, "cumulative", soFar.add(of(row, "actual")));
  }

  private void plan(String row) {
    BigDecimal reached = of(row, "actual");
    BigDecimal plan =
        reached
            .multiply(BigDecimal.valueOf(isFlow(row) ? 3 : 1))
            .multiply(BigDecimal.valueOf(90 + random.nextInt(40), 2))
            .setScale(reached.scale(), RoundingMode.HALF_UP);
    put(row, "plan", before == null ? plan : before.of(row, "plan"));
  }

  private BigDecimal sum(List<String> rows, String column) {
    return rows.stream().map(row -> of(row, column)).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  BigDecimal exactRate(String row) {
    BigDecimal reached = of(row, isFlow(row) ? "cumulative" : "actual");
    return reached.multiply(HUNDRED).divide(of(row, "plan"), 12, RoundingMode.HALF_UP);
  }

  private void put(String row, String column, BigDecimal value) {
    cells.put(row + '/' + column, value);
  }

  boolean has(String row, String column) {
    return cells.containsKey(row + '/' + column);
  }

  BigDecimal of(String row, String column) {
    return Objects.requireNonNull(cells.get(row + '/' + column));
  }

  static String written(BigDecimal value) {
    return value.toPlainString().replace('.', ',');
  }

  /** Its lines in a file of many communes. */
  List<String> lines(String commune, Map<String, String> slipped) {
    List<String> lines = new ArrayList<>();
    for (String row : ROWS) {
      StringBuilder line = new StringBuilder(commune).append(';').append(row);
      for (String column : COLUMNS) {
        String told = has(row, column) ? written(of(row, column)) : "";
        line.append(';').append(slipped.getOrDefault(row + '/' + column, told));
      }
      lines.add(line.toString());
    }
    return lines;
  }
}
