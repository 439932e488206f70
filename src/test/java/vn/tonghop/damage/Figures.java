package vn.tonghop.damage;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The sample's figures in other notations and other units, to the last digit the same. */
final class Figures {

  /** A unit, another one, and how many of the other one make it. */
  private record Exchange(String to, BigDecimal per) {}

  private static final Map<String, Exchange> LARGER =
      Map.of(
          "con", new Exchange("nghìn con", new BigDecimal("0.001")),
          "người", new Exchange("nghìn người", new BigDecimal("0.001")),
          "lượt", new Exchange("nghìn lượt", new BigDecimal("0.001")),
          "triệu đồng", new Exchange("tỷ đồng", new BigDecimal("0.001")),
          "kg", new Exchange("tấn", new BigDecimal("0.001")));

  private static final Map<String, Exchange> SMALLER =
      Map.of(
          "tấn", new Exchange("tạ", BigDecimal.TEN),
          "km", new Exchange("m", new BigDecimal(1000)),
          "tỷ đồng", new Exchange("triệu đồng", new BigDecimal(1000)),
          "triệu đồng", new Exchange("nghìn đồng", new BigDecimal(1000)),
          "ha", new Exchange("m2", new BigDecimal(10_000)));

  private static final BigDecimal HECTARE = new BigDecimal(10_000);
  private static final BigDecimal SAO = new BigDecimal(360);

  private Figures() {}

  /** Changes every figure of a row of the sample that is not empty. */
  static UnaryOperator<String[]> each(UnaryOperator<String> change) {
    return row -> {
      for (int i = Submission.PLAN; i <= Submission.RATE; i++) {
        row[i] = row[i].isEmpty() ? "" : change.apply(row[i]);
      }
      return row;
    };
  }

  /** {@code 10.161,3} as {@code 10,161.3}. */
  static String english(String figure) {
    return figure.replace('.', ' ').replace(',', '.').replace(' ', ',');
  }

  static UnaryOperator<String> groupedBy(String separator) {
    return figure -> figure.replace(".", separator);
  }

  static String[] inLargerUnits(String[] row) {
    return exchanged(row, LARGER.get(row[Submission.UNIT]));
  }

  static String[] inSmallerUnits(String[] row) {
    return exchanged(row, SMALLER.get(row[Submission.UNIT]));
  }

  /** Hectares as sào, where that has an end in decimals in every cell of the row. */
  static String[] inSao(String[] row) {
    if (!row[Submission.UNIT].equals("ha")) {
      return row;
    }
    try {
      BigDecimal per = null;
      for (int i = Submission.PLAN; i <= Submission.PRIOR; i++) {
        if (!row[i].isEmpty()) {
          per =
              value(row[i])
                  .multiply(HECTARE)
                  .divide(SAO, new MathContext(30, RoundingMode.UNNECESSARY));
        }
      }
      if (per == null) {
        return row;
      }
    } catch (ArithmeticException endless) {
      return inSmallerUnits(row);
    }
    for (int i = Submission.PLAN; i <= Submission.PRIOR; i++) {
      row[i] = row[i].isEmpty() ? "" : written(value(row[i]).multiply(HECTARE).divide(SAO));
    }
    row[Submission.UNIT] = "sào";
    return row;
  }

  private static String[] exchanged(String[] row, @Nullable Exchange exchange) {
    if (exchange != null) {
      for (int i = Submission.PLAN; i <= Submission.PRIOR; i++) {
        row[i] = row[i].isEmpty() ? "" : written(value(row[i]).multiply(exchange.per()));
      }
      row[Submission.UNIT] = exchange.to();
    }
    return row;
  }

  /** Units stand behind the figures and no longer in a column. */
  static String[] withUnits(String[] row) {
    for (int i = Submission.PLAN; i <= Submission.PRIOR; i++) {
      row[i] = row[i].isEmpty() ? "" : row[i] + " " + row[Submission.UNIT];
    }
    row[Submission.RATE] = row[Submission.RATE].isEmpty() ? "" : row[Submission.RATE] + "%";
    return row;
  }

  static BigDecimal value(String figure) {
    return new BigDecimal(figure.replace(".", "").replace(',', '.'));
  }

  static String written(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString().replace('.', ',');
  }
}
