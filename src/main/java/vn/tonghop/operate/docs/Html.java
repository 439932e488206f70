package vn.tonghop.operate.docs;

import java.util.List;
import vn.tonghop.words.ShownText;

/**
 * A piece of a page. What comes from the database or from files is text in it, whatever it holds,
 * and never markup.
 *
 * @param markup as it stands in the page
 */
record Html(String markup) {

  static final Html NOTHING = new Html("");

  /** Text. */
  static Html text(String text) {
    String shown = ShownText.ofLines(text);
    StringBuilder markup = new StringBuilder(shown.length() + 16);
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      switch (c) {
        case '&' -> markup.append("&amp;");
        case '<' -> markup.append("&lt;");
        case '>' -> markup.append("&gt;");
        case '"' -> markup.append("&quot;");
        case '\'' -> markup.append("&#39;");
        default -> markup.append(c);
      }
    }
    return new Html(markup.toString());
  }

  /**
   * An element.
   *
   * @param opening its name and attributes as written in the program, such as {@code td class=n}
   * @param children pieces, and anything else as text
   */
  static Html element(String opening, Object... children) {
    String name = opening.split(" ", 2)[0];
    return new Html("<" + opening + ">" + all(List.of(children)).markup() + "</" + name + ">");
  }

  /** The same with one attribute whose value comes from elsewhere. */
  static Html element(Attribute attribute, Object... children) {
    return element(
        "%s %s=\"%s\""
            .formatted(attribute.element(), attribute.name(), text(attribute.value()).markup()),
        children);
  }

  /** An element's attribute whose value the program does not know. */
  record Attribute(String element, String name, String value) {}

  static Html link(String page, Object... children) {
    return element(new Attribute("a", "href", page), children);
  }

  /** Pieces one after the other; what is no piece is text. */
  static Html all(List<?> pieces) {
    StringBuilder markup = new StringBuilder();
    for (Object piece : pieces) {
      markup.append(piece instanceof Html html ? html.markup() : text(piece.toString()).markup());
    }
    return new Html(markup.toString());
  }

  static Html all(Object... pieces) {
    return all(List.of(pieces));
  }

  boolean isNothing() {
    return markup.isEmpty();
  }
}
