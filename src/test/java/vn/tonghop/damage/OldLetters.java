package vn.tonghop.damage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import vn.tonghop.read.Encoding;

/** Writes text in the encodings that Vietnamese offices have used. */
final class OldLetters {
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
  private static final Map<Character, byte[]> TCVN3 = table("tcvn3");
  private static final Map<Character, byte[]> VNI = table("vni");

  private OldLetters() {}

  /** Encodes text; UTF-16 gets its byte order mark. */
  static byte[] encode(String text, Encoding encoding) {
    return switch (encoding) {
      case UTF_8 -> text.getBytes(StandardCharsets.UTF_8);
      case UTF_16LE -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
      case UTF_16BE -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE);
      case WINDOWS_1258 -> windows1258(text);
      case TCVN3 -> letters(text, TCVN3);
      case VNI -> letters(text, VNI);
      default -> throw new IllegalArgumentException("nobody writes " + encoding.title());
    };
  }

  /** A letter with its tone behind it. */
  private static byte[] windows1258(String text) {
    Charset charset = Charset.forName("windows-1258");
    CharsetEncoder encoder = charset.newEncoder();
    StringBuilder written = new StringBuilder();
    for (char c : text.toCharArray()) {
      String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
      if (encoder.canEncode(c) || parts.length() == 1) {
        written.append(c);
        continue;
      }
      StringBuilder base = new StringBuilder();
      StringBuilder tone = new StringBuilder();
      for (char part : parts.toCharArray()) {
        (TONES.indexOf(part) >= 0 ? tone : base).append(part);
      }
      if (tone.isEmpty()) {
        throw new IllegalArgumentException("windows-1258 has no " + c);
      }
      written.append(Normalizer.normalize(base, Normalizer.Form.NFC)).append(tone);
    }
    return written.toString().getBytes(charset);
  }

  private static byte[] letters(String text, Map<Character, byte[]> table) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (char c : text.toCharArray()) {
      String small = String.valueOf(c).toLowerCase(Locale.ROOT);
      byte[] code = table.getOrDefault(c, table.get(small.charAt(0)));
      if (c < 0x80) {
        bytes.write(c);
      } else {
        bytes.writeBytes(
            code != null ? code : String.valueOf(c).getBytes(Charset.forName("windows-1252")));
      }
    }
    return bytes.toByteArray();
  }

  private static Map<Character, byte[]> table(String name) {
    try {
      Map<Character, byte[]> codes = new HashMap<>();
      for (String line :
          Files.readAllLines(Path.of("src/main/resources/encoding", name + ".tsv"))) {
        int tab = line.indexOf('\t');
        if (!line.startsWith("#") && tab > 0) {
          codes.putIfAbsent(line.charAt(tab + 1), HexFormat.of().parseHex(line, 0, tab));
        }
      }
      return codes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
