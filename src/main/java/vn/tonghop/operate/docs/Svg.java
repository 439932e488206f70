package vn.tonghop.operate.docs;

import java.util.Locale;

/** A picture that is drawn from lines, boxes and text, and whose boxes may be links. */
final class Svg {
  private final StringBuilder drawn = new StringBuilder();

  /** A box with a line of text in its middle, that leads to a page. */
  Svg box(int x, int y, int width, int height, String kind, String page, String text) {
    return link(
        page,
        "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"3\"/>"
                .formatted(kind, x, y, width, height)
            + textAt(
                x + width / 2,
                y + height / 2 + 4,
                "middle",
                kind.equals("step") ? "strong" : "",
                text));
  }

  private Svg link(String page, String inside) {
    drawn.append("<a href=\"").append(Html.text(page).markup()).append("\">");
    drawn.append(inside).append("</a>\n");
    return this;
  }

  /** Text that begins at a place. */
  Svg text(int x, int y, String kind, String text) {
    drawn.append(textAt(x, y, "start", kind, text)).append('\n');
    return this;
  }

  private static String textAt(int x, int y, String anchor, String kind, String text) {
    return "<text class=\"%s\" x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>"
        .formatted(kind, x, y, anchor, Html.text(text).markup());
  }

  /** An arrow down. */
  Svg arrow(int x, int y, int toY) {
    drawn.append("<path d=\"M%1$d %2$dV%3$dm-4 -7l4 7l4 -7\"/>\n".formatted(x, y, toY));
    return this;
  }

  /** A line that bends from one side to the other. */
  Svg curve(int x, int y, int toX, int toY) {
    int middle = (x + toX) / 2;
    drawn.append(
        "<path class=\"thin\" d=\"M%d %dC%d %d %d %d %d %d\"/>\n"
            .formatted(x, y, middle, y, middle, toY, toX, toY));
    return this;
  }

  /** Draws what another has drawn on top of this. */
  Svg over(Svg other) {
    drawn.append(other.drawn);
    return this;
  }

  /** The picture, as wide as said where there is room. */
  Html html(int width, int height, String title) {
    return new Html(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %2$d\" width=\"%1$d\""
                + " height=\"%2$d\" role=\"img\"><title>%3$s</title>\n%4$s</svg>\n",
            width,
            height,
            Html.text(title).markup(),
            drawn));
  }
}
