package vn.tonghop.operate.totals;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as the district's report prints them: {@code 10.161,30}. */
public final class VietnameseNumber {
  private VietnameseNumber() {}

  /** The number with as many decimals as it has; nothing for null. */
  public static String format(@Nullable Number number) {
    if (number == null) {
      return "";
    }
    BigDecimal value =
        number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setGroupingSeparator('.');
    symbols.setDecimalSeparator(',');
    DecimalFormat format = new DecimalFormat("#,##0", symbols);
    format.setMinimumFractionDigits(Math.max(0, value.scale()));
    format.setMaximumFractionDigits(Math.max(0, value.scale()));
    return format.format(value);
  }
}
