package vn.tonghop.operate.listing;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.tonghop.operate.session.Known;
import vn.tonghop.operate.session.NamePattern;

/** The filters of listings. What is not given does not filter. */
final class Filters {
  enum Severity {
    ERROR,
    HOLD,
    WARNING,
    INFO
  }

  @Option(names = "--period", paramLabel = "P", description = "Of this period, such as 2024-11.")
  private @Nullable String period;

  @Option(names = "--commune", paramLabel = "CODE", description = "Of this commune.")
  private @Nullable String commune;

  @Option(
      names = "--file",
      paramLabel = "NAME",
      description = "Of this file; * stands for anything.")
  private @Nullable String file;

  @Option(names = "--code", paramLabel = "CODE", description = "With this refusal or finding.")
  private @Nullable String code;

  enum State {
    OPEN,
    RELEASED,
    CORRECTED
  }

  @Option(
      names = "--severity",
      paramLabel = "S",
      description = "One of ${COMPLETION-CANDIDATES}; every refusal is an error.")
  private @Nullable Severity severity;

  @Option(
      names = "--state",
      paramLabel = "S",
      description = "Findings in this state, one of ${COMPLETION-CANDIDATES}.")
  private @Nullable State state;

  /**
   * What a query filters by.
   *
   * @param file a pattern of {@code like}
   * @param severity in lower case
   * @param state in lower case
   */
  record Chosen(
      @Nullable String period,
      @Nullable String commune,
      @Nullable String file,
      @Nullable String code,
      @Nullable String severity,
      @Nullable String state) {}

  /**
   * What was chosen.
   *
   * @throws vn.tonghop.operate.session.CommandFailure when it names what there is not
   */
  Chosen chosen(Known known) {
    known.commune(commune);
    return new Chosen(
        period == null ? null : known.period(period),
        commune,
        file == null ? null : NamePattern.like(file),
        code,
        severity == null ? null : severity.name().toLowerCase(Locale.ROOT),
        state == null ? null : state.name().toLowerCase(Locale.ROOT));
  }

  /** Refuses what can be refused without a database. */
  void check() {
    Known.code(code);
  }
}
