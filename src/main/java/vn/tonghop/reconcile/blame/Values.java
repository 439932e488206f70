package vn.tonghop.reconcile.blame;

import java.math.BigDecimal;
import java.util.Map;

/** The figures under a supposition: some are other than they stand. */
@FunctionalInterface
public interface Values {

  /** The value of a figure. */
  BigDecimal of(Figure figure);

  /** The figures as they stand. */
  static Values asTheyStand() {
    return Figure::value;
  }

  /** The figures if these were others. */
  static Values supposing(Map<Place, BigDecimal> others) {
    return figure -> others.getOrDefault(figure.place(), figure.value());
  }
}
