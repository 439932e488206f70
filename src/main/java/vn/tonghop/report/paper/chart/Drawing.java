package vn.tonghop.report.paper.chart;

import java.util.List;

/**
 * A picture of few kinds of shapes. Its unit is the twentieth of a point, so that whole numbers are
 * fine enough.
 *
 * @param description what it shows, for those who cannot see it
 */
public record Drawing(String description, int width, int height, List<Shape> shapes) {
  /** How many of its units make a point. */
  public static final int POINT = 20;

  public Drawing {
    shapes = List.copyOf(shapes);
  }

  /** Something that is drawn; the later lies above the earlier. */
  sealed interface Shape {}

  /** A line. */
  record Line(int x, int y, int toX, int toY, int width) implements Shape {}

  /**
   * A rectangle with a thin outline.
   *
   * @param grey from 0, black, to 255, white
   */
  record Box(int x, int y, int width, int height, int grey) implements Shape {}

  /** A circle around a point. */
  record Dot(int x, int y, int radius, boolean isFilled) implements Shape {}

  /** Words on a base line. */
  record Words(int x, int y, Side side, int size, boolean isBold, String text) implements Shape {}

  /** Where words stand from their point. */
  enum Side {
    START,
    MIDDLE,
    END
  }
}
