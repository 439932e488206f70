package vn.tonghop.publish;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A limit of a budget that is exceeded, in words for administrators. */
public final class ExceededLimit {
  private ExceededLimit() {}

  /**
   * Says it.
   *
   * @param measure {@code missing}, {@code refused}, {@code held} or {@code moved}
   * @param about which total moved; null for other measures
   */
  public static String inWords(
      String measure, BigDecimal found, String permitted, @Nullable String about) {
    return switch (measure) {
      case "missing" ->
          "%s submissions are missing, at most %s may be".formatted(plain(found), permitted);
      case "refused" -> "%s rows are refused, at most %s may be".formatted(plain(found), permitted);
      case "held" -> "%s values are held, at most %s may be".formatted(plain(found), permitted);
      default ->
          "the total of %s moves by %s %%, at most %s %% may it"
              .formatted(about, found.setScale(2, RoundingMode.HALF_UP).toPlainString(), permitted);
    };
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
