package vn.tonghop.read;

import org.jspecify.annotations.Nullable;

/** The bytes at the beginning of a file that name its Unicode encoding. */
enum ByteOrderMark {
  UTF_8(Encoding.UTF_8, 0xEF, 0xBB, 0xBF),
  UTF_16LE(Encoding.UTF_16LE, 0xFF, 0xFE),
  UTF_16BE(Encoding.UTF_16BE, 0xFE, 0xFF);

  static final int LONGEST = 3;

  private final Encoding encoding;
  private final int[] bytes;

  ByteOrderMark(Encoding encoding, int... bytes) {
    this.encoding = encoding;
    this.bytes = bytes;
  }

  /** Finds the mark at the beginning of the first {@code length} bytes of {@code start}. */
  static @Nullable ByteOrderMark of(byte[] start, int length) {
    for (ByteOrderMark mark : values()) {
      boolean same = length >= mark.bytes.length;
      for (int i = 0; same && i < mark.bytes.length; i++) {
        same = (start[i] & 0xFF) == mark.bytes[i];
      }
      if (same) {
        return mark;
      }
    }
    return null;
  }

  Encoding encoding() {
    return encoding;
  }

  int length() {
    return bytes.length;
  }
}
