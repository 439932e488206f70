package vn.tonghop.normalize;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.normalize.IndicatorMatch.Found;
import vn.tonghop.reference.Period;
import vn.tonghop.words.ColumnRole;
import vn.tonghop.words.Problem;
import vn.tonghop.words.ProblemCode;

/**
 * Where in a row the cells stand, and how its numbers are read; a cell that a row does not have is
 * empty. Not thread-safe.
 */
final class RowLayout {
  /** The columns with numbers. */
  static final List<ColumnRole> VALUE_COLUMNS =
      List.of(
          ColumnRole.ACTUAL,
          ColumnRole.CUMULATIVE,
          ColumnRole.PLAN,
          ColumnRole.PRIOR,
          ColumnRole.RATE);

  private static final Pattern OTHER_DELIMITERS = Pattern.compile("[;|\t]");

  private static final Pattern ANY_DELIMITERS = Pattern.compile("[;,|\t]");

  /** Fewer of them among words are those of a sentence. */
  private static final int FEWEST_MORE = 2;

  /** The bound is against hostile files. */
  private static final int MOST_PARTS = 100;

  private final int[] places = new int[ColumnRole.values().length];
  private final int besideCommune;
  private final int width;
  private final int needed;
  private final int firstValue;
  private final int firstRemark;
  private final PeriodParts periodParts;
  private final RowWidths widths;
  private final NumberStyle style;
  private final Set<String> doubtedMarks;
  private final NumberReader reader;
  private final Firmness ofActual;
  private final Firmness ofCumulative;

  RowLayout(FileFacts file) {
    for (ColumnRole role : ColumnRole.values()) {
      places[role.ordinal()] = file.column(role);
    }
    besideCommune = file.besideCommune();
    width = file.header().size();
    periodParts = PeriodParts.of(file.header(), file.columns());
    widths = file.widths();
    style = file.style();
    doubtedMarks = file.doubtedMarks();
    reader = new NumberReader(doubtedMarks);
    firstValue = lesser(file.column(ColumnRole.ACTUAL), file.column(ColumnRole.CUMULATIVE));
    int subject = lesser(file.column(ColumnRole.INDICATOR), file.column(ColumnRole.NAME));
    needed = Math.max(subject, firstValue) + 1;
    int note = file.column(ColumnRole.NOTE);
    firstRemark = note == width - 1 && note >= 0 ? note : width;
    Firmness ofReport = FirmnessWords.ofReport(file.preamble());
    ofActual = firmness(file, ColumnRole.ACTUAL, ofReport);
    ofCumulative = firmness(file, ColumnRole.CUMULATIVE, ofReport);
  }

  private static Firmness firmness(FileFacts file, ColumnRole role, Firmness ofReport) {
    int place = file.column(role);
    return place < 0 ? ofReport : FirmnessWords.under(file.header().get(place), ofReport);
  }

  /**
   * How firm a row is: as firm as the less firm of its figures; without any, as the column in which
   * it says so.
   */
  Firmness firmness(boolean hasActual, boolean hasCumulative) {
    if (hasActual && hasCumulative) {
      return ofActual.with(ofCumulative);
    }
    boolean byCumulative = hasCumulative || !hasActual && mainColumn() == ColumnRole.CUMULATIVE;
    return byCumulative ? ofCumulative : ofActual;
  }

  private static int lesser(int left, int right) {
    return left < 0 || right < 0 ? Math.max(left, right) : Math.min(left, right);
  }

  /** Reads a row into its cells: once, for the same text is looked at for more than one purpose. */
  WrittenRow read(String[] cells) {
    Reading[] readings = new Reading[VALUE_COLUMNS.size()];
    boolean doubted = isDoubted(cell(cells, ColumnRole.NAME));
    for (int i = 0; i < readings.length; i++) {
      readings[i] = reader.read(cell(cells, VALUE_COLUMNS.get(i)), style);
    }
    for (int i = 0; doubted && i < readings.length; i++) {
      readings[i] = readings[i] instanceof Reading.Mark ? readings[i] : Reading.Mark.NOT_A_NUMBER;
    }
    return new WrittenRow(this, cells, readings);
  }

  /** Whether a note says that the numbers of a row of that name are not what they seem to be. */
  private boolean isDoubted(String name) {
    FootnoteMark mark = doubtedMarks.isEmpty() ? null : FootnoteMark.behindName(Blank.strip(name));
    return mark != null && doubtedMarks.contains(mark.key());
  }

  String cell(String[] cells, ColumnRole role) {
    int place = places[role.ordinal()];
    return place >= 0 && place < cells.length ? cells[place] : "";
  }

  /** A second column about the commune; empty where the file has none. */
  String besideCommune(String[] cells) {
    return besideCommune >= 0 && besideCommune < cells.length ? cells[besideCommune] : "";
  }

  /** What the columns of year, quarter and month say, as {@link PeriodParts#in} has it. */
  String periodParts(String[] cells, @Nullable Period file) {
    return periodParts.in(cells, file);
  }

  boolean has(ColumnRole role) {
    return places[role.ordinal()] >= 0;
  }

