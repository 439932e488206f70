package vn.tonghop.read;

import java.util.List;
import java.util.Map;
import vn.tonghop.words.ColumnRole;

/**
 * The header of a submission.
 *
 * @param columns index, from 0, of the column of each role that the file has
 * @param titles what stands over each column, as written; with two header rows, both
 * @param line number of the first header line, from 1
 */
public record Header(Map<ColumnRole, Integer> columns, List<String> titles, long line) {

  public Header {
    columns = Map.copyOf(columns);
    titles = List.copyOf(titles);
  }

  /** How many columns the file has. */
  public int columnCount() {
    return titles.size();
  }

  /** Says whether the file has a column of this role. */
  public boolean has(ColumnRole role) {
    return columns.containsKey(role);
  }
}
