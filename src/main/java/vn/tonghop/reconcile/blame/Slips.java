package vn.tonghop.reconcile.blame;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Every slip of one keystroke, or of one exchange, by which a figure can have come about. */
final class Slips {

  /** A mark three places off is a thousand taken for one, six a million: dong for million dong. */
  private static final int[] MAGNITUDES = {1, -1, 2, -2, 3, -3, 4, -4, 6, -6};

  private final List<Slip> found = new ArrayList<>();
  private final Set<BigDecimal> values = new TreeSet<>();
  private final Figure figure;

  private Slips(Figure figure) {
    this.figure = figure;
    values.add(figure.value());
  }

  /**
   * What a single cell may have been meant to be, the likelier slips first; each value once.
   *
   * @return nothing where the cell cannot be to blame, or its digits are not those of its value
   */
  static List<Slip> of(Figure figure) {
    Slips slips = new Slips(figure);
    Optional.ofNullable(figure.written())
        .flatMap(text -> WrittenNumber.of(text, figure.value()))
        .ifPresent(slips::collect);
    return slips.found;
  }

  /** Two cells in each other's place. */
  static Optional<Slip> exchange(Figure one, Figure other) {
    if (one.written() == null
        || other.written() == null
        || one.value().compareTo(other.value()) == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Slip(
            SlipKind.CELLS_EXCHANGED,
            List.of(
                new Guess(one, other.value(), other.written()),
                new Guess(other, one.value(), one.written()))));
  }

  private void collect(WrittenNumber number) {
    String digits = number.digits();
    int length = digits.length();
    int mark = length - number.decimals();
    for (int i = 0; i + 1 < length; i++) {
      add(
          SlipKind.DIGITS_EXCHANGED,
          number.withDigits(
              digits.substring(0, i)
                  + digits.charAt(i + 1)
                  + digits.charAt(i)
                  + digits.substring(i + 2),
              number.decimals()));
    }
    add(SlipKind.SIGN, number.withOtherSign());
    for (int places : MAGNITUDES) {
      add(SlipKind.MAGNITUDE, number.withDigits(digits, number.decimals() + places));
    }
    for (int i = 0; length > 1 && i < length; i++) {
      add(
          SlipKind.DIGIT_ADDED,
          number.withDigits(
              digits.substring(0, i) + digits.substring(i + 1),
              i < mark ? number.decimals() : number.decimals() - 1));
    }
    for (char digit = '0'; digit <= '9'; digit++) {
      for (int i = 0; i < length; i++) {
        add(
            SlipKind.DIGIT_MISTYPED,
            number.withDigits(
                digits.substring(0, i) + digit + digits.substring(i + 1), number.decimals()));
      }
      for (int i = 0; i <= length; i++) {
        String more = digits.substring(0, i) + digit + digits.substring(i);
        if (i <= mark) {
          add(SlipKind.DIGIT_DROPPED, number.withDigits(more, number.decimals()));
        }
        if (i >= mark && number.decimals() > 0) {
          add(SlipKind.DIGIT_DROPPED, number.withDigits(more, number.decimals() + 1));
        }
      }
    }
  }

  private void add(SlipKind kind, WrittenNumber meant) {
    Guess guess = new Guess(figure, meant.value(), meant.text());
    if (values.add(guess.value())) {
      found.add(new Slip(kind, List.of(guess)));
    }
  }
}
