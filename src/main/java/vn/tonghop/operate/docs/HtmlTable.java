package vn.tonghop.operate.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Rows under a heading, on a page. */
final class HtmlTable {
  /** What has so many letters without a blank may break anywhere on paper. */
  private static final Pattern LONG = Pattern.compile("\\S{30}");

  private final List<Html> rows = new ArrayList<>();
  private final List<Boolean> numeric;
  private final Html heading;

  private HtmlTable(List<?> titles, List<Boolean> numeric) {
    this.numeric = List.copyOf(numeric);
    this.heading = Html.element("thead", row("th scope=col", titles));
  }

  static HtmlTable of(Object... titles) {
    return of(List.of(titles), List.of());
  }

  /**
   * A table of which some columns hold numbers.
   *
   * @param numeric for each column whether it does; of those that are not named none does
   */
  static HtmlTable of(List<?> titles, List<Boolean> numeric) {
    return new HtmlTable(titles, numeric);
  }

  /** Adds a row, a cell for each title. */
  HtmlTable row(Object... cells) {
    return row(List.of(cells));
  }

  HtmlTable row(List<?> cells) {
    rows.add(row("td", cells));
    return this;
  }

  private Html row(String cell, List<?> cells) {
    List<Html> all = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      boolean isNumber = i < numeric.size() && numeric.get(i);
      boolean isLong = cells.get(i) instanceof String text && LONG.matcher(text).find();
      all.add(
          Html.element(cell + (isNumber ? " class=n" : isLong ? " class=long" : ""), cells.get(i)));
    }
    return Html.element("tr", Html.all(all));
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** What stands on the page; it scrolls by itself where the page is too narrow. */
  Html html() {
    return Html.element(
        "div class=wide", Html.element("table", heading, Html.element("tbody", Html.all(rows))));
  }
}
