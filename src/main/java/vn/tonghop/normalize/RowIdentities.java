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
import vn.tonghop.words.LostLetters;
import vn.tonghop.words.Problem;
import vn.tonghop.words.ProblemCode;

/**
 * Settles whose rows they are and of which period: by their own cells, else by the file. Not
 * thread-safe.
 */
final class RowIdentities {
  /** More than the nation's communes; the bound is against hostile files. */
  private static final int MOST_REMEMBERED = 20_000;

  /** Whoever writes more names that nobody knows has one cause for all of them. */
  private static final int MOST_UNKNOWN = 1_000;

  /** Who can be meant by a text. */
  interface Communes {
    Optional<Commune> find(String token, String beside, Period period);

    List<String> nearest(String token);
  }

  private final Communes communes;
  private final Function<String, Optional<Period>> periods;
  private final @Nullable Commune fileCommune;
  private final @Nullable Period filePeriod;
  private final Map<String, Optional<Period>> seenPeriods = new HashMap<>();
  private final Map<String, Optional<Commune>> seenCommunes = new HashMap<>();
  private final Map<String, String> nearest = new HashMap<>();
  private @Nullable Period communesPeriod;
  private String lastCommuneCell = "";
  private String lastBeside = "";
  private String lastPeriodCell = "";
  private @Nullable RowIdentity last;

  RowIdentities(Communes communes, Function<String, Optional<Period>> periods, FileFacts file) {
    this.communes = communes;
    this.periods = periods;
    this.fileCommune = file.commune();
    this.filePeriod = file.period();
  }

  /** Settles a row's identity. */
  RowIdentity of(WrittenRow row) {
    String communeCell = row.text(ColumnRole.COMMUNE);
    String beside = row.besideCommune();
    String periodCell = row.period(filePeriod);
    RowIdentity known = last;
    if (known == null
        || !communeCell.equals(lastCommuneCell)
        || !beside.equals(lastBeside)
        || !periodCell.equals(lastPeriodCell)) {
      known = settle(communeCell, beside, periodCell);
      lastCommuneCell = communeCell;
      lastBeside = beside;
      lastPeriodCell = periodCell;
      last = known;
    }
    return known;
  }

  /** By cells that are empty where the file has no such column. */
  private RowIdentity settle(String one, String beside, String periodCell) {
    String communeCell = Blank.is(one) ? beside : one;
    String other = Blank.is(one) ? "" : beside;
    Period period = Blank.is(periodCell) ? filePeriod : named(periodCell);
    if (period == null) {
      Problem unknown =
          problem(ProblemCode.UNKNOWN_PERIOD, ColumnRole.PERIOD, periodCell, List.of());
      return new RowIdentity(Blank.is(communeCell) ? fileCommune : null, null, unknown, null);
    }
    Commune commune =
        Blank.is(communeCell) ? communeOfFile(period) : named(communeCell, other, period);
    if (commune == null) {
      String nearest = Blank.is(communeCell) ? "" : nearest(Blank.strip(communeCell + " " + other));
      Problem unknown =
          problem(
              ProblemCode.UNKNOWN_COMMUNE,
              ColumnRole.COMMUNE,
              communeCell,
              List.of(
                  nearest,
                  Blank.is(other) ? "" : communeCell + " / " + other,
                  LostLetters.in(communeCell + " " + other)));
      return new RowIdentity(null, period, unknown, otherPeriod(period, periodCell));
    }
    Problem otherPeriod = otherPeriod(period, periodCell);
    return fileCommune != null && !commune.code().equals(fileCommune.code())
        ? new RowIdentity(
            commune,
            period,
            null,
            conflict(ColumnRole.COMMUNE, communeCell, fileCommune.name(), otherPeriod))
        : new RowIdentity(commune, period, null, otherPeriod);
  }

  /** Communes whose names look alike; none of a text that comes after too many unknown ones. */
  private String nearest(String token) {
    if (!nearest.containsKey(token) && nearest.size() == MOST_UNKNOWN) {
      return "";
    }
    return nearest.computeIfAbsent(token, text -> String.join("; ", communes.nearest(text)));
  }

  private @Nullable Problem otherPeriod(Period period, String cell) {
    return filePeriod == null || period.code().equals(filePeriod.code())
        ? null
        : conflict(ColumnRole.PERIOD, cell, filePeriod.code(), null);
  }

  /** A code can have meant another commune in the period that the row names. */
  private @Nullable Commune communeOfFile(Period period) {
    return fileCommune == null || filePeriod != null
        ? fileCommune
        : communes.find(fileCommune.code(), "", period).orElse(fileCommune);
  }

  private @Nullable Period named(String text) {
    if (seenPeriods.size() >= MOST_REMEMBERED) {
      seenPeriods.clear();
    }
    return seenPeriods.computeIfAbsent(text, this::foundOrDated).orElse(null);
  }

  private Optional<Period> foundOrDated(String text) {
    return periods
        .apply(text)
        .or(() -> ofTheFilesYear(text))
        .or(() -> periods.apply(PeriodCell.restored(text)))
        .or(() -> PeriodCell.byDay(text, filePeriod));
  }

  /** "Tháng 11" in a file of a known year is of that year. */
  private Optional<Period> ofTheFilesYear(String text) {
    return filePeriod == null
        ? Optional.empty()
        : periods.apply(text + " " + filePeriod.starts().getYear());
  }

  private @Nullable Commune named(String token, String beside, Period when) {
    if (when != communesPeriod || seenCommunes.size() >= MOST_REMEMBERED) {
      seenCommunes.clear();
      communesPeriod = when;
    }
    String both = token + "\n" + beside;
    return seenCommunes
        .computeIfAbsent(both, text -> communes.find(token, beside, when))
        .orElse(null);
  }

  /**
   * What a row says otherwise than its file; in which line, whoever reads the rows adds.
   *
   * @param too what else it says otherwise, or null
   */
  private static Problem conflict(
      ColumnRole column, String cell, String file, @Nullable Problem too) {
    String what = column.name().toLowerCase(Locale.ROOT);
    String other =
        too == null
            ? ""
            : "\"" + too.arguments().get(1) + "\" ≠ \"" + too.arguments().get(2) + "\"";
    return problem(
        ProblemCode.IDENTITY_CONFLICT, column, cell, List.of(what, file, cell, "", other));
  }

  private static Problem problem(
      ProblemCode code, ColumnRole column, String cell, List<String> arguments) {
    return new Problem(code, column, cell.isEmpty() ? null : cell, arguments);
  }
}
