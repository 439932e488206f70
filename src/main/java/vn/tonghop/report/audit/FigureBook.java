package vn.tonghop.report.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The figures that statements are held against, and what names in them mean. */
public interface FigureBook {

  /**
   * The key of the place that a statement means in a period.
   *
   * @return empty where there is no such place, or more than one
   */
  Optional<String> place(String typed, String period);

  /** The code of a period, however it is written; empty where there is none. */
  Optional<String> period(String typed);

  /**
   * What was probably meant by the name of a place that there is not, as a question; or nothing.
   */
  String nearestPlace(String typed);

  /** What was probably meant by a code of an indicator that there is not; or nothing. */
  String nearestIndicator(String typed);

  /** The unit of an indicator; nothing where there is no such indicator. */
  String unit(String indicator);

  /** Whether there is such an indicator. */
  boolean knowsIndicator(String code);

  /** The figure of a place, period and indicator. */
  Optional<Figure> figure(String place, String period, String indicator);

  /** Other figures of the same place and period. */
  List<Figure> ofPlace(Figure figure);

  /** The same indicator and place in other periods. */
  List<Figure> ofOtherPeriods(Figure figure);

  /** The same indicator and period in other places. */
  List<Figure> ofNeighbours(Figure figure);

  /** What the parts of an indicator add up to; null where it has none or one is not known. */
  @Nullable BigDecimal sumOfParts(Figure figure);

  /**
   * By what a value in one unit is divided to be one in another.
   *
   * @return empty where the other is no unit, or of another dimension
   */
  Optional<BigDecimal> conversion(String uom, String unit);
}
