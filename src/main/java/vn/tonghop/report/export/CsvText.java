package vn.tonghop.report.export;

import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** Records as RFC 4180 has them, with any delimiter. */
public final class CsvText {
  private static final int ROOM = 1 << 15;

  private final Writer out;
  private final char delimiter;
  private final StringBuilder waiting = new StringBuilder(ROOM + 1024);
  private boolean first = true;

  /** Hands records to a writer, some at a time. */
  public CsvText(Writer out, char delimiter) {
    this.out = out;
    this.delimiter = delimiter;
  }

  /** Adds a cell; null is nothing at all, and an empty text is a pair of quotes. */
  public CsvText cell(@Nullable String text) {
    if (!first) {
      waiting.append(delimiter);
    }
    first = false;
    if (text != null) {
      append(text);
    }
    return this;
  }

  private void append(String text) {
    if (!needsQuotes(text)) {
      waiting.append(text);
      return;
    }
    waiting.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        waiting.append('"');
      }
      waiting.append(c);
    }
    waiting.append('"');
  }

  // A line of \. alone ends the data for some that read it.
  private boolean needsQuotes(String text) {
    if (text.isEmpty() || text.equals("\\.")) {
      return true;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == delimiter || c == '"' || c == '\n' || c == '\r') {
        return true;
      }
    }
    return false;
  }

  /** Ends a record. */
  public void end() throws IOException {
    waiting.append("\r\n");
    first = true;
    if (waiting.length() >= ROOM) {
      hand();
    }
  }

  /** Hands over what waits. */
  public void hand() throws IOException {
    out.append(waiting);
    waiting.setLength(0);
  }
}
