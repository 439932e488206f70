package vn.tonghop.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

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
  RESAVED_TCVN3(TCVN3, UTF_8),
  /** VNI that an editor took for Windows text and saved as UTF-8. */
  RESAVED_VNI(VNI, UTF_8),
  /** windows-1258 that an editor took for Western text and saved as UTF-8. */
  RESAVED_WINDOWS_1258(WINDOWS_1258, UTF_8),
  /** UTF-8 that an editor took for Windows text and saved as UTF-8 once more. */
  RESAVED_UTF_8(UTF_8, UTF_8),
  /** The same, saved as what spreadsheets call Unicode text. */
  TCVN3_IN_UTF_16LE(TCVN3, UTF_16LE),
  VNI_IN_UTF_16LE(VNI, UTF_16LE),
  WINDOWS_1258_IN_UTF_16LE(WINDOWS_1258, UTF_16LE),
  UTF_8_IN_UTF_16LE(UTF_8, UTF_16LE),
  TCVN3_IN_UTF_16BE(TCVN3, UTF_16BE),
  VNI_IN_UTF_16BE(VNI, UTF_16BE),
  WINDOWS_1258_IN_UTF_16BE(WINDOWS_1258, UTF_16BE),
  UTF_8_IN_UTF_16BE(UTF_8, UTF_16BE);

  private final String title;
  private final @Nullable Encoding letters;
  private final @Nullable Encoding carrier;

  Encoding(String title) {
    this.title = title;
    this.letters = null;
    this.carrier = null;
  }

  /** An encoding of letters whose bytes were taken for characters of their own and saved anew. */
  Encoding(Encoding letters, Encoding carrier) {
    this.title = letters.title + " in " + carrier.title;
    this.letters = letters;
    this.carrier = carrier;
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

  /** What this encoding, in which something was saved as UTF-8, is when saved as another one. */
  Encoding carriedBy(Encoding other) {
    return letters == null ? other : named(letters.title + " in " + other.title);
  }

  /**
   * Decodes a stream while it is read, in little memory.
   *
   * @return the text without byte order mark; what cannot be decoded is U+FFFD
   */
  public Reader open(InputStream in) throws IOException {
    if (letters != null && carrier != null) {
      return letters.open(new ResavedBytes(carrier.open(in)));
    }
    return switch (this) {
      case UTF_8 -> new Utf8Reader(withoutMark(in));
      case UTF_16LE -> new InputStreamReader(withoutMark(in), StandardCharsets.UTF_16LE);
      case UTF_16BE -> new InputStreamReader(withoutMark(in), StandardCharsets.UTF_16BE);
      case WINDOWS_1258 -> new InputStreamReader(in, Charset.forName("windows-1258"));
      case TCVN3 -> new LetterReader(in, LetterTable.tcvn3());
      case VNI -> new LetterReader(in, LetterTable.vni());
      default -> throw new IllegalStateException(title + " says how its letters are decoded");
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
