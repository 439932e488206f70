package vn.tonghop.normalize;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.regex.Pattern;
import vn.tonghop.words.ColumnRole;

/**
 * Figures that a delimiter too many moved to the right in a row that ends with an empty cell, so
 * that it is no wider than the others: then the last figure stands among the notes, or a rate
 * without the plan that it is of. Not thread-safe.
 */
final class MovedFigures {
  /** Of so many rows one may do what the others do not. */
  private static final int RARE = 4;

  /** A stated rate may be off by this part of it, for it is rounded. */
  private static final BigDecimal FURTHEST = BigDecimal.TEN;

  /** The number of a footnote, or of villages, stands among notes without a word; a year too. */
  private static final Pattern NUMBER_OF_NOTE = Pattern.compile("\\s*(?:\\d{1,2}|20\\d\\d)\\s*");

  private final CellScanner scanner = new CellScanner();
  private final int note;
  private final int plan;
  private final int rate;
  private int rows;
  private int figuresInNotes;
  private int rates;
  private int ratesOfNothing;

  /**
   * Prepares for the rows under a header.
   *
   * @param columns where its columns stand
   */
  MovedFigures(Map<ColumnRole, Integer> columns) {
    this.note = columns.getOrDefault(ColumnRole.NOTE, -1);
    this.plan = columns.getOrDefault(ColumnRole.PLAN, -1);
    this.rate = columns.getOrDefault(ColumnRole.RATE, -1);
  }

  static MovedFigures none() {
    return new MovedFigures(Map.of());
  }

  /** Takes a row into account. */
  void look(String[] cells) {
    rows++;
    figuresInNotes += isFilled(cells, note) && isFigure(cells[note]) ? 1 : 0;
    if (plan >= 0 && isFilled(cells, rate)) {
      rates++;
      ratesOfNothing += isFilled(cells, plan) ? 0 : 1;
    }
  }

  /** Says whether a row seems to hold some; to be asked when all rows were looked at. */
  boolean areIn(WrittenRow row) {
    String[] cells = row.cells();
    return isFilled(cells, note) && isMovedTo(cells[note], row)
        || plan >= 0
            && !isFilled(cells, plan)
            && ratesOfNothing * RARE <= rates
            && row.reading(ColumnRole.RATE) instanceof Reading.Amount;
  }

  private boolean isMovedTo(String remark, WrittenRow row) {
    if (figuresInNotes * RARE > rows || !isFigure(remark)) {
      return false;
    }
    boolean isFull = row.isFull();
    return !(isFull && (NUMBER_OF_NOTE.matcher(remark).matches() || fitsItsRate(row)));
  }

  private static boolean fitsItsRate(WrittenRow row) {
    return row.reading(ColumnRole.RATE) instanceof Reading.Amount stated
        && row.reading(ColumnRole.PLAN) instanceof Reading.Amount whole
        && whole.value().signum() != 0
        && (isRate(row.reading(ColumnRole.ACTUAL), whole, stated)
            || isRate(row.reading(ColumnRole.CUMULATIVE), whole, stated));
  }

  private static boolean isRate(Reading part, Reading.Amount whole, Reading.Amount stated) {
    if (!(part instanceof Reading.Amount amount)) {
      return false;
    }
    BigDecimal reached =
        amount.value().movePointRight(2).divide(whole.value(), MathContext.DECIMAL64);
    BigDecimal off = reached.subtract(stated.value()).abs();
    return off.multiply(FURTHEST).compareTo(stated.value().abs()) <= 0;
  }

  private boolean isFigure(String cell) {
    return scanner.scan(cell) && scanner.unit() == null && scanner.footnote() == null;
  }

  private static boolean isFilled(String[] cells, int place) {
    return place >= 0 && place < cells.length && !Blank.is(cells[place]);
  }
}
