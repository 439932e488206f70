package vn.tonghop.mart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import vn.tonghop.database.Queries;

/** The checks that a run makes of what it touched, made as if the fixture's runs touched it all. */
final class NarrowChecks {

  private final JdbcTemplate jdbc;
  private final Queries queries;

  NarrowChecks(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.queries = new Queries(new NamedParameterJdbcTemplate(jdbc));
  }

  static List<String> names() {
    try (Stream<Path> files = Files.list(Path.of("db/query/publish/narrow"))) {
      return files
          .map(file -> String.valueOf(file.getFileName()).replace(".sql", ""))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rows of those of some that find something, in whichever run. */
  Map<String, List<Map<String, Object>>> broken(List<String> names) {
    touchEverything();
    // The fixture has a run under way.
    int newest = (int) queries.number("publish/newest", Map.of()) + 1;
    Map<String, List<Map<String, Object>>> broken = new TreeMap<>();
    for (Long run : jdbc.queryForList("select run_id from ops.run", Long.class)) {
      for (int candidate = 1; candidate <= newest; candidate++) {
        for (String name : names) {
          List<Map<String, Object>> rows =
              queries
                  .sql("publish/narrow/" + name)
                  .params(Map.of("run", run, "candidate", candidate))
                  .query()
                  .listOfRows();
          // Of an earlier publication than the newest, later ones are beyond.
          if (!rows.isEmpty()
              && (candidate == newest || !name.equals("nothing_is_beyond_the_candidate"))) {
            broken.put(name, rows);
          }
        }
      }
    }
    return broken;
  }

  private void touchEverything() {
    queries.update("aggregate/begin", Map.of());
    jdbc.execute(
        """
        truncate staging.touched_unit, staging.touched_submission, staging.recomputed_pair;
        insert into staging.touched_unit (period_id, commune_id, year, is_new, lane)
        select k.period_id, k.commune_id, p.year, false, 1
        from warehouse.fct_coverage as k
        join warehouse.dim_period as p on p.period_id = k.period_id and p.to_publication is null
        where k.to_publication is null;
        insert into staging.touched_submission (commune_id, period_id, form)
        select distinct commune_id, period_id, form from ops.submission;
        """);
    queries.update("aggregate/expect", Map.of("candidate", Integer.MAX_VALUE));
    queries.update("publish/begin_checks", Map.of("run", 0L, "most", 1000));
  }
}
