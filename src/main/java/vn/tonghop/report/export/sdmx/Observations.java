package vn.tonghop.report.export.sdmx;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tonghop.report.export.ExportedRow;
import vn.tonghop.report.export.ExportedTable;
import vn.tonghop.report.export.RowSource;

/**
 * Observations made of rows of totals or results, which come in the order of their codes.
 *
 * <p>A plan has a measure for each authority and kind of target, for one indicator can have several
 * plans and an observation has but one value.
 */
final class Observations {
  private static final String PERCENT = "%";

  /** Measures of the indicator itself. */
  private static final List<String> OWN =
      List.of("actual", "cumulative", "prior_actual", "change_pct", "share_pct");

  private static final List<String> OF_PLAN = List.of("plan", "plan_to", "achievement_pct");

  private final RowSource rows;
  private final ExportedTable table;
  private final SdmxCodes codes;
  private final int commune;
  private final Deque<Observation> ready = new ArrayDeque<>();
  private Map<Observation.Key, Observation> series = new TreeMap<>();

  /** Makes observations of a table's rows, in the codes of the publication that they are of. */
  Observations(RowSource rows, ExportedTable table, SdmxCodes codes) {
    this.rows = rows;
    this.table = table;
    this.codes = codes;
    this.commune = table.indexOf("commune");
  }

  /** The next one, in the order of places and indicators; null behind the last. */
  @Nullable Observation next() {
    while (ready.isEmpty()) {
      ExportedRow row = rows.next();
      if (row == null) {
        ready.addAll(series.values());
        series = new TreeMap<>();
        return ready.poll();
      }
      Observation.Key key = key(row, "");
      // Rows of several plans say the same of the indicator itself.
      if (!series.isEmpty() && !series.keySet().iterator().next().isOfSeries(key)) {
        ready.addAll(series.values());
        series = new TreeMap<>();
      }
      add(row);
    }
    return ready.poll();
  }

  private void add(ExportedRow row) {
    String unit = required(cell(row, "uom"));
    for (String measure : OWN) {
      String value = cell(row, measure);
      // That there is no value is said once, where the value would stand.
      if (value != null || (measure.equals("actual") && cell(row, "cumulative") == null)) {
        add(row, measure, "", value, unit);
      }
    }
    if (cell(row, "plan") != null) {
      String kind = required(cell(row, "plan_kind"));
      String of = codes.plan(cell(row, "plan_authority"), kind);
      for (String measure : OF_PLAN) {
        String value = cell(row, measure);
        if (value != null) {
          add(row, measure, of, value, kind.endsWith("_pct") ? PERCENT : unit);
        }
      }
    }
  }

  private void add(
      ExportedRow row, String column, String of, @Nullable String value, String ownUnit) {
    Observation.Key key = key(row, column.toUpperCase(Locale.ROOT) + of);
    String unit = column.endsWith("_pct") ? PERCENT : ownUnit;
    series.put(
        key,
        new Observation(
            place(row),
            key,
            value,
            value == null ? "O" : status(row),
            codes.unit(unit),
            value == null ? null : Integer.toString(new BigDecimal(value).scale())));
  }

  private Observation.Key key(ExportedRow row, String measure) {
    String area =
        commune < 0
            ? codes.area(place(row))
            : codes.commune(place(row), required(cell(row, "commune_valid_from")));
    return new Observation.Key(area, codes.indicator(required(cell(row, "indicator"))), measure);
  }

  private String place(ExportedRow row) {
    return required(row.cell(commune < 0 ? table.indexOf("area") : commune));
  }

  // What is not complete will change, which is what provisional means there.
  private String status(ExportedRow row) {
    String firmness = required(cell(row, "obs_status"));
    if (firmness.equals("estimate")) {
      return "E";
    }
    boolean isPartial = "false".equals(cell(row, "is_complete"));
    return isPartial || firmness.equals("provisional") ? "P" : "A";
  }

  private @Nullable String cell(ExportedRow row, String column) {
    int at = table.indexOf(column);
    return at < 0 ? null : row.cell(at);
  }

  private static String required(@Nullable String cell) {
    if (cell == null) {
      throw new IllegalStateException("a row lacks what identifies it");
    }
    return cell;
  }
}
