package vn.tonghop.normalize;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.read.Header;

/**
 * What is known of each table of a file before its rows are read.
 *
 * @param tables one for each header that is understood and unlike the others, at least one
 */
record FileTables(List<Table> tables) {
  /**
   * A table, or several under the same header.
   *
   * @param unread its columns with figures that nobody looks at
   */
  record Table(Header header, FileFacts facts, List<UnreadColumn> unread) {}

  FileTables {
    tables = List.copyOf(tables);
  }

  /** What is known of the first table. */
  FileFacts first() {
    return tables.get(0).facts();
  }

  /** What is known of the table under a header; null where the file has too many of them. */
  @Nullable FileFacts under(Header header) {
    for (Table table : tables) {
      if (table.header().isSameAs(header)) {
        return table.facts();
      }
    }
    return null;
  }

  /** All columns with figures under titles that are not understood. */
  List<UnreadColumn> unread() {
    return tables.stream().flatMap(table -> table.unread().stream()).toList();
  }
}
