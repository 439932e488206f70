package vn.tonghop.normalize;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.words.NameKey;

/** How the text of a unit is compared. */
final class UnitText {
  static final String DONG = "đồng";

  private static final int LONGEST = 60;
  private static final Set<String> DONGS = Set.of("đ", "vnđ", "vnd", "₫", "đồng");
  private static final Pattern CAPTION =
      Pattern.compile(
          "(?iu)^[(\\[]?\\s*(?:(?:đvt|dvt|đơn ?vị ?tính|don ?vi ?tinh|đv ?tính)\\s*:?"
              + "|(?:đơn ?vị|don ?vi|unit)\\s*:)");
  private static final Pattern MULTIPLE =
      Pattern.compile(
          "(10{1,9}(?!\\d)|000(?!\\d)|trăm|tram|vạn|van|nghìn|nghin|ngàn|ngan|triệu|trieu|tỷ|tỉ|ty)(.+)");

  /** Short forms that only money takes: elsewhere "tr" begins words such as trẻ and trường. */
  private static final Pattern MULTIPLE_OF_DONG = Pattern.compile("(tr|ng|ngh)(đ|đồng|vnđ|vnd|₫)");

  private static final Map<String, Multiple> WORDS =
      Map.ofEntries(
          Map.entry("10", new Multiple("10", BigDecimal.TEN, "")),
          Map.entry("100", new Multiple("100", BigDecimal.valueOf(100), "")),
          Map.entry("1000", thousand()),
          Map.entry("000", thousand()),
          Map.entry("trăm", new Multiple("trăm", BigDecimal.valueOf(100), "")),
          Map.entry("tram", new Multiple("trăm", BigDecimal.valueOf(100), "")),
          Map.entry("vạn", new Multiple("vạn", BigDecimal.valueOf(10_000), "")),
          Map.entry("van", new Multiple("vạn", BigDecimal.valueOf(10_000), "")),
          Map.entry("nghìn", thousand()),
          Map.entry("nghin", thousand()),
          Map.entry("ngàn", thousand()),
          Map.entry("ngan", thousand()),
          Map.entry("ng", thousand()),
          Map.entry("ngh", thousand()),
          Map.entry("1000000", million()),
          Map.entry("triệu", million()),
          Map.entry("trieu", million()),
          Map.entry("tr", million()),
          Map.entry("1000000000", billion()),
          Map.entry("tỷ", billion()),
          Map.entry("tỉ", billion()),
          Map.entry("ty", billion()));

  /**
   * A multiple of another unit.
   *
   * @param word the multiplier as units are named
   * @param times the multiplier
   * @param rest the text of the other unit
   */
  record Multiple(String word, BigDecimal times, String rest) {}

  private UnitText() {}

  /** Takes off decorations and unifies what is only another way to type the same. */
  static String fold(String text) {
    String plain = Blank.strip(Normalizer.normalize(text, Normalizer.Form.NFC));
    plain = CAPTION.matcher(plain).replaceFirst("");
    StringBuilder folded = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c == '²') {
        folded.append('2');
      } else if (c == '³') {
        folded.append('3');
      } else if (!Blank.is(c) && ".,:;^-()[]{}\"'".indexOf(c) < 0) {
        folded.append(c);
      }
    }
    return folded.toString();
  }

  static String lower(String folded) {
    return folded.toLowerCase(Locale.ROOT);
  }

  /** Without diacritics, for files typed without them. */
  static String plainLetters(String folded) {
    return NameKey.of(folded);
  }

  static boolean isDong(String folded) {
    return DONGS.contains(lower(folded));
  }

  static boolean isTooLong(String text) {
    return text.length() > LONGEST;
  }

  /** Splits "nghìnđồng" or "1000con"; null when the text is no multiple. */
  static @Nullable Multiple multiple(String folded) {
    String lower = lower(folded);
    Matcher matcher = MULTIPLE_OF_DONG.matcher(lower);
    if (!matcher.matches()) {
      matcher = MULTIPLE.matcher(lower);
    }
    Multiple word = matcher.matches() ? WORDS.get(matcher.group(1)) : null;
    if (matcher.matches() && word == null && matcher.group(1).charAt(0) == '1') {
      word = new Multiple(matcher.group(1), new BigDecimal(matcher.group(1)), "");
    }
    return word == null ? null : new Multiple(word.word(), word.times(), matcher.group(2));
  }

  private static Multiple thousand() {
    return new Multiple("nghìn", BigDecimal.valueOf(1_000), "");
  }

  private static Multiple million() {
    return new Multiple("triệu", BigDecimal.valueOf(1_000_000), "");
  }

  private static Multiple billion() {
    return new Multiple("tỷ", BigDecimal.valueOf(1_000_000_000), "");
  }
}
