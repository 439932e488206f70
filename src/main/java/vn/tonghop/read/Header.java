package vn.tonghop.read;

import java.util.List;
import java.util.Map;
import vn.tonghop.words.ColumnRole;

/**
 * The header of a table.
 *
 * @param columns index, from 0, of the column of each role that the table has
 * @param titles what stands over each column, as written; with two header rows, both
 * @param line number of the first header line, from 1
 * @param doubled roles that several columns have with nothing to tell which is meant, and the
 *     indexes of these columns; none of them is among {@code columns}
 * @param unread indexes of the columns, behind what a row is about, whose title is not understood
 * @param joined cells that hold the titles of two columns, which no row can be read by
 */
public record Header(
    Map<ColumnRole, Integer> columns,
    List<String> titles,
    long line,
    Map<ColumnRole, List<Integer>> doubled,
    List<Integer> unread,
    List<String> joined) {

  public Header {
    columns = Map.copyOf(columns);
    titles = List.copyOf(titles);
    doubled = Map.copyOf(doubled);
    unread = List.copyOf(unread);
    joined = List.copyOf(joined);
  }

  /** A header of which every title is understood. */
  public Header(Map<ColumnRole, Integer> columns, List<String> titles, long line) {
    this(columns, titles, line, Map.of(), List.of(), List.of());
  }

  /** How many columns the table has. */
  public int columnCount() {
    return titles.size();
  }

  /** Says whether the table has a column of this role. */
  public boolean has(ColumnRole role) {
    return columns.containsKey(role);
  }

  /** Says whether it is the header of another table too: the same titles, of the same meaning. */
  public boolean isSameAs(Header other) {
    return titles.equals(other.titles) && columns.equals(other.columns);
  }
}
