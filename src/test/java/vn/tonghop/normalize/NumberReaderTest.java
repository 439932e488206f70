package vn.tonghop.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NumberReaderTest {
  private final NumberReader reader = new NumberReader();

  static List<String[]> cells() {
    return Golden.rows("numbers.csv");
  }

  @ParameterizedTest(name = "\"{0}\" in {1} is {2}")
  @MethodSource("cells")
  void readsCellsAsPeopleWriteThem(String cell, String style, String expected) {
    assertThat(describe(reader.read(cell, NumberStyle.valueOf(style)))).isEqualTo(expected);
  }

  @Test
  void readsBackWhateverIsWrittenInTheFilesStyle() {
    Random random = new Random(20241130);
    for (int i = 0; i < 5_000; i++) {
      BigDecimal value =
          new BigDecimal(new BigInteger(1 + random.nextInt(80), random), random.nextInt(7));
      BigDecimal written = random.nextBoolean() ? value.negate() : value;
      NumberStyle style =
          random.nextBoolean() ? NumberStyle.DECIMAL_COMMA : NumberStyle.DECIMAL_POINT;
      String cell = write(written, style, random.nextInt(3));
      assertThat(reader.read(cell, style))
          .as(cell)
          .isInstanceOfSatisfying(
              Reading.Amount.class,
              amount -> assertThat(amount.value()).isEqualByComparingTo(written));
    }
  }

  @Test
  void neverReadsAnotherNumberThanWasWrittenWhenTheStyleIsUnknown() {
    Random random = new Random(6040);
    for (int i = 0; i < 5_000; i++) {
      BigDecimal written =
          new BigDecimal(new BigInteger(1 + random.nextInt(40), random), random.nextInt(5));
      NumberStyle style =
          random.nextBoolean() ? NumberStyle.DECIMAL_COMMA : NumberStyle.DECIMAL_POINT;
      String cell = write(written, style, random.nextInt(3));
      Reading reading = reader.read(cell, NumberStyle.UNDECIDED);
      if (reading instanceof Reading.Ambiguous two) {
        assertThat(List.of(two.asDecimal(), two.asGrouped()))
            .as(cell)
            .anySatisfy(one -> assertThat(one).isEqualByComparingTo(written));
      } else {
        assertThat(((Reading.Amount) reading).value()).as(cell).isEqualByComparingTo(written);
      }
    }
  }

  /** Grouping 0: none; 1: the other sign; 2: no-break spaces. */
  private static String write(BigDecimal value, NumberStyle style, int grouping) {
    boolean comma = style == NumberStyle.DECIMAL_COMMA;
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setDecimalSeparator(comma ? ',' : '.');
    symbols.setGroupingSeparator(grouping == 2 ? '\u00a0' : comma ? '.' : ',');
    symbols.setMinusSign('-');
    DecimalFormat format = new DecimalFormat(grouping == 0 ? "0.######" : "#,##0.######", symbols);
    return format.format(value);
  }

  private static String describe(Reading reading) {
    if (reading instanceof Reading.Amount amount) {
      return amount.value().toPlainString()
          + (amount.unit() == null ? "" : " [" + amount.unit() + "]");
    }
    if (reading instanceof Reading.Ambiguous two) {
      return two.asDecimal().toPlainString()
          + "|"
          + two.asGrouped().toPlainString()
          + (two.unit() == null ? "" : " [" + two.unit() + "]");
    }
    return ((Reading.Mark) reading).name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
