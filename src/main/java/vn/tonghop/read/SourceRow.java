package vn.tonghop.read;

/**
 * A row of a submission.
 *
 * @param line number, from 1, of the line in an editor on which it begins
 * @param lines how many of those lines it takes, more than one where a cell has line breaks
 * @param cells as written, without blanks at their ends; a line of nothing but blanks has none
 * @param isEnded whether a line end follows; where the file ends without one, it may have been cut
 */
public record SourceRow(long line, int lines, String[] cells, boolean isEnded) {

  /** Number of the last line that it takes. */
  long lastLine() {
    return line + lines - 1;
  }

  /**
   * The cell of a column.
   *
   * @param column index from 0
   * @return empty where the row is too short
   */
  public String cell(int column) {
    return column < cells.length ? cells[column] : "";
  }
}
