package vn.tonghop.normalize;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.identify.Belonging;
import vn.tonghop.normalize.RowKind.Aside;
import vn.tonghop.normalize.RowOutcome.Ignored;
import vn.tonghop.normalize.RowOutcome.Reason;
import vn.tonghop.normalize.RowOutcome.Rejected;
import vn.tonghop.read.SourceRow;
import vn.tonghop.reference.Commune;
import vn.tonghop.reference.CommuneDirectory;
import vn.tonghop.reference.Period;
import vn.tonghop.reference.PeriodCalendar;
import vn.tonghop.words.Problem;

/**
 * Says of each row of one file what it reports, or why it reports nothing: a row is read into its
 * cells, sorted by its kind, then judged, each of them once.
 *
 * <p>Rows are given in the order of the file, from the one below the header. One instance for each
 * file; not thread-safe.
 */
final class RowNormalizer {
  private static final Pattern ANY_DELIMITER = Pattern.compile("[;,|\\t]");

  /** The bound is against hostile files. */
  private static final int MOST_PARTS = 100;

  private final IndicatorDirectory indicators;
  private final ReportedRows reported;
  private final RowIdentities identities;
  private final FileFacts file;
  private final TableUnits tableUnits;
  private final HeadingMatter matter;
  private final SectionContext section = new SectionContext();
  private RowLayout layout;
  private RowSorter sorter;
  private RowJudge judge;
  private @Nullable Problem unread;

  /**
   * Prepares for the rows of a file.
   *
   * @param indicators where indicators are found
   * @param communes where the cells of a commune column are looked up
   * @param periods where the cells of a period column are looked up
   * @param file what is known of the file
   */
  RowNormalizer(
      IndicatorDirectory indicators,
      CommuneDirectory communes,
      PeriodCalendar periods,
      FileFacts file) {
    this(
        indicators,
        new RowIdentities.Communes() {
          @Override
          public Optional<Commune> find(String token, String beside, Period period) {
            return communes.find(token, beside, period);
          }

          @Override
          public List<String> nearest(String token) {
            return communes.nearest(token);
          }
        },
        periods::find,
        new Belonging(communes, periods, file.commune(), file.period())::of,
        file);
  }

  RowNormalizer(
      IndicatorDirectory indicators,
      RowIdentities.Communes communes,
      Function<String, Optional<Period>> periods,
      Function<String, Belonging.Claim> claims,
      FileFacts file) {
    this.indicators = indicators;
    this.reported = new ReportedRows(indicators);
    this.identities = new RowIdentities(communes, periods, file);
    this.file = file;
    this.tableUnits = new TableUnits(indicators.units(), file);
    this.matter = new HeadingMatter(claims, file.commune() != null, file.period(), file.preamble());
    this.layout = new RowLayout(file);
    this.sorter = new RowSorter(indicators, layout, tableUnits, matter, section, file);
    this.judge = judge(layout);
  }

  private RowJudge judge(RowLayout layout) {
    UnitReader unitReader = new UnitReader(indicators.units(), tableUnits);
    return new RowJudge(indicators, layout, identities, unitReader);
  }

  /**
   * Goes on with a further table of the same file, or with one that was passed before.
   *
   * @param table what is known of it
   */
  void goOnWith(FileFacts table) {
    unread = null;
    tableUnits.goOnWith(table);
    layout = new RowLayout(table);
    sorter = new RowSorter(indicators, layout, tableUnits, matter, section, table);
    judge = judge(layout);
  }

  /**
   * Goes on with a table whose header is not understood: each of its rows is refused.
   *
   * @param problem why
   */
  void goOnWithout(Problem problem) {
    unread = problem;
  }

  /**
   * Says what became of a row of a further header: one that has figures too has lost the line break
   * behind it, and they must not vanish with it.
   */
  RowOutcome header(SourceRow row) {
    if (!reported.isOne(row.cells())) {
      return new Ignored(Reason.HEADER);
    }
    Problem joined = Problem.unreadableHeader(row.line());
    return new Rejected(List.of(joined), file.commune(), file.period(), null);
  }

  /** Says what became of a row that is not the last one of its file. */
  RowOutcome normalize(String[] cells) throws SubmissionRefused {
    return normalize(cells, null, true);
  }

  /**
   * Says what became of a row.
   *
   * @param cells all cells of the row as they came; there may be fewer or more than in the header
   * @param next those of the row that follows, or null at the end of the file
   * @param isEnded whether a line end follows the row
   * @throws SubmissionRefused when it shows that nothing of the file may be used
   */
  RowOutcome normalize(String[] cells, String @Nullable [] next, boolean isEnded)
      throws SubmissionRefused {
    if (unread != null) {
      return OtherRows.isFigureless(cells) && !isReportedIn(cells)
          ? new Ignored(OtherRows.isBlank(cells) ? Reason.BLANK : Reason.SECTION)
          : new Rejected(List.of(unread), file.commune(), file.period(), null);
    }
    WrittenRow row = layout.read(cells);
    RowKind kind = sorter.sort(row, next);
    RowOutcome outcome =
        kind instanceof Aside aside
            ? new Ignored(aside.reason())
            : judge.judge(row, (IndicatorMatch) kind, isEnded);
    judge.pass(row, kind instanceof Aside aside && aside.reason() == Reason.SECTION);
    return outcome;
  }

  /**
   * Also where quotation marks keep some of its cells together, be they left in them or read away;
   * and where it has a code, which no heading has.
   */
  private boolean isReportedIn(String[] cells) {
    return Arrays.stream(cells).anyMatch(indicators::knows)
        || reported.isOne(cells)
        || reported.isOneAmongCells(cells)
        || reported.isOne(ANY_DELIMITER.split(String.join(";", cells), MOST_PARTS));
  }
}
