package vn.tonghop.operate.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.report.export.Published;

/**
 * What is to be exported.
 *
 * @param period null where it is about none
 * @param areas these and no others; null for all
 * @param byCode whether rows are wanted in the order of codes, not of the reference data
 */
record Request(
    What what,
    @Nullable String period,
    @Nullable List<String> areas,
    Published published,
    boolean byCode) {

  /** The same of another publication. */
  Request at(Published other) {
    return new Request(what, period, areas, other, byCode);
  }

  /** The reference data that its rows point to. */
  Request ofReference() {
    return new Request(What.REFERENCE, period, areas, published, byCode);
  }

  /** The period, where it is about one. */
  String requiredPeriod() {
    if (period == null) {
      throw new IllegalStateException("an export without a period");
    }
    return period;
  }

  Map<String, @Nullable Object> parameters() {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("publication", published.number());
    parameters.put("period", period);
    parameters.put("areas", areas == null ? null : String.join(",", areas));
    parameters.put("by_code", byCode);
    return parameters;
  }
}
