package vn.tonghop.operate.rebuild;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.database.Queries;

/** Holds what two warehouses say against each other, period by period. */
final class Comparison {
  /** What is compared, and the query that says it, a text for each row. */
  private static final List<String> WHAT = List.of("totals", "results", "findings", "statuses");

  private final JdbcClient standing;
  private final JdbcClient rebuilt;

  Comparison(JdbcClient standing, JdbcClient rebuilt) {
    this.standing = standing;
    this.rebuilt = rebuilt;
  }

  /**
   * What differs.
   *
   * @param what totals, results, findings or statuses
   * @param standing what the warehouse says and the rebuilt one does not
   * @param rebuilt the other way round
   */
  record Difference(String what, String period, List<String> standing, List<String> rebuilt) {}

  /** How many rows were compared, and what differs. */
  record Outcome(long rows, List<Difference> differences) {}

  Outcome compare() {
    List<Difference> differences = new ArrayList<>();
    long rows = 0;
    for (String period : periods()) {
      for (String what : WHAT) {
        List<String> now = rows(standing, what, period);
        List<String> again = rows(rebuilt, what, period);
        rows += now.size();
        List<String> only = without(now, again);
        List<String> onlyAgain = without(again, now);
        if (!only.isEmpty() || !onlyAgain.isEmpty()) {
          differences.add(new Difference(what, period, only, onlyAgain));
        }
      }
    }
    return new Outcome(rows, differences);
  }

  private Set<String> periods() {
    Set<String> periods = new TreeSet<>();
    for (JdbcClient warehouse : List.of(standing, rebuilt)) {
      periods.addAll(
          warehouse.sql(Queries.text("operate/rebuild_periods")).query(String.class).list());
    }
    return periods;
  }

  private static List<String> rows(JdbcClient warehouse, String what, String period) {
    return warehouse
        .sql(Queries.text("operate/rebuild_" + what))
        .param("period", period)
        .query(String.class)
        .list();
  }

  private static List<String> without(List<String> rows, List<String> others) {
    Set<String> known = new HashSet<>(others);
    return rows.stream().filter(row -> !known.contains(row)).toList();
  }
}
