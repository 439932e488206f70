package vn.tonghop.operate.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.operate.docs.Catalog.Column;
import vn.tonghop.operate.docs.Catalog.Relation;
import vn.tonghop.operate.docs.Steps.Step;

/** Pictures of the path that the data take, and of the tables of the warehouse. */
record Pictures(Catalog catalog, TablePages tables) {
  private static final int WIDTH = 940;
  private static final int LINE = 24;
  private static final int STEP_WIDTH = 130;
  private static final int LETTER = 8;

  /** From the inbox down to the mart; beside each step the tables that it writes. */
  Html path(List<Step> steps) {
    Svg svg = new Svg();
    int middle = STEP_WIDTH / 2 + 10;
    svg.text(middle - 24, 20, "strong", "inbox/");
    int y = 34;
    for (Step step : steps) {
      svg.arrow(middle, y - 8, y + 14);
      svg.box(10, y + 14, STEP_WIDTH, LINE + 4, "step", "path.html#" + step.name(), step.name());
      svg.text(STEP_WIDTH + 26, y + 28, "small", step.does());
      int bottom = y + 34;
      int x = STEP_WIDTH + 26;
      for (String table : lasting(step)) {
        int width = table.length() * LETTER + 12;
        if (x + width > WIDTH) {
          x = STEP_WIDTH + 26;
          bottom += LINE + 4;
        }
        svg.box(x, bottom, width, LINE - 2, "table", tables.file(table), table);
        x += width + 8;
      }
      y = Math.max(bottom + LINE, y + 42) + 6;
    }
    svg.arrow(middle, y - 8, y + 14);
    svg.box(10, y + 14, STEP_WIDTH, LINE + 4, "step", "tables.html", "mart");
    svg.text(
        STEP_WIDTH + 26, y + 32, "small", "the views that analysts ask, as of any publication");
    return svg.html(WIDTH, y + 54, "The path of the data");
  }

  private static List<String> lasting(Step step) {
    return step.writes().stream().filter(table -> !table.startsWith("staging.")).toList();
  }

  /** Reference data on one side, figures on the other, joined where they have a key in common. */
  Html warehouse() {
    List<Relation> dimensions = named("dim_");
    List<Relation> facts = named("fct_");
    Map<String, Integer> places = new LinkedHashMap<>();
    Svg boxes = new Svg();
    Svg all = new Svg();
    int height = Math.max(dimensions.size(), facts.size()) * 36 + 30;
    all.text(10, 18, "strong", "Reference data");
    all.text(640, 18, "strong", "Figures");
    int y = 30;
    for (Relation dimension : dimensions) {
      places.put(dimension.fullName(), y + 12);
      y += 36;
    }
    int factY = 30;
    int gap = Math.max(36, (height - 30) / Math.max(1, facts.size()));
    for (Relation fact : facts) {
      for (Relation dimension : dimensions) {
        if (isJoined(fact, dimension)) {
          all.curve(250, places.getOrDefault(dimension.fullName(), 0), 640, factY + 12);
        }
      }
      boxes.box(640, factY, 280, LINE, "table", tables.file(fact.fullName()), fact.fullName());
      factY += gap;
    }
    for (Relation dimension : dimensions) {
      int at = places.getOrDefault(dimension.fullName(), 0) - 12;
      boxes.box(
          10, at, 240, LINE, "table", tables.file(dimension.fullName()), dimension.fullName());
    }
    return all.over(boxes).html(WIDTH, height, "Tables of the warehouse");
  }

  private List<Relation> named(String prefix) {
    List<Relation> named = new ArrayList<>();
    for (Relation relation : catalog.of("warehouse")) {
      if (relation.name().startsWith(prefix)) {
        named.add(relation);
      }
    }
    return named;
  }

  /** Where a dimension's first column, its surrogate key, stands in the figures too. */
  private boolean isJoined(Relation fact, Relation dimension) {
    String key = catalog.columns(dimension).get(0).name();
    return key.endsWith("_id")
        && catalog.columns(fact).stream().map(Column::name).anyMatch(key::equals);
  }
}
