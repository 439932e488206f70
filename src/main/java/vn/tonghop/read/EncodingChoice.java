package vn.tonghop.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.tonghop.words.Problem;
import vn.tonghop.words.ProblemCode;

/** Tells a file's encoding by how well its words read as Vietnamese in each. */
final class EncodingChoice {
  /** In a wrong encoding fewer than half of the words are possible syllables. */
  private static final int READS_WELL = 750;

  /** UTF-8 of which only a few bytes are broken: what they spoil cannot be taken for a value. */
  private static final int READS_NEARLY_ALL = 900;

  private static final int READS_BADLY = 500;

  private static final List<Encoding> EIGHT_BIT =
      List.of(Encoding.WINDOWS_1258, Encoding.TCVN3, Encoding.VNI);
  private static final List<Encoding> RESAVED =
      List.of(
          Encoding.RESAVED_TCVN3,
          Encoding.RESAVED_VNI,
          Encoding.RESAVED_WINDOWS_1258,
          Encoding.RESAVED_UTF_8);

  private final Set<String> knownWords = new HashSet<>();

  /** Prepares a choice for files that speak of the names with these keys. */
  EncodingChoice(Set<String> knownNameKeys) {
    for (String key : knownNameKeys) {
      knownWords.addAll(List.of(key.split(" ", -1)));
    }
  }

  /**
   * Chooses for a well-formed Unicode text, which stays what it is unless it reads badly and only
   * so.
   *
   * @param sample its words in UTF-8
   * @param unicode how the file itself is encoded
   */
  Encoding ofUnicode(WordSample sample, Encoding unicode) throws IOException {
    Readability plain = Readability.of(sample, Encoding.UTF_8, knownWords);
    Readability resaved = ranked(sample, RESAVED).get(0);
    boolean damaged = plain.legal() <= READS_BADLY && resaved.legal() >= READS_WELL;
    return damaged ? resaved.encoding().carriedBy(unicode) : unicode;
  }

  /** Chooses for bytes that are no UTF-8; refuses the file when they read well in no encoding. */
  Outcome<Encoding> ofEightBit(WordSample sample) throws IOException {
    Readability best = ranked(sample, EIGHT_BIT).get(0);
    Readability broken = Readability.of(sample, Encoding.UTF_8, knownWords);
    if (broken.legal() >= READS_NEARLY_ALL && broken.score() > best.score()) {
      return new Outcome.Accepted<>(Encoding.UTF_8);
    }
    if (best.legal() >= READS_WELL) {
      return new Outcome.Accepted<>(best.encoding());
    }
    List<Encoding> guesses = new ArrayList<>(EIGHT_BIT);
    guesses.add(Encoding.UTF_8);
    List<Readability> ranked = ranked(sample, guesses);
    String two = ranked.get(0).encoding().title() + ", " + ranked.get(1).encoding().title();
    return new Outcome.Refused<>(
        new Problem(ProblemCode.UNREADABLE_ENCODING, null, null, List.of(two)));
  }

  private List<Readability> ranked(WordSample sample, List<Encoding> encodings) throws IOException {
    List<Readability> ranked = new ArrayList<>();
    for (Encoding encoding : encodings) {
      ranked.add(Readability.of(sample, encoding, knownWords));
    }
    ranked.sort(Comparator.comparingInt(Readability::score).reversed());
    return ranked;
  }
}
