package vn.tonghop.read;

/**
 * Looks at every byte of a file once: is it UTF-8, is it text, how long are its lines.
 *
 * <p>This stands between every file and its rows, so it makes no objects.
 */
final class Utf8Scan {
  private boolean valid = true;
  private boolean nul;
  private boolean content;
  private boolean high;
  private long vietnamese;
  private long western;

  private int needed;
  private int low = 0x80;
  private int top = 0xBF;
  private int lead;

  private long position;
  private long lineStart;
  private long surplus;
  private long line = 1;
  private long longLine;
  private boolean afterReturn;

  /** Takes the next {@code length} bytes of the file. */
  void accept(byte[] bytes, int length) {
    int i = 0;
    while (i < length) {
      int wordStart = i;
      while (i < length && bytes[i] > ' ') {
        i++;
      }
      if (i > wordStart) {
        content = true;
        afterReturn = false;
        if (needed != 0) {
          broken();
        }
      }
      if (i < length) {
        if (bytes[i] >= 0) {
          blankOrControl(bytes[i], position + i);
        } else {
          high(bytes[i] & 0xFF);
          afterReturn = false;
        }
        i++;
      }
    }
    position += length;
    checkLength(position);
  }

  /** Says that there are no more bytes. */
  void end() {
    if (needed != 0) {
      broken();
    }
    checkLength(position);
  }

  private void blankOrControl(byte b, long at) {
    if (needed != 0) {
      broken();
    }
    if (b == '\n' && afterReturn) {
      lineStart = at + 1;
    } else if (b == '\n' || b == '\r') {
      checkLength(at);
      line++;
      lineStart = at + 1;
      surplus = 0;
    } else if (b == 0) {
      nul = true;
    }
    afterReturn = b == '\r';
  }

  private void high(int b) {
    content = true;
    high = true;
    if (needed > 0) {
      if (b < low || b > top) {
        broken();
        return;
      }
      if (lead == 0xE1 && needed == 2 && (b == 0xBA || b == 0xBB)) {
        vietnamese++;
      }
      needed--;
      low = 0x80;
      top = 0xBF;
      surplus++;
    } else if (b >= 0xC2 && b <= 0xDF) {
      needed = 1;
      western++;
    } else if (b >= 0xE0 && b <= 0xEF) {
      needed = 2;
      low = b == 0xE0 ? 0xA0 : 0x80;
      top = b == 0xED ? 0x9F : 0xBF;
    } else if (b >= 0xF0 && b <= 0xF4) {
      needed = 3;
      surplus--;
      low = b == 0xF0 ? 0x90 : 0x80;
      top = b == 0xF4 ? 0x8F : 0xBF;
    } else {
      valid = false;
    }
    lead = b;
  }

  private void broken() {
    valid = false;
    needed = 0;
    low = 0x80;
    top = 0xBF;
  }

  private void checkLength(long at) {
    if (longLine == 0 && at - lineStart - surplus > PhysicalLines.LONGEST) {
      longLine = line;
    }
  }

  /** Whether all bytes are well-formed UTF-8. */
  boolean valid() {
    return valid;
  }

  /** Whether there is a NUL byte, which no 8-bit text has. */
  boolean nul() {
    return nul;
  }

  /** Whether there is anything but blanks and control characters. */
  boolean content() {
    return content;
  }

  /** Whether there is anything but ASCII. */
  boolean high() {
    return high;
  }

  /**
   * Whether well-formed UTF-8 is Vietnamese beyond doubt: text that was decoded wrongly and saved
   * again has letters with tones almost never, Vietnamese has them in every other word.
   */
  boolean surelyUtf8() {
    return western == 0 || vietnamese * 10 >= vietnamese + western;
  }

  /** The first line that is too long to be a row, or 0. */
  long longLine() {
    return longLine;
  }
}
