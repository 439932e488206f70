package vn.tonghop.report.paper;

import java.util.List;

/**
 * The table of a report.
 *
 * @param columns in their order; those of one group stand side by side
 * @param rows sections and indicators
 */
public record PaperTable(List<Column> columns, List<Row> rows) {
  public PaperTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** What a column holds. */
  public enum Role {
    NUMBER,
    NAME,
    UNIT,
    PLAN,
    PRIOR,
    ACTUAL,
    CUMULATIVE,
    OF_PLAN,
    OF_PRIOR,
    NOTE;

    /** Whether its cells are numbers. */
    public boolean isFigure() {
      return this != NUMBER && this != NAME && this != UNIT && this != NOTE;
    }
  }

  /**
   * A column.
   *
   * @param group the heading above its own and its neighbours'; empty where it has none
   * @param key how the row of numbers below the headings calls it
   * @param width in parts of the whole
   */
  public record Column(Role role, String group, String heading, String key, int width) {}

  /**
   * A row.
   *
   * @param indicator its code; empty of a section's heading
   * @param depth how deep below its whole a part stands
   * @param cells one for each column
   */
  public record Row(String indicator, int depth, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** Whether it is the heading of a section. */
    public boolean isHeading() {
      return indicator.isEmpty();
    }
  }

  /** Whether any column has a group. */
  public boolean hasGroups() {
    return columns.stream().anyMatch(column -> !column.group().isEmpty());
  }

  /** How many columns from this one on have its group; 0 within a group, 1 without. */
  public int span(int column) {
    String group = columns.get(column).group();
    if (group.isEmpty()) {
      return 1;
    }
    if (column > 0 && columns.get(column - 1).group().equals(group)) {
      return 0;
    }
    int end = column;
    while (end < columns.size() && columns.get(end).group().equals(group)) {
      end++;
    }
    return end - column;
  }
}
