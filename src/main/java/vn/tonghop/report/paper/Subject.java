package vn.tonghop.report.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An indicator with all that is said of it.
 *
 * @param total what it came to
 * @param plans the same for each plan that is shown, in the order of the authorities
 */
record Subject(Total total, List<Total> plans) {
  Subject {
    plans = List.copyOf(plans);
  }

  String code() {
    return total.indicator();
  }

  /**
   * The indicators of some totals, in their order.
   *
   * @param authorities whose plans are shown, in their order
   */
  static List<Subject> of(List<Total> totals, List<String> authorities) {
    Map<String, List<Total>> byIndicator = new LinkedHashMap<>();
    for (Total total : totals) {
      byIndicator.computeIfAbsent(total.indicator(), none -> new ArrayList<>()).add(total);
    }
    return byIndicator.values().stream()
        .map(
            rows ->
                new Subject(
                    rows.get(0),
                    authorities.stream()
                        .flatMap(
                            authority ->
                                rows.stream().filter(row -> authority.equals(row.planAuthority())))
                        .toList()))
        .toList();
  }
}
