package vn.tonghop.reference;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a cell or a file's name says of a commune: its code, its name, or both.
 *
 * @param code five digits, or null
 * @param name as it is written, or null
 */
record CommuneToken(@Nullable String code, @Nullable String name) {
  private static final int CODE_LENGTH = 5;

  /** Longer text is nobody's code or name. */
  private static final int LONGEST = 200;

  /** As text of a formula, or behind the apostrophe by which spreadsheets keep zeros. */
  private static final Pattern DRESSED = Pattern.compile("=?[\"'‘’“”]+(.*?)[\"'‘’“”]*");

  /** Spreadsheets make a number of a code, and group or continue it. */
  private static final Pattern NUMBER =
      Pattern.compile("(\\d{1,5})(?:[.,]0{1,2})?|(\\d{1,2})[., ](\\d{3})");

  private static final Pattern CODE_FIRST =
      Pattern.compile("(\\d{5})(?:\\s*[-–—:.,/]\\s*|\\s+)(\\p{L}.*)");
  private static final Pattern CODE_LAST =
      Pattern.compile("(\\p{L}.*?)(?:\\s*[-–—:,/(\\[]\\s*|\\s+)(\\d{5})[)\\]]?");

  /** Takes one text apart. */
  static CommuneToken of(String text) {
    if (text.length() > LONGEST) {
      return new CommuneToken(null, text);
    }
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    Matcher dressed = DRESSED.matcher(plain);
    plain = dressed.matches() ? dressed.group(1).strip() : plain;
    String code = code(plain);
    if (code != null) {
      return new CommuneToken(code, null);
    }
    Matcher both = CODE_FIRST.matcher(plain);
    if (both.matches()) {
      return new CommuneToken(both.group(1), both.group(2));
    }
    both = CODE_LAST.matcher(plain);
    return both.matches()
        ? new CommuneToken(both.group(2), both.group(1))
        : new CommuneToken(null, plain);
  }

  private static @Nullable String code(String text) {
    Matcher number = NUMBER.matcher(text);
    if (!number.matches()) {
      return null;
    }
    String digits = number.group(1) != null ? number.group(1) : number.group(2) + number.group(3);
    return "0".repeat(CODE_LENGTH - digits.length()) + digits;
  }
}
