package vn.tonghop.golden;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;

/** The encodings in which text arrives. */
enum SubmissionBytes {
  UTF_8,
  UTF_8_WITH_MARK,
  DECOMPOSED,
  UTF_16LE,
  UTF_16BE,
  WINDOWS_1258,
  TCVN3,
  VNI;

  private static final Map<Character, byte[]> TCVN3_LETTERS = letters("tcvn3");
  private static final Map<Character, byte[]> VNI_LETTERS = letters("vni");

  /** Whether it has a no-break space of its own. */
  boolean isUnicode() {
    return ordinal() <= UTF_16BE.ordinal();
  }

  byte[] of(String text) {
    return switch (this) {
      case UTF_8 -> text.getBytes(StandardCharsets.UTF_8);
      case UTF_8_WITH_MARK -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
      case DECOMPOSED ->
          Normalizer.normalize(text, Normalizer.Form.NFD).getBytes(StandardCharsets.UTF_8);
      case UTF_16LE -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE);
      case UTF_16BE -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE);
      case WINDOWS_1258 -> tonesApart(text).getBytes(Charset.forName("windows-1258"));
      case TCVN3 -> byLetters(text, TCVN3_LETTERS);
      case VNI -> byLetters(text, VNI_LETTERS);
    };
  }

  /** The letters composed but for their tones, as keyboards for windows-1258 type them. */
  private static String tonesApart(String text) {
    StringBuilder apart = new StringBuilder();
    for (char c : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
      String letter = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
      String tone = letter.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
      String rest = letter.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "");
      apart.append(Normalizer.normalize(rest, Normalizer.Form.NFC)).append(tone);
    }
    return apart.toString();
  }

  private static byte[] byLetters(String text, Map<Character, byte[]> letters) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (char c : text.toCharArray()) {
      byte[] small = letters.get(Character.toLowerCase(c));
      byte[] letter = c < 0x80 ? new byte[] {(byte) c} : letters.getOrDefault(c, small);
      bytes.writeBytes(Objects.requireNonNull(letter, () -> "no byte for " + c));
    }
    return bytes.toByteArray();
  }

  private static Map<Character, byte[]> letters(String encoding) {
    Map<Character, byte[]> letters = new HashMap<>();
    try (InputStream in =
        SubmissionBytes.class.getResourceAsStream("/encoding/" + encoding + ".tsv")) {
      String table = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      table
          .lines()
          .filter(line -> !line.startsWith("#") && line.indexOf('\t') > 0)
          .map(line -> line.split("\t", -1))
          .forEach(
              cell -> letters.putIfAbsent(cell[1].charAt(0), HexFormat.of().parseHex(cell[0])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return letters;
  }
}