  /** The column that a missing value is missing in. */
  ColumnRole mainColumn() {
    return places[ColumnRole.ACTUAL.ordinal()] >= 0 ? ColumnRole.ACTUAL : ColumnRole.CUMULATIVE;
  }

  /**
   * Says what is wrong with a row whose cells cannot stand under their headers, or null.
   *
   * <p>A last row without a line end that lacks more cells than any other may have been cut in the
   * middle of a figure.
   *
   * <p>A number beyond the last header means that an unquoted decimal comma was taken for a
   * delimiter: every cell behind it stands one column too far right, and none may be believed. Nor
   * may those of a row that is wider or narrower than all others, or whose unit ends with what was
   * a delimiter: "ha,".
   */
  @Nullable Problem wrongShape(String[] cells, boolean isEnded) {
    boolean moved =
        widths.doubt(cells) || !isEnded && widths.isNarrowest(cells) || hasLostDelimiter(cells);
    if (cells.length < needed || (moved && cells.length < width)) {
      return new Problem(
          ProblemCode.TOO_FEW_COLUMNS,
          null,
          null,
          List.of(
              Integer.toString(cells.length),
              Integer.toString(cells.length < needed ? needed : width)));
    }
    if (moved || (cells.length > width && width > 0 && hasNumberBeyond(cells))) {
      return movedCells(cells);
    }
    return null;
  }

  private boolean hasLostDelimiter(String[] cells) {
    String unit = has(ColumnRole.UOM) ? cell(cells, ColumnRole.UOM).stripTrailing() : "";
    return unit.length() > 1 && ",;|".indexOf(unit.charAt(unit.length() - 1)) >= 0;
  }

  /**
   * Says that a number of a row may stand in two cells or under the next title, or null.
   *
   * @param found what the row is about
   */
  @Nullable Problem splitOrMoved(WrittenRow row, Found found) {
    boolean doubted = widths.mayBeSplit(row.cells(), found) || widths.hasMovedFigures(row);
    return doubted ? movedCells(row.cells()) : null;
  }

  private Problem movedCells(String[] cells) {
    List<String> values = Arrays.asList(cells).subList(Math.max(firstValue, 0), cells.length);
    return new Problem(
        ProblemCode.NOT_A_NUMBER,
        mainColumn(),
        String.join(" | ", values),
        List.of(Integer.toString(cells.length), Integer.toString(width), ""));
  }

  /** Whether each value column has something to see. */
  boolean isFull(String[] cells) {
    for (ColumnRole role : VALUE_COLUMNS) {
      if (has(role) && Blank.is(cell(cells, role))) {
        return false;
      }
    }
    return true;
  }

  /** Whether no cell of a value column has anything to see. */
  boolean reportsNothing(String[] cells) {
    for (ColumnRole role : VALUE_COLUMNS) {
      if (!Blank.is(cell(cells, role))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a figure stands behind words, in whatever column but that of notes: then a person would
   * take the row for one that reports something.
   */
  boolean holdsFigureBehindWords(String[] cells) {
    // Other delimiters than the file's: the row was written in another way than the others.
    String row = String.join(";", cells);
    return holdsFigureAmong(cells, OTHER_DELIMITERS.split(row, MOST_PARTS))
        // A stray quotation mark keeps the cells together that stand behind it.
        || row.indexOf('"') >= 0 && holdsFigureAmong(cells, ANY_DELIMITERS.split(row, MOST_PARTS))
        || holdsFigureInOrder(cells);
  }

  private boolean holdsFigureAmong(String[] cells, String[] parts) {
    return parts.length >= cells.length + FEWEST_MORE && holdsFigureInOrder(parts);
  }

  private boolean holdsFigureInOrder(String[] cells) {
    boolean words = false;
    boolean isInItsPlace = standsUnderNotes(cells);
    for (int i = 0; i < cells.length; i++) {
      if (words
          && !(isInItsPlace && i == places[ColumnRole.NOTE.ordinal()])
          && !OtherRows.isYear(cells, i)
          && isFigure(cells[i])) {
        return true;
      }
      words |= cells[i].codePoints().filter(Character::isLetter).limit(2).count() > 1;
    }
    return false;
  }

  /** Whether what a row has under "Ghi chú" is its note, and not a figure that was moved there. */
  private boolean standsUnderNotes(String[] cells) {
    return cells.length == width
        && !widths.doubt(cells)
        && !widths.hasStray(cells)
        && !IndicatorDirectory.isMeantAsCode(cell(cells, ColumnRole.INDICATOR));
  }

  private boolean isFigure(String cell) {
    Reading reading = reader.read(cell, NumberStyle.UNDECIDED);
    return reading instanceof Reading.Ambiguous
        || reading instanceof Reading.Amount amount && amount.unit() == null;
  }

  private boolean hasNumberBeyond(String[] cells) {
    for (int i = firstRemark; i < cells.length; i++) {
      if (reader.read(cells[i], NumberStyle.DECIMAL_COMMA) instanceof Reading.Amount amount
          && amount.unit() == null) {
        return true;
      }
    }
    return false;
  }
}
