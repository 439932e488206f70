package vn.tonghop.report.audit;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which way a report says that something went. */
enum Direction {
  UP,
  DOWN;

  private static final Pattern WORDS =
      Pattern.compile(
          "(giảm|hụt|thấp hơn|tụt|chưa đạt)|(tăng|vượt|cao hơn|thêm)",
          Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);

  /**
   * What the sign or the words say: those before the number in what is printed, else those next
   * before it in its sentence.
   *
   * @return null where nothing does
   */
  static @Nullable Direction of(Statement statement, StatedNumber number) {
    if (number.value().signum() < 0) {
      return DOWN;
    }
    Direction own = last(number.before());
    if (own != null) {
      return own;
    }
    String text = statement.text();
    Matcher here =
        Pattern.compile("(?<![\\d.,])" + Pattern.quote(number.numeral()) + "(?!\\d)").matcher(text);
    return last(here.find() ? text.substring(0, here.start()) : text);
  }

  private static @Nullable Direction last(String words) {
    Direction found = null;
    Matcher matcher = WORDS.matcher(words.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      found = matcher.group(1) != null ? DOWN : UP;
    }
    return found;
  }

  boolean is(int signum) {
    return signum == 0 || (this == UP) == (signum > 0);
  }
}
