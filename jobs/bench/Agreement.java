import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether two contenders came to the same totals. */
final class Agreement {
  private Agreement() {}

  /**
   * The second may have totals that the first has not: of longer periods, and of what is not simply
   * added up.
   *
   * @throws IllegalStateException that names what differs
   */
  static void check(Map<String, List<BigDecimal>> expected, Map<String, List<BigDecimal>> found) {
    List<String> different = new ArrayList<>();
    expected.forEach(
        (key, value) -> {
          if (!value.equals(found.get(key))) {
            different.add(key + ": " + plain(value) + ", but " + plain(found.get(key)));
          }
        });
    if (expected.isEmpty() || !different.isEmpty()) {
      throw new IllegalStateException(
          "The totals (actual, cumulative) differ in "
              + different.size()
              + " of "
              + expected.size()
              + ":\n"
              + String.join("\n", different.stream().limit(20).toList()));
    }
  }

  private static String plain(List<BigDecimal> values) {
    return values == null
        ? "none"
        : values.stream().map(BigDecimal::toPlainString).toList().toString();
  }
}
