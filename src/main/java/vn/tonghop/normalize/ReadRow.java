package vn.tonghop.normalize;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.words.ColumnRole;

/**
 * What became of a row of a submission.
 *
 * @param line number, from 1, of the line on which it begins
 * @param lines how many lines it takes, more than one where a cell has line breaks
 * @param row its number, from 1, as a spreadsheet counts that has the file open
 * @param outcome what became of it
 * @param table what is known of the table in which it stands
 */
public record ReadRow(long line, int lines, long row, RowOutcome outcome, FileFacts table) {

  /** By how much its line's number is above its row's, because of line breaks in cells above. */
  public long moreLines() {
    return line - row;
  }

  /** The columns that its table has. */
  public Set<ColumnRole> columns() {
    return table.columns().keySet();
  }

  /** The title of a column as the file has it; null where it has none. */
  public @Nullable String title(@Nullable ColumnRole column) {
    int place = column == null ? -1 : table.column(column);
    List<String> titles = table.header();
    return place < 0 || place >= titles.size() || Blank.is(titles.get(place))
        ? null
        : titles.get(place);
  }
}
