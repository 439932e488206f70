package vn.tonghop.reconcile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.tonghop.Office;

/** All that is known of each commune in the end, in words that its twin would use too. */
final class TwinFigures {

  /** What the random files must have led to, or the comparison would say little. */
  static final Set<String> KINDS =
      Set.of(
          "ambiguous-number",
          "cumulative-decreased",
          "cumulative-mismatch",
          "months-mismatch",
          "outlier",
          "suspected-unit",
          "dropped-on-revision",
          "duplicate-row",
          "held-by-hand",
          "released",
          "missing-indicator",
          "missing-parts",
          "unread-column",
          "status missing",
          "status held",
          "status rejected",
          "status partial",
          "status late");

  private final Office office;
  private final Map<String, List<String>> known = new HashMap<>();
  private final Set<String> kinds = new TreeSet<>();

  TwinFigures(Office office) throws IOException {
    this.office = office;
    gather(
        """
        select commune, period, indicator, actual, cumulative, prior_actual, is_derived
        from mart.commune_result
        """);
    gather(
        """
        select
          commune, period, form, 'status ' || status, rows_accepted, rows_rejected, rows_held,
          file_name
        from mart.submission_status
        """);
    gather(
        """
        select
          commune, code, severity, state, period, indicator, file_name, line_no, value, expected,
          message_vi
        from mart.finding
        where state <> 'corrected'
        """);
    gather(
        """
        select
          c.code, 'submission', f.inbox_path, s.state, f.lines_accepted, f.lines_held,
          f.lines_duplicate
        from ops.submission as s
        join ops.submission_file as f using (file_id)
        join warehouse.dim_commune as c on c.commune_id = s.commune_id
        where s.state = 'current'
        """);
    slips(office.home().resolve("outbox"));
    known.values().forEach(lines -> lines.sort(null));
  }

  /** What is known of a commune. */
  List<String> of(String twin, int number) {
    return known.getOrDefault(TwinDistricts.code(twin, number), List.of());
  }

  /** The totals of a district. */
  List<String> totals(String twin) {
    return office.rows(
        """
        select
          period, indicator, actual, cumulative, prior_actual, communes_expected,
          communes_reported, is_complete, is_derived
        from mart.district_total where area = ? order by 1, 2
        """,
        twin);
  }

  /** What was found of any commune, and how the submissions stand. */
  Set<String> kinds() {
    return kinds;
  }

  private void gather(String sql) {
    for (String row : office.rows(sql)) {
      String commune = row.substring(0, row.indexOf('|'));
      add(commune, row.substring(commune.length()));
      for (String cell : row.split("\\|", -1)) {
        if (KINDS.contains(cell)) {
          kinds.add(cell);
        }
      }
    }
  }

  private void slips(Path outbox) throws IOException {
    try (Stream<Path> files = Files.walk(outbox, 3)) {
      for (Path slip : (Iterable<Path>) files.sorted()::iterator) {
        if (slip.toString().endsWith(".phanhoi.csv")) {
          String commune = slip.getName(slip.getNameCount() - 2).toString();
          add(commune, slip.getFileName() + ": " + Files.readString(slip));
        }
      }
    }
  }

  private void add(String commune, String what) {
    known
        .computeIfAbsent(commune, none -> new ArrayList<>())
        .add(what.replace(commune, "C" + commune.substring(1)));
  }
}
