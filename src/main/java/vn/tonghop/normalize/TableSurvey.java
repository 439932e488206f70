package vn.tonghop.normalize;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.read.Header;
import vn.tonghop.reference.Commune;
import vn.tonghop.reference.Period;
import vn.tonghop.words.ColumnRole;
import vn.tonghop.words.NameKey;

/**
 * Finds from all rows under one header how they are written: how wide they are, where units stand,
 * which columns with figures nobody understands. Memory does not grow with the file.
 */
final class TableSurvey {
  private final Header header;
  private final int besideCommune;
  private final int[] numbers;
  private final RowWidths widths;
  private final UnitColumnSearch unitColumn;
  private final UnreadColumns unread;

  /**
   * Prepares for the rows under a header.
   *
   * @param communeWords the folded header words of columns that tell the commune
   * @param commas whether commas part the cells
   */
  TableSurvey(
      Header header, IndicatorDirectory indicators, List<String> communeWords, boolean commas) {
    this.header = header;
    this.besideCommune = besideCommune(header, communeWords);
    Map<ColumnRole, Integer> columns = header.columns();
    this.numbers =
        RowLayout.VALUE_COLUMNS.stream()
            .filter(role -> role != ColumnRole.RATE && header.has(role))
            .mapToInt(columns::get)
            .toArray();
    StrayCells strays = StrayCells.under(header, text -> indicators.units().find(text).isPresent());
    SplitNumbers split = new SplitNumbers(commas, columns);
    MovedFigures moved = new MovedFigures(columns);
    this.widths = new RowWidths(header.columnCount(), titlesAreKnown(header), strays, split, moved);
    this.unitColumn = new UnitColumnSearch(indicators, columns);
    this.unread = new UnreadColumns(header);
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

  /** Offices give code and name in two columns; a header has but one of each kind. */
  private static int besideCommune(Header header, List<String> communeWords) {
    for (int i = 0; header.has(ColumnRole.COMMUNE) && i < header.columnCount(); i++) {
      if (!header.columns().containsValue(i)
          && communeWords.contains(NameKey.of(header.titles().get(i)))) {
        return i;
      }
    }
    return -1;
  }

  Header header() {
    return header;
  }

  /** Takes the next row into account. */
  void look(String[] cells, NumberStyleSurvey style) {
    for (int place : numbers) {
      if (place < cells.length) {
        style.look(cells[place]);
      }
    }
    widths.look(cells);
    unitColumn.look(cells);
    unread.look(cells);
  }

  /** What is known after the file's last row; commune and period as in {@link FileFacts}. */
  FileFacts facts(
      NumberStyle style,
      @Nullable Commune commune,
      @Nullable Period period,
      List<String> preamble,
      Set<String> doubtedMarks) {
    Map<ColumnRole, Integer> columns = new EnumMap<>(ColumnRole.class);
    columns.putAll(header.columns());
    unitColumn.column().ifPresent(place -> columns.put(ColumnRole.UOM, place));
    return new FileFacts(
        style,
        commune,
        period,
        columns,
        header.titles(),
        preamble,
        widths,
        besideCommune,
        doubtedMarks);
  }

  /** The columns that hold figures under titles that are not understood; not that of units. */
  List<UnreadColumn> unread() {
    return unread.found(unitColumn.column()).stream()
        .filter(column -> column.place() != besideCommune + 1)
        .toList();
  }
}
