package vn.tonghop.job;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run would do, in full.
 *
 * @param result how it would end, its publication under the number that it would take
 * @param obstacle why it would stop before it publishes, by its job's budget or because what must
 *     hold does not; null where it would not. The rest is what it would publish if it were let
 *     through
 * @param files what it would take in, in the order of arrival
 * @param rows the rows that it would refuse
 * @param findings what it would find, and what of earlier findings it would change
 * @param totals the figures of totals that would change
 */
public record Outlook(
    RunResult result,
    @Nullable String obstacle,
    List<TakenFile> files,
    List<RefusedRow> rows,
    List<Found> findings,
    List<Changed> totals) {

  public Outlook {
    files = List.copyOf(files);
    rows = List.copyOf(rows);
    findings = List.copyOf(findings);
    totals = List.copyOf(totals);
  }

  /**
   * A file.
   *
   * @param outcome {@code taken in}, or the code for which it is refused as a whole
   * @param lines all of its lines
   */
  public record TakenFile(
      String fileName,
      String outcome,
      long lines,
      long accepted,
      long refused,
      long held,
      long duplicate) {}

  /** A row that is refused. */
  public record RefusedRow(
      String fileName,
      long lineNo,
      @Nullable String columnName,
      @Nullable String value,
      String code,
      String message) {}

  /**
   * A finding.
   *
   * @param change {@code new}, or the state that an earlier one would come to
   */
  public record Found(
      String change,
      String severity,
      String code,
      @Nullable String period,
      @Nullable String commune,
      @Nullable String indicator,
      @Nullable String fileName,
      @Nullable Long lineNo,
      @Nullable String value,
      @Nullable String expected,
      String message) {}

  /**
   * One figure of a total.
   *
   * @param setBy the authority that set the plan; empty where there is none
   * @param figure its column in {@code mart.area_total}
   * @param before as it is published; null where it is empty
   * @param after as it would be
   */
  public record Changed(
      String indicator,
      String area,
      String period,
      String setBy,
      String figure,
      @Nullable String before,
      @Nullable String after) {}
}
