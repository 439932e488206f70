package vn.tonghop.report.paper.chart;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.report.paper.chart.Drawing.Box;
import vn.tonghop.report.paper.chart.Drawing.Dot;
import vn.tonghop.report.paper.chart.Drawing.Line;
import vn.tonghop.report.paper.chart.Drawing.Shape;
import vn.tonghop.report.paper.chart.Drawing.Side;
import vn.tonghop.report.paper.chart.Drawing.Words;

/**
 * Draws. Dashes and hatching are lines of their own, because viewers and printers do what they want
 * with patterns that they make themselves.
 */
final class Canvas {
  static final int SMALL = 9 * Drawing.POINT;
  static final int THIN = Drawing.POINT / 2;
  static final int THICK = Drawing.POINT * 3 / 2;

  private static final int DASH = 4 * Drawing.POINT;
  private static final int HATCH = 4 * Drawing.POINT;

  private final List<Shape> shapes = new ArrayList<>();

  /** How an area is filled, to be told apart in black and white. */
  enum Fill {
    DARK,
    HATCHED,
    EMPTY
  }

  Canvas line(int x, int y, int toX, int toY, int width) {
    shapes.add(new Line(x, y, toX, toY, width));
    return this;
  }

  /** A dashed line; {@code length} is along it, for the longer of both directions. */
  Canvas dashed(int x, int y, int toX, int toY, int width) {
    int length = Math.max(Math.abs(toX - x), Math.abs(toY - y));
    for (int at = 0; at < length; at += 2 * DASH) {
      int end = Math.min(length, at + DASH);
      line(
          x + part(toX - x, at, length),
          y + part(toY - y, at, length),
          x + part(toX - x, end, length),
          y + part(toY - y, end, length),
          width);
    }
    return this;
  }

  private static int part(int whole, int at, int length) {
    return (int) ((long) whole * at / length);
  }

  Canvas box(int x, int y, int width, int height, Fill fill) {
    shapes.add(new Box(x, y, width, height, fill == Fill.DARK ? 80 : 255));
    if (fill == Fill.HATCHED) {
      hatch(x, y, width, height);
    }
    return this;
  }

  /** Lines along which both coordinates add up to the same, as far as they lie within. */
  private void hatch(int x, int y, int width, int height) {
    int right = x + width;
    int bottom = y + height;
    for (int sum = x + y + HATCH; sum < right + bottom; sum += HATCH) {
      int fromX = Math.min(right, sum - y);
      int toX = Math.max(x, sum - bottom);
      if (fromX > toX) {
        line(fromX, sum - fromX, toX, sum - toX, THIN);
      }
    }
  }

  Canvas dot(int x, int y, int radius, boolean isFilled) {
    shapes.add(new Dot(x, y, radius, isFilled));
    return this;
  }

  Canvas words(int x, int y, Side side, String text) {
    return words(x, y, side, SMALL, false, text);
  }

  Canvas words(int x, int y, Side side, int size, boolean isBold, String text) {
    shapes.add(new Words(x, y, side, size, isBold, text));
    return this;
  }

  Drawing drawing(String description, int width, int height) {
    return new Drawing(description, width, height, shapes);
  }
}
