package vn.tonghop.report.paper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.tonghop.report.paper.Outline.Group;
import vn.tonghop.report.paper.Outline.Line;
import vn.tonghop.report.paper.PaperTable.Column;
import vn.tonghop.report.paper.PaperTable.Role;
import vn.tonghop.report.paper.PaperTable.Row;
import vn.tonghop.report.paper.template.Saying;
import vn.tonghop.report.paper.template.Template;

/** Lays figures out as the table of a report. */
final class TableOf {
  private static final String[] LETTERS = {"A", "B", "C"};

  private final Template template;
  private final Occasion occasion;
  private final Authorities authorities;
  private final Marks marks;
  private final List<Group> groups;
  private final List<Total> totals;
  private final List<Place> places = new ArrayList<>();

  /** Whose plan a column is about; empty where it is about none. */
  private record Place(Role role, String authority) {}

  TableOf(
      Template template,
      Occasion occasion,
      Authorities authorities,
      Marks marks,
      List<Group> groups,
      List<Total> totals) {
    this.template = template;
    this.occasion = occasion;
    this.authorities = authorities;
    this.marks = marks;
    this.groups = groups;
    this.totals = totals;
  }

  PaperTable table() {
    boolean hasCumulative =
        totals.stream().anyMatch(total -> total.actual() != null && total.cumulative() != null);
    Stream.of(Role.NUMBER, Role.NAME, Role.UNIT).forEach(this::place);
    placeForEach(Role.PLAN);
    place(Role.PRIOR);
    place(Role.ACTUAL);
    if (hasCumulative) {
      place(Role.CUMULATIVE);
    }
    placeForEach(Role.OF_PLAN);
    place(Role.OF_PRIOR);
    place(Role.NOTE);
    List<Row> rows = new ArrayList<>();
    for (Group group : groups) {
      if (!group.heading().isEmpty()) {
        rows.add(heading(group));
      }
      group.lines().forEach(line -> add(rows, line));
    }
    return new PaperTable(columns(), rows);
  }

  private void place(Role role) {
    places.add(new Place(role, ""));
  }

  /**
   * Where nobody has assigned anything, the column stands there all the same, for the table's sake.
   */
  private void placeForEach(Role role) {
    if (authorities.codes().isEmpty()) {
      place(role);
    }
    authorities.codes().forEach(code -> places.add(new Place(role, code)));
  }

  private Row heading(Group group) {
    List<Cell> cells = new ArrayList<>(Collections.nCopies(places.size(), Cell.EMPTY));
    cells.set(0, Cell.text(group.number()));
    cells.set(1, Cell.text(group.heading()));
    return new Row("", 0, cells);
  }

  private void add(List<Row> rows, Line line) {
    rows.add(
        new Row(
            line.subject().code(),
            line.depth(),
            places.stream().map(place -> cell(line, place)).toList()));
    line.parts().forEach(part -> add(rows, part));
  }

  private Cell cell(Line line, Place place) {
    Total total = line.subject().total();
    return switch (place.role()) {
      case NUMBER -> Cell.text(line.number());
      case NAME -> Cell.text(name(line));
      case UNIT -> Cell.text(Typography.unit(total.uom()));
      case PRIOR -> Cell.number(total.priorActual());
      case ACTUAL -> Cell.number(total.actual() == null ? total.cumulative() : total.actual());
      case CUMULATIVE -> Cell.number(total.cumulative());
      case OF_PRIOR -> Cell.number(Comparison.level(total));
      case NOTE -> Cell.text(marks.inTheRow(total));
      case PLAN -> plans(line, place.authority(), PlanText::cell);
      case OF_PLAN -> plans(line, place.authority(), plan -> Cell.number(plan.achievementPct()));
    };
  }

  /** One authority seldom sets plans of two kinds on one day; then both stand in the cell. */
  private static Cell plans(
      Line line, String authority, java.util.function.Function<Total, Cell> cell) {
    List<Cell> cells =
        line.subject().plans().stream()
            .filter(plan -> authority.equals(plan.planAuthority()))
            .map(cell)
            .filter(each -> !each.equals(Cell.EMPTY))
            .toList();
    return switch (cells.size()) {
      case 0 -> Cell.EMPTY;
      case 1 -> cells.get(0);
      default -> Cell.text(String.join("; ", cells.stream().map(Cell::shown).toList()));
    };
  }

  private String name(Line line) {
    String name = Names.of(template, line.subject().total());
    return line.isFirstPart() && line.depth() == 1
        ? template.say(Saying.COLUMNS_PARTS, Map.of("name", Names.within(name)))
        : name;
  }

  private List<Column> columns() {
    boolean hasGroups = authorities.codes().size() > 1;
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      boolean isOfPlan = place.role() == Role.PLAN || place.role() == Role.OF_PLAN;
      String heading = template.say(saying(place.role()), occasion.blanks());
      columns.add(
          new Column(
              place.role(),
              isOfPlan && hasGroups ? heading : "",
              isOfPlan && hasGroups ? authorities.heading(place.authority()) : heading,
              key(i),
              width(place.role())));
    }
    return columns;
  }

  private Saying saying(Role role) {
    return switch (role) {
      case NUMBER -> Saying.COLUMNS_NUMBER;
      case NAME -> Saying.COLUMNS_NAME;
      case UNIT -> Saying.COLUMNS_UNIT;
      case PLAN -> Saying.COLUMNS_PLAN;
      case PRIOR -> Saying.COLUMNS_PRIOR;
      case ACTUAL -> ofActual();
      case CUMULATIVE -> Saying.COLUMNS_CUMULATIVE;
      case OF_PLAN -> Saying.COLUMNS_OF_PLAN;
      case OF_PRIOR -> Saying.COLUMNS_OF_PRIOR;
      case NOTE -> Saying.COLUMNS_NOTE;
    };
  }

  /** Estimates are called so in the heading, and in their rows where only some are. */
  private Saying ofActual() {
    List<Total> reported = totals.stream().filter(total -> total.reached() != null).toList();
    long estimates =
        reported.stream().filter(total -> total.obsStatus().equals("estimate")).count();
    if (estimates == 0) {
      return Saying.COLUMNS_ACTUAL;
    }
    return estimates == reported.size() ? Saying.COLUMNS_ESTIMATE : Saying.COLUMNS_BOTH;
  }

  /** Letters for words, numbers for figures; rates say what they are worked out from. */
  private String key(int column) {
    Role role = places.get(column).role();
    if (column < LETTERS.length) {
      return LETTERS[column];
    }
    if (role == Role.NOTE) {
      return "D";
    }
    String own = number(column);
    return switch (role) {
      case OF_PLAN ->
          own + "=" + reached() + "/" + number(indexOf(Role.PLAN, places.get(column).authority()));
      case OF_PRIOR -> own + "=" + reached() + "/" + number(indexOf(Role.PRIOR, ""));
      default -> own;
    };
  }

  private String reached() {
    int cumulative = indexOf(Role.CUMULATIVE, "");
    return number(cumulative < 0 ? indexOf(Role.ACTUAL, "") : cumulative);
  }

  private int indexOf(Role role, String authority) {
    return places.indexOf(new Place(role, authority));
  }

  private static String number(int column) {
    return Integer.toString(column - LETTERS.length + 1);
  }

  private static int width(Role role) {
    return switch (role) {
      case NUMBER -> 6;
      case NAME -> 34;
      case UNIT -> 10;
      case NOTE -> 15;
      case OF_PLAN, OF_PRIOR -> 10;
      default -> 13;
    };
  }
}
