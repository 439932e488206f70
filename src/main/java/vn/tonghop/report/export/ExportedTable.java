package vn.tonghop.report.export;

import java.util.List;

/**
 * A table that is exported.
 *
 * @param name of its view, without the schema
 * @param meaning what the catalog says of it
 * @param columns in their order
 */
public record ExportedTable(String name, String meaning, List<ExportedColumn> columns) {
  public ExportedTable {
    columns = List.copyOf(columns);
  }

  /** Where a column stands, from 0; -1 where there is none. */
  public int indexOf(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return i;
      }
    }
    return -1;
  }
}
