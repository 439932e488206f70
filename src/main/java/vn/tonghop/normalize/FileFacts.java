package vn.tonghop.normalize;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reference.Commune;
import vn.tonghop.reference.Period;
import vn.tonghop.words.ColumnRole;

/**
 * What is known of a file before its rows are read.
 *
 * @param style how it writes numbers
 * @param commune whose it is, or null where a column says so row by row
 * @param period its period, or null where a column says so row by row
 * @param columns the place of each known column in a row, from 0
 * @param header all cells of the header row
 * @param preamble the texts above the header, which may state units
 * @param widths how many cells its rows have; not changed any more
 * @param besideCommune the place of a second column about the commune, or -1
 * @param doubtedMarks the marks of notes by which a number is not what it seems to be
 */
public record FileFacts(
    NumberStyle style,
    @Nullable Commune commune,
    @Nullable Period period,
    Map<ColumnRole, Integer> columns,
    List<String> header,
    List<String> preamble,
    RowWidths widths,
    int besideCommune,
    Set<String> doubtedMarks) {

  public FileFacts {
    columns = Map.copyOf(columns);
    header = List.copyOf(header);
    preamble = List.copyOf(preamble);
    doubtedMarks = Set.copyOf(doubtedMarks);
  }

  /** A file of whose rows nothing is known beforehand. */
  FileFacts(
      NumberStyle style,
      @Nullable Commune commune,
      @Nullable Period period,
      Map<ColumnRole, Integer> columns,
      List<String> header,
      List<String> preamble) {
    this(style, commune, period, columns, header, preamble, RowWidths.unknown(), -1, Set.of());
  }

  /** The place of a column, or -1 where the file has none of that kind. */
  int column(ColumnRole role) {
    return columns.getOrDefault(role, -1);
  }
}
