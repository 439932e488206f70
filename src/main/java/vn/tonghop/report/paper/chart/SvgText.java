package vn.tonghop.report.paper.chart;

import java.util.Locale;
import vn.tonghop.report.paper.chart.Drawing.Box;
import vn.tonghop.report.paper.chart.Drawing.Dot;
import vn.tonghop.report.paper.chart.Drawing.Line;
import vn.tonghop.report.paper.chart.Drawing.Shape;
import vn.tonghop.report.paper.chart.Drawing.Words;
import vn.tonghop.words.ShownText;

/** A drawing as SVG. */
public final class SvgText {
  private SvgText() {}

  /** An element that stands in a page by itself. */
  public static String of(Drawing drawing) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 %1$d %2$d\""
                + " width=\"%3$dpt\" height=\"%4$dpt\" font-family=\"'Times New Roman', 'Liberation"
                + " Serif', serif\" stroke-linecap=\"butt\"><title>%5$s</title>\n",
            drawing.width(),
            drawing.height(),
            drawing.width() / Drawing.POINT,
            drawing.height() / Drawing.POINT,
            escaped(drawing.description())));
    drawing.shapes().forEach(shape -> text.append(element(shape)).append('\n'));
    return text.append("</svg>\n").toString();
  }

  private static String element(Shape shape) {
    if (shape instanceof Line line) {
      return "<path d=\"M%d %dL%d %d\" stroke=\"#000\" stroke-width=\"%d\"/>"
          .formatted(line.x(), line.y(), line.toX(), line.toY(), line.width());
    }
    if (shape instanceof Box box) {
      return "<rect x=\"%1$d\" y=\"%2$d\" width=\"%3$d\" height=\"%4$d\" fill=\"rgb(%5$d,%5$d,%5$d)\" stroke=\"#000\" stroke-width=\"%6$d\"/>"
          .formatted(box.x(), box.y(), box.width(), box.height(), box.grey(), Canvas.THIN);
    }
    if (shape instanceof Dot dot) {
      return "<circle cx=\"%d\" cy=\"%d\" r=\"%d\" fill=\"%s\" stroke=\"#000\" stroke-width=\"%d\"/>"
          .formatted(
              dot.x(), dot.y(), dot.radius(), dot.isFilled() ? "#000" : "#fff", Canvas.THICK);
    }
    Words words = (Words) shape;
    return "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" font-size=\"%d\"%s>%s</text>"
        .formatted(
            words.x(),
            words.y(),
            words.side().name().toLowerCase(Locale.ROOT),
            words.size(),
            words.isBold() ? " font-weight=\"bold\"" : "",
            escaped(words.text()));
  }

  private static String escaped(String text) {
    return ShownText.of(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
