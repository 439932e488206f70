package vn.tonghop.database;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way into a table by COPY, in the transaction of a connection.
 *
 * <p>A row is its cells in their order, then {@link #endRow}. What is full is sent at once, so the
 * server works while the next rows are prepared. While one is open the connection can do nothing
 * else, not even roll back: {@link #close} gives up what is not finished.
 */
public final class CopyRows implements AutoCloseable {

  private static final int SEND_AT = 1 << 16;

  private final CopyIn copy;
  private byte[] buffer = new byte[SEND_AT + (1 << 12)];
  private int length;
  private boolean rowBegun;

  /**
   * Begins.
   *
   * @param copyStatement a {@code copy … from stdin}
   */
  public CopyRows(Connection connection, String copyStatement) throws SQLException {
    this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copyStatement);
  }

  private void beginCell() {
    if (rowBegun) {
      put((byte) '\t');
    }
    rowBegun = true;
  }

  /** Adds a whole number. */
  public void add(long number) {
    beginCell();
    if (number < 0) {
      ascii(Long.toString(number));
      return;
    }
    ensure(20);
    int digits = 1;
    for (long rest = number; rest >= 10; rest /= 10) {
      digits++;
    }
    long rest = number;
    for (int i = length + digits - 1; i >= length; i--) {
      buffer[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += digits;
  }

  /** Adds yes or no. */
  public void add(boolean answer) {
    beginCell();
    put((byte) (answer ? 't' : 'f'));
  }

  /** Adds an exact number, or null. */
  public void add(@Nullable BigDecimal value) {
    beginCell();
    if (value == null) {
      putNull();
    } else {
      ascii(value.toPlainString());
    }
  }

  /** Adds a text, or null. */
  public void add(@Nullable String text) {
    beginCell();
    if (text == null) {
      putNull();
      return;
    }
    escaped(text);
  }

  /** Adds an array of text. */
  public void add(List<String> texts) {
    beginCell();
    StringBuilder array = new StringBuilder("{");
    for (String text : texts) {
      if (array.length() > 1) {
        array.append(',');
      }
      array.append('"').append(text.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
    }
    escaped(array.append('}').toString());
  }

  /** Adds an array of text, null where it would be empty. */
  public void addUnlessEmpty(List<String> texts) {
    if (texts.isEmpty()) {
      add((String) null);
    } else {
      add(texts);
    }
  }

  /** Ends the row whose cells were added. */
  public void endRow() throws SQLException {
    put((byte) '\n');
    rowBegun = false;
    if (length >= SEND_AT) {
      send();
    }
  }

  /** Sends the rest and waits until the server has taken all rows. */
  public void finish() throws SQLException {
    send();
    copy.endCopy();
  }

  /** Gives up an unfinished COPY, so that the connection is free again; the server fails it. */
  @Override
  public void close() throws SQLException {
    if (copy.isActive()) {
      copy.cancelCopy();
    }
  }

  private void send() throws SQLException {
    if (length > 0) {
      copy.writeToCopy(buffer, 0, length);
      length = 0;
    }
  }

  private void putNull() {
    put((byte) '\\');
    put((byte) 'N');
  }

  private void ascii(String text) {
    int size = text.length();
    ensure(size);
    for (int i = 0; i < size; i++) {
      buffer[length++] = (byte) text.charAt(i);
    }
  }

  private void escaped(String text) {
    int size = text.length();
    ensure(size * 2);
    for (int i = 0; i < size; i++) {
      char c = text.charAt(i);
      if (c >= 128) {
        bytes(text.substring(i).getBytes(StandardCharsets.UTF_8));
        return;
      }
      escaped((byte) c);
    }
  }

  private void bytes(byte[] encoded) {
    ensure(encoded.length * 2);
    for (byte b : encoded) {
      escaped(b);
    }
  }

  private void escaped(byte b) {
    switch (b) {
      case '\\' -> {
        put((byte) '\\');
        put((byte) '\\');
      }
      case '\t' -> {
        put((byte) '\\');
        put((byte) 't');
      }
      case '\n' -> {
        put((byte) '\\');
        put((byte) 'n');
      }
      case '\r' -> {
        put((byte) '\\');
        put((byte) 'r');
      }
      // PostgreSQL keeps no NUL in text; the archive keeps the byte.
      case 0 -> put((byte) '?');
      default -> put(b);
    }
  }

  private void put(byte b) {
    ensure(1);
    buffer[length++] = b;
  }

  private void ensure(int more) {
    if (length + more > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
    }
  }
}
