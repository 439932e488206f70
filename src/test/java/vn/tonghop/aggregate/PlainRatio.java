package vn.tonghop.aggregate;

import static vn.tonghop.aggregate.PlainFigure.product;
import static vn.tonghop.aggregate.PlainFigure.quotient;
import static vn.tonghop.aggregate.PlainFigure.sum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A percentage over whoever has both parts. */
final class PlainRatio {

  private final List<@Nullable BigDecimal> numerators = new ArrayList<>();
  private final List<@Nullable BigDecimal> denominators = new ArrayList<>();

  /** Adds one, unless a part is missing; tells whether it was added. */
  boolean add(@Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
    if (numerator == null || denominator == null) {
      return false;
    }
    numerators.add(numerator);
    denominators.add(denominator);
    return true;
  }

  @Nullable BigDecimal percent() {
    return quotient(product(BigDecimal.valueOf(100), sum(numerators)), sum(denominators));
  }
}
