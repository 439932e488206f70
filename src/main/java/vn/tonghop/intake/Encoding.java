package vn.tonghop.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How a submission's bytes stand for letters. */
public enum Encoding {
  /** With or without a byte order mark. */
  UTF_8("UTF-8"),
  UTF_16LE("UTF-16LE"),
  UTF_16BE("UTF-16BE"),
  WINDOWS_1258("windows-1258"),
  /** Also called ABC. */
  TCVN3("TCVN3"),
  /** VNI for Windows. */
  VNI("VNI"),
  /** TCVN3 that an editor took for Windows text and saved as UTF-8. */
  RESAVED_TCVN3("TCVN3 in UTF-8"),
  /** VNI that an editor took for Windows text and saved as UTF-8. */
  RESAVED_VNI("VNI in UTF-8"),
  /** windows-1258 that an editor took for Western text and saved as UTF-8. */
  RESAVED_WINDOWS_1258("windows-1258 in UTF-8"),
  /** UTF-8 that an editor took for Windows text and saved as UTF-8 once more. */
  RESAVED_UTF_8("UTF-8 in UTF-8");

  private final String title;

  Encoding(String title) {
    this.title = title;
  }

  /** The name that people read and that {@link #named} takes. */
  public String title() {
    return title;
  }

  /**
   * Finds an encoding by its {@link #title}.
   *
   * @throws IllegalArgumentException when there is none of that name
   */
  public static Encoding named(String title) {
    for (Encoding encoding : values()) {
      if (encoding.title.equals(title)) {
        return encoding;
      }
    }
    throw new IllegalArgumentException("no encoding is called " + title);
  }

  /**
   * Decodes a stream while it is read, in little memory.
   *
   * @return the text without byte order mark; what cannot be decoded is U+FFFD
   */
  public Reader open(InputStream in) throws IOException {
    return switch (this) {
      case UTF_8 -> new Utf8Reader(withoutMark(in));
      case UTF_16LE -> new InputStreamReader(withoutMark(in), StandardCharsets.UTF_16LE);
      case UTF_16BE -> new InputStreamReader(withoutMark(in), StandardCharsets.UTF_16BE);
      case WINDOWS_1258 -> new InputStreamReader(in, Charset.forName("windows-1258"));
      case TCVN3 -> new LetterReader(in, LetterTable.tcvn3());
      case VNI -> new LetterReader(in, LetterTable.vni());
      case RESAVED_TCVN3 -> TCVN3.open(new ResavedBytes(withoutMark(in)));
      case RESAVED_VNI -> VNI.open(new ResavedBytes(withoutMark(in)));
      case RESAVED_WINDOWS_1258 -> WINDOWS_1258.open(new ResavedBytes(withoutMark(in)));
      case RESAVED_UTF_8 -> UTF_8.open(new ResavedBytes(withoutMark(in)));
    };
  }

  private InputStream withoutMark(InputStream in) throws IOException {
    PushbackInputStream stream = new PushbackInputStream(in, ByteOrderMark.LONGEST);
    byte[] start = new byte[ByteOrderMark.LONGEST];
    int n = stream.readNBytes(start, 0, start.length);
    ByteOrderMark mark = ByteOrderMark.of(start, n);
    int skipped = mark == null ? 0 : mark.length();
    stream.unread(start, skipped, n - skipped);
    return stream;
  }
}
