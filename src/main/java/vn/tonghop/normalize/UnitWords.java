package vn.tonghop.normalize;

import java.util.Set;
import java.util.regex.Pattern;
import vn.tonghop.words.NameKey;

/** Tells text that is meant as a unit, though nobody knows it, from other text. */
final class UnitWords {
  private static final int LONGEST = 40;
  private static final int LONGEST_WORD = 16;

  private static final Pattern MONEY_OR_MULTIPLE =
      Pattern.compile(
          "\\b(?:nghin|ngan|trieu|ty|tram|dong|vnd|usd|eur|ndt|cny|do la|\\d*000)\\b" + "|[$€¥₫]");

  /** "x1000", "10³ con". */
  private static final Pattern POWER_OF_TEN =
      Pattern.compile(
          "(?:[xX×] ?)?10(?:[ .]?0{1,3})*(?:\\^?[2-9]|[²³\u2074-\u2079])?(?: \\p{L}+)*");

  private static final Pattern ONE_WORD_OR_TWO = Pattern.compile("\\p{L}+(?:[ .]\\p{L}+)?\\.?");

  /** Folded; what stands in brackets behind a heading and is no unit. */
  private static final Set<String> OTHER_WORDS =
      Set.of(
          "tiep",
          "tiep theo",
          "uoc",
          "uoc tinh",
          "so bo",
          "chinh thuc",
          "moi",
          "neu co",
          "tong",
          "tong so",
          "nam",
          "nu",
          "ca nam",
          "trong ky",
          "trong nam",
          "luy ke",
          "toan xa",
          "toan huyen",
          "trong do",
          "du kien",
          "hien hanh",
          "so sanh",
          "gia hien hanh",
          "gia so sanh",
          "hien co",
          "khac");

  private UnitWords() {}

  /** Says whether text behind the word "đơn vị" is a unit, and not the office that reports. */
  static boolean isLikelyBehindLabel(String text) {
    return text.length() <= LONGEST && MONEY_OR_MULTIPLE.matcher(NameKey.of(text)).find();
  }

  /**
   * Says whether text in brackets at the end of a heading is meant as a unit.
   *
   * @param inCapitals whether the heading is written in capitals
   */
  static boolean isLikelyInHeading(String text, boolean inCapitals, UnitTable units) {
    String word = Blank.strip(text);
    if (word.isEmpty() || word.length() > LONGEST) {
      return false;
    }
    for (String part : word.contains("/") ? word.split("/", -1) : new String[0]) {
      if (units.find(part).isPresent()) {
        return true;
      }
    }
    if (POWER_OF_TEN.matcher(word).matches()) {
      return true;
    }
    String key = NameKey.of(word);
    if (MONEY_OR_MULTIPLE.matcher(key).find()) {
      return true;
    }
    boolean initials = !inCapitals && word.chars().allMatch(Character::isUpperCase);
    return word.length() <= LONGEST_WORD
        && ONE_WORD_OR_TWO.matcher(word).matches()
        && (inCapitals || Character.isLowerCase(word.charAt(0)))
        && !initials
        && !OTHER_WORDS.contains(key);
  }
}
