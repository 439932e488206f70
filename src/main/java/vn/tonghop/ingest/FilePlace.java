package vn.tonghop.ingest;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tonghop.normalize.FileFacts;
import vn.tonghop.normalize.ReadRow;
import vn.tonghop.register.RefusalLog;
import vn.tonghop.words.ColumnRole;
import vn.tonghop.words.ColumnTitle;

/** Tells where rows begin to be counted, or columns to be called, otherwise than above. */
final class FilePlace {
  private @Nullable FileFacts table;
  private long moreLines;

  /** Goes on to a row that is neither blank nor read before. */
  void move(ReadRow row, StagedFile file, StagingWriter writer) {
    if (row.table() == table && row.moreLines() == moreLines) {
      return;
    }
    boolean isFirst = table == null;
    table = row.table();
    moreLines = row.moreLines();
    SortedMap<String, String> titles = titles(row);
    if (!isFirst || moreLines > 0 || !titles.isEmpty()) {
      writer.place(file, row.line(), moreLines, titles);
    }
  }

  private static SortedMap<String, String> titles(ReadRow row) {
    SortedMap<String, String> titles = new TreeMap<>();
    for (ColumnRole role : row.columns()) {
      String column = RefusalLog.columnName(role);
      String own = ColumnTitle.own(row.title(role), column);
      if (column != null && own != null) {
        titles.put(column, own);
      }
    }
    return titles;
  }
}
