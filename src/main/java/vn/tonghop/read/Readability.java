package vn.tonghop.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import vn.tonghop.words.NameKey;

/**
 * How well words read as Vietnamese in one encoding.
 *
 * @param encoding the encoding tried
 * @param legal words made of possible syllables, of a thousand
 * @param known words that headers and indicator names have, of a thousand
 */
record Readability(Encoding encoding, int legal, int known) {
  /** A word seen often proves little more than one seen a few times. */
  private static final int MOST_WEIGHT = 10;

  /** Signs that may stand right beside letters, as in m², “xã” or –. */
  private static final String SIGNS = "²³–—…“”‘’«»\u00A0₫€•%";

  /** Signs that may stand by themselves. */
  private static final String LONE_SIGNS = "°±×·©®½¼¾";

  int score() {
    return legal + known;
  }

  /** Reads the words of a sample in an encoding; {@code knownWords} are in folded form. */
  static Readability of(WordSample sample, Encoding encoding, Set<String> knownWords)
      throws IOException {
    StringWriter decoded = new StringWriter();
    try (Reader reader = encoding.open(new ByteArrayInputStream(sample.bytes()))) {
      reader.transferTo(decoded);
    }
    String[] words = decoded.toString().split("\n", -1);
    List<Integer> counts = sample.counts();
    int total = 0;
    int legal = 0;
    int known = 0;
    for (int i = 0; i < Math.min(words.length, counts.size()); i++) {
      int weight = Math.min(counts.get(i), MOST_WEIGHT);
      String word = Normalizer.normalize(words[i], Normalizer.Form.NFC);
      total += weight;
      if (reads(word)) {
        legal += weight;
        known += knownWords.contains(NameKey.of(word)) ? weight : 0;
      }
    }
    int all = Math.max(1, total);
    return new Readability(encoding, (int) (1000L * legal / all), (int) (1000L * known / all));
  }

  private static boolean reads(String word) {
    int i = 0;
    while (i < word.length()) {
      int start = i;
      boolean ascii = true;
      while (i < word.length() && isLetter(word.charAt(i))) {
        ascii &= word.charAt(i) < 0x80;
        i++;
      }
      if (i > start && !ascii && !Syllables.legal(word.substring(start, i))) {
        return false;
      }
      if (i < word.length()) {
        boolean between = i > start && i + 1 < word.length() && isLetter(word.charAt(i + 1));
        boolean alone = word.length() == 1 && LONE_SIGNS.indexOf(word.charAt(i)) >= 0;
        if (!alone && (between || SIGNS.indexOf(word.charAt(i)) < 0)) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c) && c != 'ª' && c != 'º' && c != 'µ'
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
