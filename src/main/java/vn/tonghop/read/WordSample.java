package vn.tonghop.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The different words of a file that are not plain ASCII, as bytes: enough to tell its encoding,
 * and few however large the file is.
 */
final class WordSample {
  private static final int MOST_WORDS = 20_000;
  private static final int LONGEST_WORD = 48;

  private final Map<String, Integer> counts = new HashMap<>();
  private final byte[] word = new byte[LONGEST_WORD];
  private int length;
  private boolean high;

  /** Takes the next bytes of the file. */
  void accept(byte[] bytes, int count) {
    for (int i = 0; i < count; i++) {
      byte b = bytes[i];
      boolean letter = b < 0 || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
      if (!letter) {
        endWord();
      } else {
        if (length < LONGEST_WORD) {
          word[length] = b;
        }
        length++;
        high |= b < 0;
      }
    }
  }

  /** Takes the next line of a file that is decoded already. */
  void accept(String line) {
    if (line.chars().anyMatch(c -> c >= 0x80)) {
      endWord();
      byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
      accept(bytes, bytes.length);
      endWord();
    }
  }

  /** Ends the last word. */
  void endWord() {
    if (high && length <= LONGEST_WORD) {
      String seen = new String(word, 0, length, StandardCharsets.ISO_8859_1);
      if (counts.size() < MOST_WORDS || counts.containsKey(seen)) {
        counts.merge(seen, 1, Integer::sum);
      }
    }
    length = 0;
    high = false;
  }

  /** The different words, separated by line feeds, as bytes of the file. */
  byte[] bytes() {
    return String.join("\n", counts.keySet()).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** How often each word of {@link #bytes} was seen, in the same order. */
  List<Integer> counts() {
    return new ArrayList<>(counts.values());
  }
}
