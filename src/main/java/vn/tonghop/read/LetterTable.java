package vn.tonghop.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What letters the bytes of an old Vietnamese font encoding stand for. */
final class LetterTable {
  /** Nothing stands for a letter here; the character with which decoders mark undecodable bytes. */
  static final char NONE = '\uFFFD';

  private static final int FIRST_LETTER = 0xA1;

  private final char[] single = new char[256];
  private final char[] pairs = new char[1 << 16];
  private final boolean[] pairStarts = new boolean[256];

  private LetterTable() {}

  static LetterTable tcvn3() {
    return Tcvn3.TABLE;
  }

  static LetterTable vni() {
    return Vni.TABLE;
  }

  /** The letter that one byte stands for, or {@link #NONE}. */
  char letter(int first) {
    return single[first];
  }

  /** The letter that two bytes stand for, or {@link #NONE}. */
  char letter(int first, int second) {
    return pairs[first << 8 | second];
  }

  /** Whether a letter can begin with this byte and go on with another. */
  boolean beginsPair(int first) {
    return pairStarts[first];
  }

  /**
   * Reads a table.
   *
   * @param punctuationTo bytes from 80 up to here, exclusive, that the table leaves out are the
   *     punctuation of windows-1252, as documents of the time mixed them in
   */
  private static LetterTable load(String resource, int punctuationTo) {
    LetterTable table = new LetterTable();
    Arrays.fill(table.pairs, NONE);
    byte[] one = new byte[1];
    Charset punctuation = Charset.forName("windows-1252");
    for (int b = 0; b < table.single.length; b++) {
      one[0] = (byte) b;
      table.single[b] = b < punctuationTo ? new String(one, punctuation).charAt(0) : NONE;
    }
    try (InputStream in = LetterTable.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + resource);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        if (!line.startsWith("#") && tab > 0) {
          table.put(Integer.parseInt(line.substring(0, tab), 16), line.charAt(tab + 1), tab > 2);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource " + resource, e);
    }
    return table;
  }

  private void put(int code, char letter, boolean pair) {
    if (pair) {
      pairs[code] = letter;
      pairStarts[code >> 8] = true;
    } else {
      single[code] = letter;
    }
  }

  private static final class Tcvn3 {
    static final LetterTable TABLE = load("/encoding/tcvn3.tsv", FIRST_LETTER);
  }

  private static final class Vni {
    static final LetterTable TABLE = load("/encoding/vni.tsv", 0xC0);
  }
}
