package vn.tonghop.normalize;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.normalize.IndicatorMatch.Found;
import vn.tonghop.normalize.IndicatorMatch.OfAPart;
import vn.tonghop.normalize.IndicatorMatch.Unknown;
import vn.tonghop.normalize.IndicatorMatch.Unsure;
import vn.tonghop.normalize.RowKind.Aside;
import vn.tonghop.normalize.RowOutcome.Reason;
import vn.tonghop.reference.Period;
import vn.tonghop.words.ColumnRole;

/**
 * Sorts the rows of one file by their kind, in the order of the file: headings and wholes that were
 * passed decide between indicators of one name, and what stands below a signature is no report.
 *
 * <p>Not thread-safe.
 */
final class RowSorter {
  private static final int LONGEST_LABEL = 8;

  private final IndicatorDirectory indicators;
  private final ReportedRows reported;
  private final RowLayout layout;
  private final TableUnits tableUnits;
  private final HeadingMatter matter;
  private final PartColumns parts;
  private final NoteMatter notes;
  private final @Nullable Period period;
  private final OtherRows otherRows;
  private final BrokenNames brokenNames;
  private final SectionContext section;
  private boolean signed;

  /**
   * Prepares for the rows of a file.
   *
   * @param tableUnits is told of the headings that are passed
   * @param matter the same
   * @param section where in the form the first row stands
   */
  RowSorter(
      IndicatorDirectory indicators,
      RowLayout layout,
      TableUnits tableUnits,
      HeadingMatter matter,
      SectionContext section,
      FileFacts file) {
    this.indicators = indicators;
    this.reported = new ReportedRows(indicators);
    this.layout = layout;
    this.tableUnits = tableUnits;
    this.matter = matter;
    this.section = section;
    this.brokenNames = new BrokenNames(indicators, layout);
    this.parts = new PartColumns(file, text -> indicators.units().find(text).isPresent());
    this.period = file.period();
    this.notes = new NoteMatter(matter::isOfAnother, file.period());
    this.otherRows = new OtherRows(file.header());
  }

  /**
   * Says what kind of row the next one is, and remembers it for those below.
   *
   * @param next the cells of the row after it, or null at the end of the file
   */
  RowKind sort(WrittenRow row, String @Nullable [] next) {
    IndicatorMatch alone = indicators.find(row.code(), row.name(), section);
    IndicatorMatch match = brokenNames.match(row, next, alone, section);
    RowKind kind = match instanceof Found found ? recognised(row, found) : unrecognised(row, match);
    if (kind instanceof IndicatorMatch) {
      matter.passRow(() -> label(row, row.name()));
    }
    if (kind instanceof Found found && row.reports()) {
      String part = parts.in(row.cells());
      part = part == null ? matter.otherwise(row, found, indicators.knows(row.code())) : part;
      part = part == null ? otherwiseSaid(row, found) : part;
      if (part != null) {
        return new OfAPart(found.indicator(), part);
      }
    }
    String moved = kind instanceof Found found ? movedName(row, found) : null;
    moved = moved == null && !isOfNoReport(kind) && !isCoded(row, kind) ? movedCode(row) : moved;
    if (moved != null) {
      return new Unknown(List.of(moved));
    }
    if (kind instanceof Found found) {
      signed = false;
      section.pass(found.indicator());
      if (row.hasNoValue()) {
        passHeading(row, row.name());
      }
    } else if (kind instanceof Aside aside && aside.reason() == Reason.SECTION) {
      String heading = heading(row);
      section.passHeading(heading);
      if (isTitleRow(row)) {
        tableUnits.passHeading(label(row, heading), heading);
      } else {
        passHeading(row, heading);
      }
    } else if (kind instanceof Aside aside && aside.reason() == Reason.SIGNATURE) {
      signed = true;
    }
    return kind;
  }

  private @Nullable String otherwiseSaid(WrittenRow row, Found found) {
    String note = row.text(ColumnRole.NOTE);
    boolean hasCumulative = !Blank.is(row.text(ColumnRole.CUMULATIVE));
    if (notes.speaksAgainst(note, found.indicator(), hasCumulative)) {
      return note;
    }
    return !Blank.is(row.code()) && NameMatter.isOtherwise(row.name(), found.indicator(), period)
        ? row.name()
        : null;
  }

  /** A title between two tables stands in the first column, whatever that is of. */
  private static String heading(WrittenRow row) {
    if (!Blank.is(row.name())) {
      return row.name();
    }
    if (!Blank.is(row.code())) {
      return row.code();
    }
    for (String cell : row.cells()) {
      if (!IndicatorName.headingKey(cell).isEmpty()) {
        return cell;
      }
    }
    return "";
  }

