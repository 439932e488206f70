package vn.tonghop.normalize;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.read.Header;
import vn.tonghop.reference.Commune;
import vn.tonghop.reference.Period;
import vn.tonghop.words.ColumnRole;

/**
 * Finds from all rows of a file how it is written, before any of them is believed: how it writes
 * numbers, how wide its rows are, where units stand.
 *
 * <p>Memory does not grow with the file. Not thread-safe; one survey for one file.
 */
final class FileSurvey {
  private final Header header;
  private final List<String> preamble;
  private final int[] numbers;
  private final NumberStyleSurvey style = new NumberStyleSurvey();
  private final RowWidths widths;
  private final UnitColumnSearch unitColumn;

  /**
   * Prepares for the rows of a file.
   *
   * @param header its header
   * @param preamble the texts above it
   * @param indicators where indicators and units are found
   */
  FileSurvey(Header header, List<String> preamble, IndicatorDirectory indicators) {
    this.header = header;
    this.preamble = preamble;
    Map<ColumnRole, Integer> columns = header.columns();
    this.numbers =
        RowLayout.VALUE_COLUMNS.stream().filter(header::has).mapToInt(columns::get).toArray();
    this.widths = new RowWidths(header.columnCount(), titlesAreKnown(header));
    this.unitColumn = new UnitColumnSearch(indicators, columns);
  }

  /** Whether every title between what a row is about and its last value is known. */
  private static boolean titlesAreKnown(Header header) {
    Map<ColumnRole, Integer> columns = header.columns();
    int subject = columns.getOrDefault(ColumnRole.INDICATOR, -1);
    subject = subject < 0 ? columns.getOrDefault(ColumnRole.NAME, -1) : subject;
    int last = subject;
    for (ColumnRole role : RowLayout.VALUE_COLUMNS) {
      last = Math.max(last, columns.getOrDefault(role, -1));
    }
    for (int i = subject + 1; i < last; i++) {
      if (!Blank.is(header.titles().get(i)) && !columns.containsValue(i)) {
        return false;
      }
    }
    return true;
  }

  /** Takes the next row below the header into account. */
  void look(String[] cells) {
    for (int place : numbers) {
      if (place < cells.length) {
        style.look(cells[place]);
      }
    }
    widths.look(cells);
    unitColumn.look(cells);
  }

  /**
   * Says what is known of the file after its last row.
   *
   * @param commune whose it is, or null where a column says so row by row
   * @param period its period, or null where a column says so row by row
   */
  FileFacts facts(@Nullable Commune commune, @Nullable Period period) {
    Map<ColumnRole, Integer> columns = new EnumMap<>(ColumnRole.class);
    columns.putAll(header.columns());
    unitColumn.column().ifPresent(place -> columns.put(ColumnRole.UOM, place));
    return new FileFacts(
        style.result(), commune, period, columns, header.titles(), preamble, widths);
  }
}
