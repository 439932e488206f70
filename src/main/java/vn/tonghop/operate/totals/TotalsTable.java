package vn.tonghop.operate.totals;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.operate.table.TextTable;

/** Totals as a table for people, numbers as the district's report prints them. */
public final class TotalsTable {
  private static final int NAMED_AT_MOST = 5;

  /** Left out one after the other where lines would be too long; what is not here never is. */
  private static final List<String> SPARE = List.of("Set by", "Last year", "Cumulative");

  private final PrintWriter out;
  private final int width;

  /**
   * Prints to a terminal.
   *
   * @param width letters in a line
   */
  public TotalsTable(PrintWriter out, int width) {
    this.out = out;
    this.width = width;
  }

  public void print(Totals totals) {
    Set<String> areas =
        totals.rows().stream()
            .map(Totals.Row::areaName)
            .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    boolean first = true;
    for (String area : areas) {
      out.print(first ? "" : System.lineSeparator());
      first = false;
      print(
          area,
          totals.period(),
          totals.rows().stream().filter(row -> row.areaName().equals(area)).toList());
    }
    out.flush();
  }

  private void print(String area, String period, List<Totals.Row> rows) {
    out.println(area + ", period " + period + ", publication " + rows.get(0).publication());
    List<Field> fields = new ArrayList<>(fields(rows));
    List<String> leftOut = new ArrayList<>();
    for (String spare : SPARE) {
      if (TextTable.leastWidth(headings(fields), sides(fields), cells(fields, rows)) > width
          && fields.removeIf(field -> field.heading().equals(spare))) {
        leftOut.add(spare);
      }
    }
    TextTable table = new TextTable(out, headings(fields), sides(fields)).within(width);
    cells(fields, rows).forEach(table::row);
    table.end();
    footer(rows);
    if (!leftOut.isEmpty()) {
      out.println("Not shown on a terminal as narrow as this: " + String.join(", ", leftOut) + ".");
    }
  }

  private static List<String> headings(List<Field> fields) {
    return fields.stream().map(Field::heading).toList();
  }

  private static List<Boolean> sides(List<Field> fields) {
    return fields.stream().map(Field::right).toList();
  }

  private static List<List<String>> cells(List<Field> fields, List<Totals.Row> rows) {
    return rows.stream()
        .map(row -> fields.stream().map(field -> field.cell().apply(row)).toList())
        .toList();
  }

  private static List<Field> fields(List<Totals.Row> rows) {
    List<Field> fields = new ArrayList<>();
    fields.add(new Field("Indicator", false, Totals.Row::indicatorNameVi));
    fields.add(new Field("Unit", false, Totals.Row::uom));
    fields.add(number("Plan", TotalsTable::plan));
    if (rows.stream().anyMatch(row -> row.planAuthority() != null)) {
      fields.add(
          new Field("Set by", false, row -> java.util.Objects.toString(row.planAuthority(), "")));
    }
    fields.add(number("Actual", Totals.Row::actual));
    if (rows.stream().anyMatch(row -> row.cumulative() != null)) {
      fields.add(number("Cumulative", Totals.Row::cumulative));
    }
    fields.add(number("% of plan", Totals.Row::achievementPct));
    fields.add(number("Last year", Totals.Row::priorActual));
    fields.add(number("Change %", Totals.Row::changePct));
    fields.add(
        new Field("Reported", true, row -> row.communesReported() + "/" + row.communesExpected()));
    fields.add(new Field("", false, TotalsTable::mark));
    return fields;
  }

  private static Field number(String heading, Function<Totals.Row, @Nullable BigDecimal> value) {
    return new Field(heading, true, row -> VietnameseNumber.format(value.apply(row)));
  }

  // A plan is printed with the indicator's decimals, like the actual, or with more if it has them.
  private static @Nullable BigDecimal plan(Totals.Row row) {
    BigDecimal plan = row.plan();
    BigDecimal actual = row.actual();
    return plan == null || actual == null || plan.scale() >= actual.scale()
        ? plan
        : plan.setScale(actual.scale());
  }

  private static String mark(Totals.Row row) {
    return (row.isComplete() ? "" : "!") + (row.isDerived() ? "≈" : "");
  }

  private void footer(List<Totals.Row> rows) {
    List<String> incomplete =
        rows.stream()
            .filter(row -> !row.isComplete())
            .map(Totals.Row::indicatorNameVi)
            .distinct()
            .toList();
    long all = rows.stream().map(Totals.Row::indicatorNameVi).distinct().count();
    if (!incomplete.isEmpty()) {
      int more = incomplete.size() - NAMED_AT_MOST;
      out.println(
          "! Incomplete: "
              + incomplete.size()
              + " of "
              + all
              + " indicators: "
              + incomplete.stream().limit(NAMED_AT_MOST).collect(Collectors.joining("; "))
              + (more > 0 ? "; and " + more + " more" : ""));
    }
    if (rows.stream().anyMatch(Totals.Row::isDerived)) {
      out.println("≈ Rolled up from the months.");
    }
  }

  private record Field(String heading, boolean right, Function<Totals.Row, String> cell) {}
}
