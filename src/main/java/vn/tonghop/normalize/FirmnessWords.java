package vn.tonghop.normalize;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.words.MarkedKey;
import vn.tonghop.words.NameKey;

/**
 * Finds out how firm figures are by the words over them: ước, sơ bộ, chính thức. Where a text bears
 * diacritics they must be right, for số bộ counts sets and nước is water.
 */
final class FirmnessWords {
  /** Folded; a space may be lost behind the word, as in "ướcTH". */
  private static final String ESTIMATE_WORDS = "u ?th|uoc(?:th|thuchien|tinh|dat)?";

  private static final Pattern ESTIMATE = words(ESTIMATE_WORDS);
  private static final Pattern PROVISIONAL = words("so ?bo");
  private static final Pattern FINAL = words("chinh ?thuc|quyet ?toan");

  /** As {@link MarkedKey} has them: the tone stands at the end of the word. */
  private static final Pattern MARKED_ESTIMATE =
      words(MarkedKey.of("ươc") + "[a-z]*\u0301|" + MarkedKey.of("ư") + " ?th");

  private static final Pattern MARKED_PROVISIONAL =
      words(MarkedKey.of("sơ bộ") + "|" + MarkedKey.of("sơbộ"));

  /** What a line says of a whole report: it begins so, or it has nothing else in its brackets. */
  private static final Pattern OF_ALL =
      Pattern.compile(
          "^(?:(?:ghi chu|luu y|day la|cac|bieu|bang|bao cao|tong hop|so lieu|so|ket qua|chi tieu) )*"
              + "(?:("
              + ESTIMATE_WORDS
              + ")|(so bo)|(chinh thuc))(?: (?:tinh|thuc hien|th|dat))?\\b");

  private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]*)\\)|\\[([^\\[\\]]*)\\]");

  private FirmnessWords() {}

  private static Pattern words(String regex) {
    return Pattern.compile("(?<![\\p{L}\\p{N}\\p{M}])(?:" + regex + ")(?![\\p{L}\\p{N}\\p{M}])");
  }

  /**
   * How firm the figures of a column are.
   *
   * @param title what stands over it, both rows of a header of two
   * @param ofAll how firm the report as a whole is, where the title does not say it
   */
  static Firmness under(String title, Firmness ofAll) {
    Firmness said = said(title);
    return said == null ? ofAll : said;
  }

  private static @Nullable Firmness said(String title) {
    String key = NameKey.of(title).replace('/', ' ');
    boolean estimate = ESTIMATE.matcher(key).find() && bears(title, MARKED_ESTIMATE);
    if (estimate) {
      return Firmness.ESTIMATE;
    }
    if (PROVISIONAL.matcher(key).find() && bears(title, MARKED_PROVISIONAL)) {
      return Firmness.PROVISIONAL;
    }
    return FINAL.matcher(key).find() ? Firmness.FINAL : null;
  }

  private static boolean bears(String text, Pattern word) {
    return !MarkedKey.hasMarks(text) || word.matcher(MarkedKey.of(text.replace('/', ' '))).find();
  }

  /**
   * How firm the figures of a report are by what stands above its table; the least firm that is
   * said. What a line says beside something else, as in "thực hiện 9 tháng và ước cả năm", is said
   * of a part, and which that is the columns tell.
   */
  static Firmness ofReport(List<String> preamble) {
    Firmness firmness = Firmness.FINAL;
    for (String text : preamble) {
      firmness = firmness.with(ofLine(text));
      Matcher brackets = IN_BRACKETS.matcher(text);
      while (brackets.find()) {
        String within = brackets.group(1) == null ? brackets.group(2) : brackets.group(1);
        firmness = firmness.with(ofLine(within));
      }
    }
    return firmness;
  }

  private static Firmness ofLine(String text) {
    Matcher found = OF_ALL.matcher(NameKey.of(text).replace('/', ' '));
    if (!found.find()) {
      return Firmness.FINAL;
    }
    if (found.group(1) != null && bears(text, MARKED_ESTIMATE)) {
      return Firmness.ESTIMATE;
    }
    return found.group(2) != null && bears(text, MARKED_PROVISIONAL)
        ? Firmness.PROVISIONAL
        : Firmness.FINAL;
  }
}
