package vn.tonghop.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.tonghop.database.Queries;

/**
 * Looks, at the end of a run, whether what must hold holds: the queries of {@code db/check}.
 *
 * <p>Those that would look at the whole warehouse have a narrow counterpart of the same name in
 * {@code db/query/publish/narrow}, which looks at what the run touched. They are asked after the
 * switch and in its transaction, so that they see what analysts would see, and a broken one takes
 * the switch back.
 */
public final class PublicationChecks {

  /**
   * Communes and periods whose values are added up again, each some hundreds of values: as much as
   * twenty communes report in nine months. With a month of 1,000 communes, all checks together took
   * half a second.
   */
  private static final int MOST_COMMUNES = 200;

  private static final long NANOS_OF_A_MILLISECOND = 1_000_000;

  private static final Logger LOG = LoggerFactory.getLogger(PublicationChecks.class);

  /** Rows that are told of one broken check. */
  private static final int MOST_ROWS = 5;

  private static final List<String> CHECKS = names("db/check");
  private static final Set<String> NARROW = Set.copyOf(names("db/query/publish/narrow"));

  /** Keys that nobody knows, and what they are keys of. */
  private static final Set<String> KEYS =
      Set.of("area_id", "commune_id", "indicator_id", "period_id");

  private final Queries queries;

  /**
   * Binds to a warehouse.
   *
   * @param queries the warehouse's queries
   */
  public PublicationChecks(Queries queries) {
    this.queries = queries;
  }

  /**
   * Looks at what a run is about to publish.
   *
   * @param runId the run
   * @param candidate the number of its publication
   * @throws BrokenTruth if something does not hold; it says what, and in which rows
   */
  public void require(long runId, int candidate) {
    long began = System.nanoTime();
    queries.update("publish/begin_checks", Map.of("run", runId, "most", MOST_COMMUNES));
    Map<String, Number> run = Map.of("run", runId, "candidate", candidate);
    List<String> broken = new ArrayList<>();
    for (String check : CHECKS) {
      String path = NARROW.contains(check) ? "publish/narrow/" + check : "check/" + check;
      List<Map<String, @Nullable Object>> rows = queries.sql(path).params(run).query().listOfRows();
      if (!rows.isEmpty()) {
        broken.add(told(check, rows));
      }
    }
    if (!broken.isEmpty()) {
      throw new BrokenTruth(broken);
    }
    LOG.info(
        "{} checks of what must hold: {} ms",
        CHECKS.size(),
        (System.nanoTime() - began) / NANOS_OF_A_MILLISECOND);
  }

  private String told(String check, List<Map<String, @Nullable Object>> rows) {
    String sentence =
        Queries.text("check/" + check)
            .lines()
            .takeWhile(line -> line.startsWith("-- "))
            .map(line -> line.substring("-- ".length()))
            .collect(Collectors.joining(" "));
    StringBuilder told = new StringBuilder(check + " (" + rows.size() + "): " + sentence);
    rows.stream().limit(MOST_ROWS).forEach(row -> told.append("\n    ").append(named(row)));
    if (rows.size() > MOST_ROWS) {
      told.append("\n    …");
    }
    return told.toString();
  }

  private Map<String, @Nullable Object> named(Map<String, @Nullable Object> row) {
    Map<String, @Nullable Object> named = new LinkedHashMap<>();
    row.forEach(
        (column, value) -> {
          if (value != null && KEYS.contains(column)) {
            String dimension = column.substring(0, column.length() - "_id".length());
            named.put(dimension, name(dimension, value));
          } else {
            named.put(column, value);
          }
        });
    return named;
  }

  private Object name(String dimension, Object key) {
    return queries
        .sql("publish/name")
        .param("dimension", dimension)
        .param("id", key)
        .query(String.class)
        .optional()
        .orElse("no " + dimension + " " + key);
  }

  /** Names of the queries of a folder, in their order. */
  private static List<String> names(String folder) {
    try {
      Resource[] files =
          new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/*.sql");
      return Arrays.stream(files)
          .map(Resource::getFilename)
          .filter(Objects::nonNull)
          .map(name -> name.substring(0, name.length() - ".sql".length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What must hold does not, so that nothing is published. */
  public static final class BrokenTruth extends RuntimeException {

    private static final long serialVersionUID = 1;

    BrokenTruth(List<String> broken) {
      super(
          "Nothing is published, because what must hold does not:\n  "
              + String.join("\n  ", broken)
              + "\nrestart works everything of this run out again. If it says the same, figures that"
              + " were stored before are damaged: jobs/tonghop rebuild --dry-run tells which.");
    }
  }
}
