package vn.tonghop.reconcile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.tonghop.database.Queries;

/**
 * Step 4: settles which submissions count and runs every rule over them.
 *
 * <p>A rule is a file of {@code db/query/reconcile/rule} that adds to {@code
 * staging.finding_candidate}; rules run in the order of their names and do not see each other's
 * findings. Running the step again for the same rows changes nothing.
 */
public final class Reconciliation {

  /**
   * A figure that is in doubt is compared with none of a later period, and what depends on that may
   * be in doubt no longer; so the rules judge again until nothing changes, at most once for each
   * period of two years.
   */
  private static final int MOST_LOOKS = 40;

  /**
   * From here on looking each row up, or holding it against each other, costs more than one pass.
   */
  private static final long MANY_ROWS = 200;

  /** Up to here, writing rows together costs less than finding them once for each query. */
  private static final long FEW_ROWS = 100_000;

  /** As many rows, in submissions of some hundred. */
  private static final long MANY_SUSPECTS = 10;

  private static final List<String> SIEVES = files("sieve");
  private static final List<String> RELATIONS = files("relation");
  private static final List<String> RULES = files("rule");

  private final Queries queries;

  /**
   * Binds to a warehouse.
   *
   * @param queries the warehouse's queries
   */
  public Reconciliation(Queries queries) {
    this.queries = queries;
  }

  /**
   * Takes up what administrators decided, settles what every commune has submitted, runs the rules
   * and records what they find, in the transaction of the caller.
   *
   * @param runId the run that finds it, of whose files alone submissions are made
   * @param today the day on which deadlines are looked at
   * @throws IllegalStateException when the lines of a file do not add up
   */
  public void reconcile(long runId, LocalDate today) {
    reconcile(runId, today, null);
  }

  /**
   * Does the same, and takes up some actions of administrators only.
   *
   * @param actions their numbers, or null for all that no run has carried out
   */
  public void reconcile(long runId, LocalDate today, @Nullable List<Long> actions) {
    Map<String, Long> run = Map.of("run", runId);
    queries.update("reconcile/undo", Map.of());
    queries
        .sql("reconcile/take_up_actions")
        .param("run", runId)
        .param("only", actions == null ? null : actions.toArray(Long[]::new))
        .update();
    queries.update("reconcile/submissions", run);
    queries.update("reconcile/touch", run);
    queries.update("reconcile/begin_doubt", Map.of());
    int looks = 0;
    do {
      if (looks == MOST_LOOKS) {
        throw new IllegalStateException("What is in doubt does not settle");
      }
      queries.update("reconcile/widen", Map.of());
      queries.update("reconcile/contributions", run);
      queries.update("reconcile/settle_repeats", run);
      long rows = queries.number("reconcile/rows_judged", Map.of());
      gather(rows);
      queries.update("reconcile/last_year", Map.of());
      queries.update("reconcile/settle_ambiguous", Map.of());
      if (queries.number("reconcile/settled_numbers", Map.of()) > 0) {
        gather(rows);
      }
      if (looks == 0) {
        queries.update("reconcile/begin_held", Map.of());
      }
      judge(runId, today, rows);
      queries.update("reconcile/tell", Map.of());
      queries.update("reconcile/doubt", Map.of());
      queries.update("reconcile/widen", Map.of());
      looks++;
    } while (queries.number("reconcile/doubtful_comparisons", Map.of()) > 0);
    queries.update("reconcile/record_findings", run);
    queries.update("reconcile/count_relations", run);
    queries.update("reconcile/recount_lines", Map.of("run", runId, "is_own", true));
    requireAllLines();
  }

  /** Puts the rows together, unless that would be a second copy of very many. */
  private void gather(long rows) {
    if (rows < FEW_ROWS) {
      queries.update("reconcile/gather", Map.of());
    }
  }

  private void requireAllLines() {
    for (LostLines lost : queries.few("reconcile/prove_lines", Map.of(), LostLines.class)) {
      throw new IllegalStateException(
          "lines of %s are lost: %d rows where %d are counted, %d refused lines where %d are counted"
              .formatted(lost.fileName, lost.rows, lost.counted, lost.refused, lost.linesRejected));
    }
  }

  /** A file whose counts are not what there is of it. */
  private record LostLines(
      String fileName, long counted, long linesRejected, long rows, long refused) {}

  /**
   * One look at all rows tells which submissions hold what does not fit to the last digit; only of
   * those are relations put together, which rules then read.
   */
  private void judge(long runId, LocalDate today, long rows) {
    queries.update("reconcile/prefer_keys", Map.of());
    queries.update("reconcile/begin_rules", Map.of());
    queries.update("reconcile/begin_structure", Map.of());
    queries.update("reconcile/compared_periods", Map.of());
    boolean many = rows >= MANY_ROWS;
    if (many) {
      queries.update("reconcile/prefer_hashing", Map.of());
    }
    for (String sieve : SIEVES) {
      queries.update(sieve, Map.of());
    }
    if (many) {
      queries.update("reconcile/prefer_any", Map.of());
    }
    queries.update("reconcile/find_suspects", Map.of());
    long suspects = queries.number("reconcile/suspects", Map.of());
    boolean manySuspects = suspects >= MANY_SUSPECTS;
    if (manySuspects) {
      queries.update("reconcile/prefer_hashing", Map.of());
    }
    if (suspects > 0) {
      relate();
    }
    for (String rule : RULES) {
      queries.update(rule, Map.of("run", runId, "today", today));
    }
    queries.update("reconcile/configure_findings", Map.of());
    if (suspects > 0) {
      new BrokenRelations(queries).explain();
      queries.update("reconcile/apply_blame", Map.of());
    }
    if (manySuspects) {
      queries.update("reconcile/prefer_any", Map.of());
    }
  }

  private void relate() {
    queries.update("reconcile/suspect_indicators", Map.of());
    assemble();
    if (queries.update("reconcile/exchange_partners", Map.of()) > 0) {
      queries.update("reconcile/begin_relations", Map.of());
      assemble();
    }
    queries.update("reconcile/judged_rows", Map.of());
    queries.update("reconcile/column_swaps", Map.of());
    queries.update("reconcile/unit_slips", Map.of());
  }

  private void assemble() {
    queries.update("reconcile/figures", Map.of());
    for (String relation : RELATIONS) {
      queries.update(relation, Map.of());
    }
    queries.update("reconcile/assemble", Map.of());
  }

  /** The queries of a folder below {@code reconcile}, in the order of their names. */
  private static List<String> files(String folder) {
    try {
      Resource[] files =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:db/query/reconcile/" + folder + "/*.sql");
      return Arrays.stream(files)
          .map(Resource::getFilename)
          .filter(Objects::nonNull)
          .map(name -> name.substring(0, name.length() - ".sql".length()))
          .map(name -> "reconcile/" + folder + "/" + name)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
