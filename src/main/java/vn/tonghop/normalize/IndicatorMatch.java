package vn.tonghop.normalize;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reference.Indicator;
import vn.tonghop.reference.Unit;

/** Which indicator a row is about. */
sealed interface IndicatorMatch extends RowKind {
  /**
   * This one.
   *
   * @param indicator the indicator
   * @param unit the unit that its values are kept in
   * @param namedUnit the unit that the row's name ends with, as in "Diện tích (sào)", or null
   */
  record Found(Indicator indicator, Unit unit, @Nullable String namedUnit)
      implements IndicatorMatch {}

  /**
   * One of several, or code and name say different things.
   *
   * @param candidates all that the row could be about
   */
  record Unsure(List<Indicator> candidates) implements IndicatorMatch {}

  /**
   * This one, but only a part of it, or something else of it than is reported.
   *
   * @param indicator the indicator
   * @param of the heading or the cell that says so
   */
  record OfAPart(Indicator indicator, String of) implements IndicatorMatch {}

  /**
   * None.
   *
   * @param nearest names that look alike, at most three, nearest first
   */
  record Unknown(List<String> nearest) implements IndicatorMatch {}
}
