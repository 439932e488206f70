package vn.tonghop.report.paper.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.tonghop.report.paper.chart.Drawing.Side;

/**
 * A figure over periods. Where the communes became others, a line stands, and what is on both sides
 * of it is not joined as if nothing had happened.
 */
public final class SeriesChart {
  private static final int LEFT = 62 * Drawing.POINT;
  private static final int RIGHT = 40 * Drawing.POINT;
  private static final int TOP = 44 * Drawing.POINT;
  private static final int HEIGHT = 150 * Drawing.POINT;
  private static final int LINE = 11 * Drawing.POINT;
  private static final int RADIUS = 3 * Drawing.POINT;

  private final List<Mark> marks;
  private final List<Break> breaks;
  private final Words words;
  private final LocalDate first;
  private final long days;
  private final Scale scale;
  private final Canvas canvas = new Canvas();

  /**
   * A period.
   *
   * @param isFirm whether the figure is final, complete and the warehouse's own
   */
  public record Mark(String label, LocalDate at, BigDecimal value, boolean isFirm, String shown) {}

  /** A day from which on something is otherwise, and what. */
  public record Break(LocalDate day, String label) {}

  /**
   * The words of a series.
   *
   * @param firm what a dot means that is filled
   * @param notFirm what one means that is empty
   */
  public record Words(String firm, String notFirm) {}

  private SeriesChart(List<Mark> marks, List<Break> breaks, Words words) {
    this.marks = marks;
    this.breaks = breaks;
    this.words = words;
    this.first = marks.get(0).at();
    this.days = Math.max(1, ChronoUnit.DAYS.between(first, marks.get(marks.size() - 1).at()));
    this.scale =
        Scale.upTo(
            marks.stream().map(Mark::value).reduce(BigDecimal.ZERO, BigDecimal::max), HEIGHT);
  }

  /**
   * Draws.
   *
   * @param marks at least one, in their order
   */
  public static Drawing of(String description, List<Mark> marks, List<Break> breaks, Words words) {
    return new SeriesChart(marks, breaks, words).draw(description);
  }

  private Drawing draw(String description) {
    int bottom = TOP + HEIGHT;
    for (BigDecimal number : scale.numbers()) {
      int y = bottom - scale.of(number);
      canvas.line(LEFT - 3 * Drawing.POINT, y, LEFT, y, Canvas.THIN);
      canvas.words(
          LEFT - 5 * Drawing.POINT, y + 3 * Drawing.POINT, Side.END, AxisNumber.of(number));
    }
    canvas.line(LEFT, TOP, LEFT, bottom, Canvas.THIN);
    canvas.line(LEFT, bottom, BarChart.WIDTH - RIGHT, bottom, Canvas.THIN);
    breaks();
    for (int i = 1; i < marks.size(); i++) {
      join(marks.get(i - 1), marks.get(i));
    }
    for (int i = 0; i < marks.size(); i++) {
      mark(marks.get(i), bottom, isLabelled(i));
    }
    return canvas.drawing(
        description, BarChart.WIDTH, legend(bottom + 32 * Drawing.POINT) + 6 * Drawing.POINT);
  }

  /** Beside each other where there is room, else one below the other; gives the last line. */
  private int legend(int y) {
    int gap = 20 * Drawing.POINT;
    int second = legend(LEFT, y, true, words.firm()) + gap;
    boolean isRoom =
        second + 4 * RADIUS + LetterWidths.of(words.notFirm(), Canvas.SMALL) <= BarChart.WIDTH;
    int last = isRoom ? y : y + LINE;
    legend(isRoom ? second : LEFT, last, false, words.notFirm());
    return last;
  }

  private int legend(int x, int y, boolean isFirm, String word) {
    canvas.dot(x + RADIUS, y - RADIUS, RADIUS, isFirm);
    canvas.words(x + 4 * RADIUS, y, Side.START, word);
    return x + 4 * RADIUS + LetterWidths.of(word, Canvas.SMALL);
  }

  private int x(LocalDate day) {
    long from = Math.min(days, Math.max(0, ChronoUnit.DAYS.between(first, day)));
    int margin = 30 * Drawing.POINT;
    int length = BarChart.WIDTH - RIGHT - LEFT - 2 * margin;
    return LEFT + margin + (int) (from * length / days);
  }

  private int y(Mark mark) {
    return TOP + HEIGHT - scale.of(mark.value());
  }

  private void breaks() {
    int row = 0;
    for (Break each : breaks) {
      int x = x(each.day());
      int labelled = LINE + row % 2 * LINE;
      canvas.dashed(x, labelled + 3 * Drawing.POINT, x, TOP + HEIGHT, Canvas.THICK);
      boolean isLeft = x < BarChart.WIDTH / 2;
      canvas.words(
          isLeft ? x - 20 * Drawing.POINT : x + 20 * Drawing.POINT,
          labelled,
          isLeft ? Side.START : Side.END,
          each.label());
      row++;
    }
  }

  private void join(Mark from, Mark to) {
    boolean isBroken =
        breaks.stream()
            .anyMatch(each -> each.day().isAfter(from.at()) && !each.day().isAfter(to.at()));
    if (isBroken || !from.isFirm() || !to.isFirm()) {
      canvas.dashed(x(from.at()), y(from), x(to.at()), y(to), Canvas.THIN);
    } else {
      canvas.line(x(from.at()), y(from), x(to.at()), y(to), Canvas.THICK);
    }
  }

  private boolean isLabelled(int index) {
    int every = (marks.size() + 11) / 12;
    return (marks.size() - 1 - index) % every == 0;
  }

  private void mark(Mark mark, int bottom, boolean isLabelled) {
    canvas.dot(x(mark.at()), y(mark), RADIUS, mark.isFirm());
    if (isLabelled) {
      canvas.words(x(mark.at()), bottom + 13 * Drawing.POINT, Side.MIDDLE, mark.label());
      canvas.words(x(mark.at()), y(mark) - 6 * Drawing.POINT, Side.MIDDLE, mark.shown());
    }
  }
}
