package vn.tonghop.report.paper.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.report.paper.chart.Canvas.Fill;
import vn.tonghop.report.paper.chart.Drawing.Side;

/** Bars that lie one below the other, each with its name before it and its figure behind it. */
public final class BarChart {
  /** How many bars a page takes. */
  public static final int ON_A_PAGE = 36;

  static final int WIDTH = 460 * Drawing.POINT;
  private static final int NAMES = 165 * Drawing.POINT;
  private static final int FIGURES = 62 * Drawing.POINT;
  private static final int LINE = 11 * Drawing.POINT;
  private static final int BAR = 9 * Drawing.POINT;
  private static final int GAP = 5 * Drawing.POINT;
  private static final int TOP = 24 * Drawing.POINT;
  private static final int BOTTOM = 18 * Drawing.POINT;

  private final List<Bar> bars;
  private final Canvas canvas = new Canvas();
  private final @Nullable PlanWords words;
  private int planAt = -1;

  /** What became of a target, or nothing of the kind. */
  public enum Look {
    EXCEEDED(Fill.DARK),
    MET(Fill.HATCHED),
    MISSED(Fill.EMPTY),
    PLAIN(Fill.HATCHED);

    private final Fill fill;

    Look(Fill fill) {
      this.fill = fill;
    }
  }

  /**
   * The words of a chart of targets.
   *
   * @param looks what each look means
   * @param plan what stands above the line of the plan
   */
  public record PlanWords(Map<Look, String> looks, String plan) {}

  /**
   * A bar.
   *
   * @param shown the figure behind it
   */
  public record Bar(String name, BigDecimal value, Look look, String shown) {}

  private BarChart(List<Bar> bars, @Nullable PlanWords words) {
    this.bars = bars;
    this.words = words;
  }

  /** What was reached in per cent of what was planned. */
  public static Drawing ofPerCent(String description, List<Bar> bars, PlanWords words) {
    BigDecimal hundred = BigDecimal.valueOf(100);
    BigDecimal greatest =
        bars.stream().map(Bar::value).reduce(BigDecimal.valueOf(120), BigDecimal::max);
    // One that is far beyond all others would leave nothing to see of them.
    return new BarChart(bars, words)
        .draw(description, greatest.min(BigDecimal.valueOf(200)), hundred);
  }

  /** Figures of one kind. */
  public static Drawing of(String description, List<Bar> bars) {
    BigDecimal greatest = bars.stream().map(Bar::value).reduce(BigDecimal.ZERO, BigDecimal::max);
    return new BarChart(bars, null).draw(description, greatest, null);
  }

  private Drawing draw(String description, BigDecimal greatest, @Nullable BigDecimal plan) {
    Scale scale = Scale.upTo(greatest, WIDTH - NAMES - FIGURES);
    if (plan != null && words != null) {
      planAt = NAMES + scale.of(plan);
      legend(words);
    }
    int top = plan == null ? TOP / 2 : TOP + LINE;
    int y = top;
    for (Bar bar : bars) {
      y = bar(bar, y, scale);
    }
    for (BigDecimal number : scale.numbers()) {
      int x = NAMES + scale.of(number);
      canvas.line(x, y, x, y + 3 * Drawing.POINT, Canvas.THIN);
      canvas.words(x, y + 12 * Drawing.POINT, Side.MIDDLE, AxisNumber.of(number));
    }
    canvas.line(NAMES, y, NAMES + scale.length(), y, Canvas.THIN);
    canvas.line(NAMES, top - GAP, NAMES, y, Canvas.THIN);
    if (plan != null && words != null) {
      int x = NAMES + scale.of(plan);
      canvas.dashed(x, top - GAP, x, y, Canvas.THICK);
      canvas.words(x, top - GAP - 3 * Drawing.POINT, Side.MIDDLE, words.plan());
    }
    return canvas.drawing(description, WIDTH, y + BOTTOM);
  }

  private int bar(Bar bar, int y, Scale scale) {
    List<String> name =
        shortened(LetterWidths.lines(bar.name(), Canvas.SMALL, NAMES - 8 * Drawing.POINT));
    int height = Math.max(BAR, LINE * name.size());
    int middle = y + height / 2;
    for (int i = 0; i < name.size(); i++) {
      canvas.words(
          NAMES - 5 * Drawing.POINT,
          middle - LINE * name.size() / 2 + LINE * i + LINE * 3 / 4,
          Side.END,
          name.get(i));
    }
    int length = scale.of(bar.value());
    if (length > 0) {
      canvas.box(NAMES, middle - BAR / 2, length, BAR, bar.look().fill);
    }
    boolean isBeyond = bar.value().compareTo(scale.most()) > 0;
    if (isBeyond) {
      int x = NAMES + length - 12 * Drawing.POINT;
      // Two strokes through the bar: it is longer than can be shown.
      canvas.box(x, middle - BAR / 2, 3 * Drawing.POINT, BAR, Fill.EMPTY);
    }
    canvas.words(figure(NAMES + length, bar), middle + LINE / 3, Side.START, bar.shown());
    return y + height + GAP;
  }

  /** Behind the bar, and not across the line of the plan. */
  private int figure(int end, Bar bar) {
    int gap = 4 * Drawing.POINT;
    boolean isAcross =
        end <= planAt && end + 2 * gap + LetterWidths.of(bar.shown(), Canvas.SMALL) > planAt;
    return (isAcross ? planAt : end) + gap;
  }

  private static List<String> shortened(List<String> lines) {
    if (lines.size() <= 2) {
      return lines;
    }
    String second = lines.get(1) + " …";
    while (LetterWidths.of(second, Canvas.SMALL) > NAMES - 8 * Drawing.POINT) {
      int last = second.lastIndexOf(' ', second.length() - 3);
      if (last < 0) {
        break;
      }
      second = second.substring(0, last) + " …";
    }
    return List.of(lines.get(0), second);
  }

  private void legend(PlanWords of) {
    int x = NAMES;
    for (Look look : List.of(Look.EXCEEDED, Look.MET, Look.MISSED)) {
      if (bars.stream().anyMatch(bar -> bar.look() == look)) {
        canvas.box(x, 2 * Drawing.POINT, 2 * BAR, BAR, look.fill);
        x += 2 * BAR + 4 * Drawing.POINT;
        String word = of.looks().getOrDefault(look, "");
        canvas.words(x, LINE - Drawing.POINT, Side.START, word);
        x += LetterWidths.of(word, Canvas.SMALL) + 14 * Drawing.POINT;
      }
    }
  }

  /** Bars, as many to a chart as a page takes. */
  public static List<List<Bar>> byPages(List<Bar> bars) {
    List<List<Bar>> pages = new ArrayList<>();
    int count = (bars.size() + ON_A_PAGE - 1) / ON_A_PAGE;
    for (int i = 0; i < count; i++) {
      pages.add(bars.subList(bars.size() * i / count, bars.size() * (i + 1) / count));
    }
    return pages;
  }
}
