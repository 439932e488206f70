package vn.tonghop.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.normalize.IndicatorMatch.Found;
import vn.tonghop.normalize.IndicatorMatch.Unsure;
import vn.tonghop.reference.Indicator;
import vn.tonghop.words.ColumnRole;

/**
 * Puts names together that were broken over two rows, so that half a name is not taken for another
 * indicator's. Not thread-safe; one for each table.
 */
final class BrokenNames {
  /** Longer text is no name. */
  private static final int LONGEST = 200;

  /** Nothing that is finished ends like this. */
  private static final Pattern UNFINISHED =
      Pattern.compile("(?iu).*(?:[,/&+]|\\([^)]*|(?<!\\p{L})(?:và|va|hoặc|hoac|của))");

  private static final Pattern IN_SMALL_LETTERS = Pattern.compile("(?u)[\\p{Ll})].*");

  private final IndicatorDirectory indicators;
  private final RowLayout layout;
  private String before = "";

  BrokenNames(IndicatorDirectory indicators, RowLayout layout) {
    this.indicators = indicators;
    this.layout = layout;
  }

  /**
   * Says what a row is about, with the row before and the one that follows.
   *
   * @param alone what it is about by itself
   * @param next the cells of the row that follows, or null
   */
  IndicatorMatch match(
      WrittenRow row, String @Nullable [] next, IndicatorMatch alone, SectionContext section) {
    String above = before;
    before = nameAlone(row.cells());
    boolean hasName = !Blank.is(row.name()) && row.name().length() <= LONGEST;
    if (!hasName || !Blank.is(row.code()) || !row.reports()) {
      return alone;
    }
    if (goesOn(above, row.name())) {
      return joined(above, row.name(), alone, section);
    }
    String below = next == null ? "" : nameAlone(next);
    return goesOn(row.name(), below) ? joined(row.name(), below, alone, section) : alone;
  }

  private IndicatorMatch joined(
      String first, String second, IndicatorMatch alone, SectionContext section) {
    boolean unfinished = UNFINISHED.matcher(first).matches();
    IndicatorMatch whole = indicators.find("", first + " " + second, section);
    if (!(alone instanceof Found half)) {
      return whole instanceof Found ? whole : alone;
    }
    if (whole instanceof Found both && both.indicator().equals(half.indicator())) {
      return half;
    }
    if (whole instanceof Found && unfinished) {
      return whole;
    }
    if (!unfinished && !(whole instanceof Found)) {
      return half;
    }
    List<Indicator> candidates = new ArrayList<>();
    if (whole instanceof Found both) {
      candidates.add(both.indicator());
    }
    candidates.add(half.indicator());
    return new Unsure(candidates);
  }

  private static boolean goesOn(String first, String second) {
    return !first.isEmpty()
        && !second.isEmpty()
        && !first.endsWith(":")
        && (UNFINISHED.matcher(first).matches() || IN_SMALL_LETTERS.matcher(second).matches());
  }

  /** The name of a row that has nothing else but perhaps its number; else empty. */
  private String nameAlone(String[] cells) {
    String name = layout.cell(cells, ColumnRole.NAME);
    if (Blank.is(name) || name.length() > LONGEST) {
      return "";
    }
    int filled = 0;
    for (String cell : cells) {
      filled += Blank.is(cell) || cell.length() <= 3 && !cell.equals(name) ? 0 : 1;
    }
    boolean bare = Blank.is(layout.cell(cells, ColumnRole.INDICATOR));
    return filled == 1 && bare && layout.reportsNothing(cells) ? Blank.strip(name) : "";
  }
}
