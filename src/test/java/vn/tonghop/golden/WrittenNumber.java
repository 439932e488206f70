package vn.tonghop.golden;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A numeral and the numbers that it can be, told by what the two styles allow and by nothing else:
 * the reference that the program's reader is measured against.
 *
 * @param text the numeral
 * @param inVietnamese what it is when the comma is the decimal sign, null when that cannot be
 * @param inEnglish what it is when the point is the decimal sign, null when that cannot be
 */
record WrittenNumber(
    String text, @Nullable BigDecimal inVietnamese, @Nullable BigDecimal inEnglish) {
  /** How a file's numbers are grouped. */
  enum Grouping {
    NONE,
    SIGN,
    SPACE,
    NO_BREAK_SPACE
  }

  private static final Pattern VIETNAMESE =
      Pattern.compile(
          "([0-9]+|[1-9][0-9]{0,2}(\\.[0-9]{3})+|[1-9][0-9]{0,2}([ \u00a0][0-9]{3})+)(,[0-9]+)?");

  static WrittenNumber of(String text) {
    return new WrittenNumber(text, vietnamese(text), vietnamese(swapped(text)));
  }

  private static @Nullable BigDecimal vietnamese(String text) {
    return VIETNAMESE.matcher(text).matches()
        ? new BigDecimal(text.replaceAll("[. \u00a0]", "").replace(',', '.'))
        : null;
  }

  private static String swapped(String text) {
    return text.replace('.', '#').replace(',', '.').replace('#', ',');
  }

  /** Writes {@code value} with all of its decimals. */
  static String write(BigDecimal value, boolean vietnamese, Grouping grouping) {
    DecimalFormatSymbols signs = DecimalFormatSymbols.getInstance(Locale.ROOT);
    signs.setDecimalSeparator(vietnamese ? ',' : '.');
    signs.setGroupingSeparator(
        switch (grouping) {
          case NONE, SIGN -> vietnamese ? '.' : ',';
          case SPACE -> ' ';
          case NO_BREAK_SPACE -> '\u00a0';
        });
    String decimals = value.scale() > 0 ? "." + "0".repeat(value.scale()) : "";
    String pattern = (grouping == Grouping.NONE ? "0" : "#,##0") + decimals;
    return new DecimalFormat(pattern, signs).format(value);
  }

  boolean isTwoNumbers() {
    return inVietnamese != null && inEnglish != null && inVietnamese.compareTo(inEnglish) != 0;
  }

  /** The number that this is in a file of {@code style}, whose cells are consistent or not. */
  @Nullable BigDecimal in(Style style) {
    BigDecimal one = inVietnamese != null ? inVietnamese : inEnglish;
    if (!isTwoNumbers() || one == null || inVietnamese == null || inEnglish == null) {
      return one;
    }
    return switch (style) {
      case VIETNAMESE -> inVietnamese;
      case ENGLISH -> inEnglish;
      case UNKNOWN -> null;
    };
  }

  /** What all cells of a file together show. */
  enum Style {
    VIETNAMESE,
    ENGLISH,
    UNKNOWN;

    static Style of(Collection<WrittenNumber> cells) {
      boolean vietnamese = cells.stream().anyMatch(cell -> cell.inEnglish() == null);
      boolean english = cells.stream().anyMatch(cell -> cell.inVietnamese() == null);
      if (vietnamese == english) {
        return UNKNOWN;
      }
      return vietnamese ? VIETNAMESE : ENGLISH;
    }
  }
}
