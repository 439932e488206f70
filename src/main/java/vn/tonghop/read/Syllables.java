package vn.tonghop.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Knows which strings of letters can be a Vietnamese syllable. */
final class Syllables {
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
  private static final String STOP_TONES = "\u0301\u0323";
  private static final int LONGEST_ONSET = 3;
  private static final Set<String> ONSETS = new HashSet<>();
  private static final Set<String> RIMES = new HashSet<>();

  static {
    try (InputStream in = Syllables.class.getResourceAsStream("/encoding/syllables.txt")) {
      if (in == null) {
        throw new IllegalStateException("missing resource /encoding/syllables.txt");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.split("\n", -1)) {
        List<String> words = List.of(line.split(" ", -1));
        if (words.get(0).equals("onsets")) {
          ONSETS.addAll(words);
        } else if (words.get(0).equals("rimes")) {
          RIMES.addAll(words);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource /encoding/syllables.txt", e);
    }
  }

  private Syllables() {}

  /**
   * Says whether letters can be one syllable with its tone, whatever their case.
   *
   * @param letters composed or decomposed, without blanks
   */
  static boolean legal(String letters) {
    String decomposed = Normalizer.normalize(letters.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(decomposed.length());
    char tone = 0;
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (TONES.indexOf(c) < 0) {
        plain.append(c);
      } else if (tone == 0) {
        tone = c;
      } else {
        return false;
      }
    }
    String toneless = Normalizer.normalize(plain, Normalizer.Form.NFC);
    for (int onset = Math.min(LONGEST_ONSET, toneless.length()); onset >= 0; onset--) {
      String rime = toneless.substring(onset);
      if (RIMES.contains(rime) && (onset == 0 || ONSETS.contains(toneless.substring(0, onset)))) {
        return !endsInStop(rime) || tone != 0 && STOP_TONES.indexOf(tone) >= 0;
      }
    }
    return false;
  }

  /** A syllable that ends in a stop has one of two tones, and both are written. */
  private static boolean endsInStop(String rime) {
    return rime.endsWith("c") || rime.endsWith("ch") || rime.endsWith("p") || rime.endsWith("t");
  }
}