  /**
   * Titles of columns once more, without those that would make it a header: "Kế hoạch;Thực hiện".
   */
  private static boolean isTitleRow(WrittenRow row) {
    return Blank.is(row.name()) && Blank.is(row.code()) && lone(row) == null;
  }

  private void passHeading(WrittenRow row, String heading) {
    String label = label(row, heading);
    tableUnits.passHeading(label, heading);
    matter.pass(label, heading);
  }

  /** Most rows are, and need no closer look. */
  private static boolean isCoded(WrittenRow row, RowKind kind) {
    return kind instanceof Found found && found.indicator().code().equals(row.code());
  }

  private static boolean isOfNoReport(RowKind kind) {
    return kind instanceof Aside aside && aside.reason() != Reason.SECTION;
  }

  /**
   * A code that stands under another title than that of codes, while something else stands under
   * that: then no cell of the row may be believed to stand under its own title.
   */
  private @Nullable String movedCode(WrittenRow row) {
    if (Blank.is(row.code()) || indicators.knows(row.code())) {
      return null;
    }
    for (String cell : row.cells()) {
      if (!cell.equals(row.name()) && indicators.knows(cell)) {
        return cell;
      }
    }
    return null;
  }

  /** The same of a name: its own column has something else, and another has the name. */
  private static @Nullable String movedName(WrittenRow row, Found found) {
    String name = found.indicator().nameVi();
    if (row.name().equals(name) || Blank.is(row.name()) || row.code().equals(name)) {
      return null;
    }
    for (String cell : row.cells()) {
      if (cell.equals(name)) {
        return found.indicator().code();
      }
    }
    return null;
  }

  private RowKind recognised(WrittenRow row, Found found) {
    if (signed
        && !indicators.knows(row.code())
        && !row.holdsNumber()
        && !row.holdsFigureBehindWords()) {
      return new Aside(Reason.SIGNATURE);
    }
    return isHeading(row) ? new Aside(Reason.SECTION) : found;
  }

  /** The numbering before a heading, in a cell of its own; empty where there is none. */
  private static String label(WrittenRow row, String heading) {
    for (String cell : row.cells()) {
      if (!Blank.is(cell)) {
        return cell.equals(heading) || cell.length() > LONGEST_LABEL ? "" : cell;
      }
    }
    return "";
  }

  /**
   * Whether a row that bears an indicator's name is only a heading: it has neither a value nor the
   * code or the unit that the file's other rows have.
   */
  private boolean isHeading(WrittenRow row) {
    return Blank.is(row.code())
        && (layout.has(ColumnRole.INDICATOR)
            || (layout.has(ColumnRole.UOM) && Blank.is(row.text(ColumnRole.UOM))))
        && row.hasNoValue()
        && !row.holdsFigureBehindWords();
  }

  /** A unit or a title over the last columns is no figure that nobody can read. */
  private boolean isLoneHeading(WrittenRow row) {
    String lone = lone(row);
    return lone != null && (TableUnits.announcesUnits(lone) || matter.claims(lone));
  }

  /** All that a row has; null where that is in several cells, or nothing. */
  private static @Nullable String lone(WrittenRow row) {
    String lone = null;
    for (String cell : row.cells()) {
      if (!Blank.is(cell)) {
        if (lone != null) {
          return null;
        }
        lone = cell;
      }
    }
    return lone;
  }

  private RowKind unrecognised(WrittenRow row, IndicatorMatch match) {
    if (OtherRows.isBlank(row.cells()) || OtherRows.isRuler(row.cells())) {
      return new Aside(Reason.BLANK);
    }
    boolean holdsFigure =
        (row.holdsNumber() || row.holdsFigureBehindWords() || reported.isOneInACell(row.cells()))
            && !OtherRows.isDateLine(row.cells());
    if (!holdsFigure && isLoneHeading(row)) {
      return new Aside(Reason.SECTION);
    }
    if (signed && !holdsFigure) {
      return new Aside(Reason.SIGNATURE);
    }
    if (OtherRows.isNumbering(row.cells())) {
      return new Aside(Reason.NUMBERING);
    }
    if (otherRows.isHeader(row.cells())) {
      return new Aside(Reason.HEADER);
    }
    if (!holdsFigure && OtherRows.isSignature(row.cells())) {
      return new Aside(Reason.SIGNATURE);
    }
    if (!row.holdsNumber() && FootnoteSurvey.isNote(row.cells())) {
      return new Aside(Reason.SECTION);
    }
    boolean contradictory = match instanceof Unsure && !Blank.is(row.code());
    return contradictory || row.reports() || holdsFigure ? match : new Aside(Reason.SECTION);
  }
}
