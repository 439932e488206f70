package vn.tonghop.reconcile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * One slip of a hand in one commune's month.
 *
 * @param told what stands in each cell that is wrong, by row and column
 * @param meant what should stand there
 */
record PlantedSlip(SlipKindOfClerk kind, Map<String, String> told, Map<String, String> meant) {

  /** Makes a slip, or nothing where the kind changes nothing of what was drawn. */
  static @Nullable PlantedSlip of(
      SlipKindOfClerk kind, MonthlyForm form, MonthlyForm before, Random random) {
    String row = MonthlyForm.ROWS.get(random.nextInt(MonthlyForm.ROWS.size()));
    String column = form.has(row, "cumulative") && random.nextInt(3) == 0 ? "cumulative" : "actual";
    String text = MonthlyForm.written(form.of(row, column));
    return switch (kind) {
      case RATE_CUT -> cut(form, row);
      case COLUMNS_EXCHANGED ->
          form.has(row, "cumulative")
              ? exchanged(kind, form, row + "/actual", row + "/cumulative")
              : form.has(row, "plan")
                  ? exchanged(kind, form, row + "/actual", row + "/plan")
                  : null;
      case ROWS_EXCHANGED -> {
        String other = MonthlyForm.ROWS.get(random.nextInt(MonthlyForm.ROWS.size()));
        yield exchanged(kind, form, row + "/actual", other + "/actual");
      }
      case SENT_AGAIN -> one(kind, row, column, text, MonthlyForm.written(before.of(row, column)));
      default -> one(kind, row, column, text, slipped(kind, text, random));
    };
  }

  private static @Nullable PlantedSlip one(
      SlipKindOfClerk kind, String row, String column, String meant, String told) {
    String cell = row + '/' + column;
    return told.equals(meant) || value(told).compareTo(value(meant)) == 0
        ? null
        : new PlantedSlip(kind, Map.of(cell, told), Map.of(cell, meant));
  }

  private static @Nullable PlantedSlip cut(MonthlyForm form, String row) {
    return form.has(row, "rate")
        ? one(
            SlipKindOfClerk.RATE_CUT,
            row,
            "rate",
            MonthlyForm.written(form.of(row, "rate")),
            MonthlyForm.written(form.exactRate(row).setScale(2, RoundingMode.DOWN)))
        : null;
  }

  private static @Nullable PlantedSlip exchanged(
      SlipKindOfClerk kind, MonthlyForm form, String one, String other) {
    String first = text(form, one);
    String second = text(form, other);
    return first.equals(second)
        ? null
        : new PlantedSlip(
            kind, Map.of(one, second, other, first), Map.of(one, first, other, second));
  }

  private static String text(MonthlyForm form, String cell) {
    String[] place = cell.split("/");
    return MonthlyForm.written(form.of(place[0], place[1]));
  }

  private static String slipped(SlipKindOfClerk kind, String text, Random random) {
    List<Integer> digits =
        text.chars().boxed().toList().stream().filter(Character::isDigit).toList();
    int at = random.nextInt(text.length());
    while (!Character.isDigit(text.charAt(at))) {
      at = random.nextInt(text.length());
    }
    String head = text.substring(0, at);
    String tail = text.substring(at + 1);
    char digit = text.charAt(at);
    char other = (char) ('0' + random.nextInt(10));
    return switch (kind) {
      case DIGITS_SWAPPED ->
          tail.isEmpty() || !Character.isDigit(tail.charAt(0))
              ? text
              : head + tail.charAt(0) + digit + tail.substring(1);
      case DIGIT_DROPPED -> digits.size() < 2 ? text : head + tail;
      case DIGIT_DOUBLED -> head + digit + digit + tail;
      case DIGIT_INSERTED -> head + other + digit + tail;
      case DIGIT_MISTYPED -> head + other + tail;
      case SIGN -> "-" + text;
      case DECIMAL_MARK ->
          MonthlyForm.written(value(text).movePointRight(random.nextBoolean() ? 1 : -1));
      case UNIT -> MonthlyForm.written(value(text).movePointRight(3).stripTrailingZeros());
      default -> throw new IllegalArgumentException(kind.toString());
    };
  }

  /** What a cell says, as a number. */
  static BigDecimal value(String text) {
    return new BigDecimal(text.replace(".", "").replace(',', '.'));
  }

  /** Whether something that can be checked no longer fits, by more than roundings explain. */
  boolean breaksARelation(MonthlyForm form, MonthlyForm before) {
    for (Map.Entry<String, List<String>> whole : MonthlyForm.PARTS.entrySet()) {
      for (String column : List.of("actual", "cumulative", "plan")) {
        if (form.has(whole.getKey(), column)) {
          BigDecimal parts =
              whole.getValue().stream()
                  .map(part -> stated(form, part, column))
                  .reduce(BigDecimal.ZERO, BigDecimal::add);
          BigDecimal roundings =
              whole.getValue().stream()
                  .map(part -> half(form, part, column))
                  .reduce(half(form, whole.getKey(), column), BigDecimal::add);
          if (isOff(parts, stated(form, whole.getKey(), column), roundings)) {
            return true;
          }
        }
      }
    }
    for (String row : MonthlyForm.ROWS) {
      if (form.has(row, "cumulative")
          && isOff(
              before.of(row, "cumulative").add(stated(form, row, "actual")),
              stated(form, row, "cumulative"),
              half(form, row, "actual")
                  .add(half(form, row, "cumulative"))
                  .add(new BigDecimal("0.005")))) {
        return true;
      }
      if (form.has(row, "rate")) {
        String of = form.has(row, "cumulative") ? "cumulative" : "actual";
        double reached = stated(form, row, of).doubleValue();
        double plan = stated(form, row, "plan").doubleValue();
        double roundings =
            half(form, row, "rate").doubleValue()
                + 100 * half(form, row, of).doubleValue() / plan
                + 100 * Math.abs(reached) * half(form, row, "plan").doubleValue() / plan / plan;
        double rate = stated(form, row, "rate").doubleValue();
        if (Math.abs(100 * reached / plan - rate) > 1.01 * roundings + 1e-6) {
          return true;
        }
      }
    }
    return stated(form, "HH_POOR", "actual").compareTo(stated(form, "HH", "actual")) > 0;
  }

  private BigDecimal stated(MonthlyForm form, String row, String column) {
    String slip = told.get(row + '/' + column);
    return slip == null ? form.of(row, column) : value(slip);
  }

  /** Half a unit of the last digit of what is measured; what is counted is exact. */
  private BigDecimal half(MonthlyForm form, String row, String column) {
    if (form.of(row, column).scale() == 0) {
      return BigDecimal.ZERO;
    }
    return BigDecimal.valueOf(5, Math.max(stated(form, row, column).scale(), 0) + 1);
  }

  private static boolean isOff(BigDecimal one, BigDecimal other, BigDecimal by) {
    return one.subtract(other).abs().compareTo(by) > 0;
  }
}
