package vn.tonghop.report.export;

/**
 * A column of an exported table.
 *
 * @param name as in the view
 * @param meaning what the catalog says of it
 */
public record ExportedColumn(String name, ColumnKind kind, String meaning) {

  /** What it is called in Vietnamese. */
  public String title() {
    return VietnameseTitles.of(name);
  }
}
