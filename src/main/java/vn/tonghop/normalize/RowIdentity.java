package vn.tonghop.normalize;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reference.Commune;
import vn.tonghop.reference.Period;
import vn.tonghop.words.ColumnRole;
import vn.tonghop.words.Problem;
import vn.tonghop.words.ProblemCode;

/**
 * Whose row it is and of which period: from the row's own cells, else from the file.
 *
 * <p>The answer for one row stands until {@link #settle} is called for the next.
 */
final class RowIdentity {
  /** More than the nation's communes; the bound is against hostile files. */
  private static final int MOST_REMEMBERED = 20_000;

  /** Who can be meant by a text. */
  interface Communes {
    Optional<Commune> find(String token, Period period);

    List<String> nearest(String token);
  }

  private final Communes communes;
  private final Function<String, Optional<Period>> periods;
  private final @Nullable Commune fileCommune;
  private final @Nullable Period filePeriod;
  private final Map<String, Optional<Period>> seenPeriods = new HashMap<>();
  private final Map<String, Optional<Commune>> seenCommunes = new HashMap<>();
  private String lastPeriodText = "";
  private @Nullable Period lastPeriod;
  private @Nullable Period communesPeriod;

  private @Nullable Commune commune;
  private @Nullable Period period;
  private @Nullable Problem communeProblem;
  private @Nullable Problem periodProblem;
  private @Nullable Problem contradiction;

  RowIdentity(Communes communes, Function<String, Optional<Period>> periods, FileFacts file) {
    this.communes = communes;
    this.periods = periods;
    this.fileCommune = file.commune();
    this.filePeriod = file.period();
  }

  /** Settles a row's identity from its cells, which are empty where the file has no such column. */
  void settle(String communeCell, String periodCell) {
    communeProblem = null;
    periodProblem = null;
    contradiction = null;
    period = Blank.is(periodCell) ? filePeriod : named(periodCell);
    if (period == null) {
      periodProblem = problem(ProblemCode.UNKNOWN_PERIOD, ColumnRole.PERIOD, periodCell, List.of());
    } else if (filePeriod != null && !period.code().equals(filePeriod.code())) {
      contradiction = conflict(ColumnRole.PERIOD, periodCell, filePeriod.code());
    }
    if (Blank.is(communeCell)) {
      // A code can have meant another commune in the period that the row names.
      commune =
          fileCommune == null || filePeriod != null || period == null
              ? fileCommune
              : communes.find(fileCommune.code(), period).orElse(fileCommune);
    } else {
      commune = period == null ? null : named(communeCell, period);
    }
    if (commune == null) {
      if (period != null) {
        communeProblem =
            problem(
                ProblemCode.UNKNOWN_COMMUNE,
                ColumnRole.COMMUNE,
                communeCell,
                List.of(
                    Blank.is(communeCell) ? "" : String.join("; ", communes.nearest(communeCell))));
      }
    } else if (fileCommune != null && !commune.code().equals(fileCommune.code())) {
      contradiction = conflict(ColumnRole.COMMUNE, communeCell, fileCommune.name());
    }
  }

  private @Nullable Period named(String text) {
    if (!text.equals(lastPeriodText)) {
      if (seenPeriods.size() >= MOST_REMEMBERED) {
        seenPeriods.clear();
      }
      lastPeriod = seenPeriods.computeIfAbsent(text, this::foundOrDated).orElse(null);
      lastPeriodText = text;
    }
    return lastPeriod;
  }

  /** "Tháng 11" in a file of a known year is of that year. */
  private Optional<Period> foundOrDated(String text) {
    Optional<Period> found = periods.apply(text);
    return found.isPresent() || filePeriod == null
        ? found
        : periods.apply(text + " " + filePeriod.starts().getYear());
  }

  private @Nullable Commune named(String token, Period when) {
    if (when != communesPeriod || seenCommunes.size() >= MOST_REMEMBERED) {
      seenCommunes.clear();
      communesPeriod = when;
    }
    return seenCommunes.computeIfAbsent(token, text -> communes.find(text, when)).orElse(null);
  }

  private static Problem conflict(ColumnRole column, String cell, String file) {
    String what = column.name().toLowerCase(Locale.ROOT);
    return problem(ProblemCode.IDENTITY_CONFLICT, column, cell, List.of(what, file, cell));
  }

  private static Problem problem(
      ProblemCode code, ColumnRole column, String cell, List<String> arguments) {
    return new Problem(code, column, cell.isEmpty() ? null : cell, arguments);
  }

  @Nullable Commune commune() {
    return commune;
  }

  @Nullable Period period() {
    return period;
  }

  @Nullable Problem communeProblem() {
    return communeProblem;
  }

  @Nullable Problem periodProblem() {
    return periodProblem;
  }

  /** What contradicts the file, or null. */
  @Nullable Problem contradiction() {
    return contradiction;
  }
}
