package vn.tonghop.normalize;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.normalize.IndicatorMatch.Found;
import vn.tonghop.reference.Unit;
import vn.tonghop.words.ColumnRole;
import vn.tonghop.words.LostLetters;
import vn.tonghop.words.Problem;
import vn.tonghop.words.ProblemCode;

/** Tells which unit the numbers of one file are given in. */
final class UnitReader {
  private static final int LONGEST_DITTO = 8;
  private static final Pattern DITTO = Pattern.compile("\\s*(?:[\"'‘’“”″〃´`]+|//+|\\\\+)\\s*");
  private static final Pattern BEFORE_UNIT =
      Pattern.compile(
          "(?iu)^\\s*(?:(?:số liệu )?tính (?:theo|bằng)|theo)(?: đơn vị(?: tính)?)?\\s+");

  private final UnitTable units;
  private final TableUnits table;
  private @Nullable Unit besideHeading;
  private String ofRowBefore = "";

  /**
   * Prepares for the rows of a file.
   *
   * @param table what its headings say of units; it changes as they are passed
   */
  UnitReader(UnitTable units, TableUnits table) {
    this.units = units;
    this.table = table;
  }

  /**
   * The unit of a row: that of its column of units, else that at the end of its name, else that
   * above the rows.
   */
  RowUnit ofRow(WrittenRow row, Found found) {
    String cell = row.text(ColumnRole.UOM);
    if (cell.equals(found.indicator().uom())) {
      return new RowUnit(found, true, new GivenUnit(found.unit(), cell));
    }
    if (isDitto(cell)) {
      String meant = ofRowBefore.isEmpty() ? cell : ofRowBefore;
      return new RowUnit(found, true, named(meant, true, ColumnRole.UOM, cell, found));
    }
    if (namesUnit(cell)) {
      return new RowUnit(found, true, named(cell, true, ColumnRole.UOM, cell, found));
    }
    String named = found.namedUnit();
    if (named != null) {
      return new RowUnit(found, true, named(named, true, ColumnRole.NAME, named, found));
    }
    Unit noted = noted(row.text(ColumnRole.NOTE), found);
    if (noted != null) {
      return new RowUnit(found, true, new GivenUnit(noted, row.text(ColumnRole.NOTE)));
    }
    TableUnits.Stated above = table.above(found.unit());
    if (above == null && isOtherwiseBesideHeading(found.unit())) {
      return new RowUnit(found, false, new Unusable(unknown("", ColumnRole.UOM, cell, found)));
    }
    return new RowUnit(
        found,
        false,
        above == null
            ? new GivenUnit(found.unit(), null)
            : new GivenUnit(above.unit(), above.text()));
  }

  /**
   * A heading was passed.
   *
   * @param cell what it has in the column of units
   */
  void passHeading(String cell) {
    besideHeading = namesUnit(cell) ? units.find(cell).orElse(null) : null;
  }

  /** Whether the heading above the rows has another unit than theirs, and may say it for them. */
  private boolean isOtherwiseBesideHeading(Unit own) {
    return besideHeading != null
        && besideHeading.factor().compareTo(own.factor()) != 0
        && units.convertible(besideHeading, own);
  }

  /**
   * A row was passed.
   *
   * @param cell what it has in the column of units
   */
  void passRow(String cell) {
    if (!isDitto(cell)) {
      ofRowBefore = namesUnit(cell) ? cell : "";
    }
  }

  /** Whether a cell says "the same as above". */
  private static boolean isDitto(String cell) {
    return !cell.isEmpty()
        && cell.length() <= LONGEST_DITTO
        && !Character.isLetter(cell.charAt(0))
        && DITTO.matcher(cell).matches();
  }

  /** The unit that a note consists of, where the row has none elsewhere; else null. */
  private @Nullable Unit noted(String note, Found found) {
    Unit unit =
        Blank.is(note) ? null : units.find(BEFORE_UNIT.matcher(note).replaceFirst("")).orElse(null);
    return unit != null && units.convertible(unit, found.unit()) ? unit : null;
  }

  private static boolean namesUnit(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (Character.isLetterOrDigit(c)
          || c == '%'
          || c == '‰'
          || Character.getType(c) == Character.CURRENCY_SYMBOL) {
        return true;
      }
    }
    return false;
  }

  /** The unit of a cell's number where the cell does not say it: its column's, else its row's. */
  UnitOutcome ofColumn(ColumnRole column, String cell, RowUnit row) {
    TableUnits.Stated over = row.stated() ? null : table.ofColumn(column);
    if (over == null) {
      Problem doubt = row.stated() ? null : doubt(column, cell, row.found());
      if (doubt != null) {
        return new Unusable(doubt);
      }
      return row.outcome() instanceof Unusable ? Unusable.BY_ITS_ROW : row.outcome();
    }
    return convertible(over.unit(), over.text(), column, cell, row.found());
  }

  /**
   * The unit in a cell, unless it may be no more than the sign of money: "42,5 đ" in a row of
   * million đồng is one or the other.
   */
  UnitOutcome unlessOnlyASign(
      GivenUnit inCell, GivenUnit ofRow, ColumnRole column, String cell, Found found) {
    String text = inCell.text();
    boolean differ = ofRow.text() != null && ofRow.unit() != inCell.unit();
    return text != null && differ && UnitText.isDong(UnitText.fold(text))
        ? new Unusable(unknown(text, column, cell, found))
        : inCell;
  }

  /** What speaks against the unit above the rows, or against the indicator's own, or null. */
  private @Nullable Problem doubt(ColumnRole column, String cell, Found found) {
    Unit misfit = table.misfit(found.unit());
    if (misfit != null) {
      return wrongDimension(misfit, column, cell, found);
    }
    String unread = table.unread(found.unit());
    return unread == null ? null : unknown(unread, column, cell, found);
  }

  private Problem unknown(String unit, ColumnRole column, String cell, Found found) {
    return new Problem(
        ProblemCode.UNKNOWN_UNIT,
        column,
        cell,
        List.of(
            units.of(found.unit().dimension()),
            unit,
            found.indicator().nameVi(),
            LostLetters.in(unit)));
  }

  private static Problem wrongDimension(Unit unit, ColumnRole column, String cell, Found found) {
    return new Problem(
        ProblemCode.WRONG_DIMENSION, column, cell, List.of(unit.code(), found.indicator().uom()));
  }

  /** Whether a column does not say how much, but how much more or less. */
  boolean compares(ColumnRole column, RowUnit row) {
    return !row.stated() && table.compares(column, row.found().unit());
  }

  /**
   * The unit of a name.
   *
   * @param apart whether it stands apart from any number: a slip in a number is no unit
   * @param column the column of {@code cell}, in which the name stands
   */
  UnitOutcome named(String name, boolean apart, ColumnRole column, String cell, Found found) {
    Unit unit = units.find(name).orElse(null);
    if (unit != null && isShareInPoints(unit, found.unit())) {
      return new GivenUnit(found.unit(), name);
    }
    if (unit != null) {
      return convertible(unit, name, column, cell, found);
    }
    if (CellMarks.isError(name)) {
      return new Unusable(CellMarks.spreadsheetError(column, cell));
    }
    return new Unusable(
        apart ? unknown(name, column, cell, found) : Problem.notANumber(column, cell));
  }

  /** A rate that fell by "1,5%" fell by one and a half points: nobody writes the word. */
  private static boolean isShareInPoints(Unit unit, Unit own) {
    return unit.code().equals("%") && own.dimension().equals("percentage point");
  }

  private UnitOutcome convertible(
      Unit unit, @Nullable String text, ColumnRole column, String cell, Found found) {
    return units.convertible(unit, found.unit())
        ? new GivenUnit(unit, text)
        : new Unusable(wrongDimension(unit, column, cell, found));
  }
}
