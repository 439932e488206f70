package vn.tonghop.operate.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tonghop.operate.docs.Catalog.Column;
import vn.tonghop.operate.docs.Catalog.Relation;
import vn.tonghop.operate.docs.Steps.Step;

/** A page for each table, view and function, and one that lists them. */
final class TablePages {
  private static final Map<String, String> SCHEMAS = new LinkedHashMap<>();

  static {
    SCHEMAS.put("mart", "Views and functions that keep their shape: what analysts ask.");
    SCHEMAS.put(
        "warehouse",
        "Reference data (dim_…), figures (fct_…) and publications, in all their versions. Analysts"
            + " read it too.");
    SCHEMAS.put(
        "ops",
        "Files, their rows as they state them, submissions, refusals, findings, actions, runs. The"
            + " program reads it.");
    SCHEMAS.put(
        "staging", "Work tables of the running run; they may be emptied between any two runs.");
  }

  private final Catalog catalog;
  private final List<Step> steps;
  private final PageNames names = new PageNames("table");

  TablePages(Catalog catalog, List<Step> steps) {
    this.catalog = catalog;
    this.steps = steps;
    SCHEMAS.keySet().forEach(s -> catalog.of(s).forEach(relation -> names.of(relation.fullName())));
  }

  /** A link to the page of a table, by its full name. */
  Html link(String fullName) {
    return Html.link(names.of(fullName), Html.element("code", fullName));
  }

  /** The page of a table, by its full name. */
  String file(String fullName) {
    return names.of(fullName);
  }

  List<Page> pages(Html picture) {
    List<Page> pages = new ArrayList<>(List.of(list(picture)));
    for (String schema : SCHEMAS.keySet()) {
      catalog.of(schema).forEach(relation -> pages.add(page(relation)));
    }
    return pages;
  }

  private Page list(Html picture) {
    List<Html> body = new ArrayList<>(List.of(picture));
    SCHEMAS.forEach(
        (schema, meaning) -> {
          HtmlTable table = HtmlTable.of("", "", "");
          for (Relation relation : catalog.of(schema)) {
            table.row(link(relation.fullName()), relation.kind(), relation.comment());
          }
          body.add(Html.element("h2", Html.element("code", schema)));
          body.add(Html.element("p", meaning));
          body.add(table.html());
        });
    return Page.of("tables.html", "Tables", "", "", Html.all(body));
  }

  private Page page(Relation relation) {
    List<Column> columns = catalog.columns(relation);
    List<Html> body = new ArrayList<>();
    body.add(Html.element("p", relation.comment()));
    if (!columns.isEmpty()) {
      HtmlTable table = HtmlTable.of("Column", "Type", "", "Meaning");
      for (Column column : columns) {
        table.row(
            Html.element("code", column.name()),
            Html.element("code", column.type()),
            relation.kind().equals("view") || column.mayBeNull() ? "" : "not null",
            column.comment());
      }
      body.add(Html.element("h2", "Columns"));
      body.add(table.html());
    }
    body.add(keys(relation));
    body.add(writers(relation));
    body.add(definition(relation));
    return Page.of(
        names.of(relation.fullName()),
        relation.fullName(),
        relation.kind(),
        relation.comment()
            + " "
            + columns.stream().map(Column::name).collect(Collectors.joining(" ")),
        Html.all(body));
  }

  private Html keys(Relation relation) {
    List<Html> keys = new ArrayList<>();
    for (Catalog.Key key : catalog.keys(relation)) {
      String other = key.other();
      keys.add(
          Html.element(
              "li",
              Html.element("code", key.definition()),
              other == null || !names.has(other) ? "" : Html.all(" → ", link(other))));
    }
    return keys.isEmpty()
        ? Html.NOTHING
        : Html.all(Html.element("h2", "Keys"), Html.element("ul", Html.all(keys)));
  }

  private Html writers(Relation relation) {
    List<Html> writers =
        steps.stream()
            .filter(step -> step.writes().contains(relation.fullName()))
            .map(
                step ->
                    Html.element(
                        "li",
                        Html.link("path.html#" + step.name(), step.name()),
                        ": ",
                        step.does()))
            .toList();
    return writers.isEmpty()
        ? Html.NOTHING
        : Html.all(
            Html.element("h2", "Written by the steps"), Html.element("ul", Html.all(writers)));
  }

  private Html definition(Relation relation) {
    String definition = relation.definition();
    if (definition == null) {
      return Html.NOTHING;
    }
    List<Html> read =
        catalog.namedIn(definition).stream().map(name -> Html.element("li", link(name))).toList();
    return Html.all(
        read.isEmpty()
            ? Html.NOTHING
            : Html.all(Html.element("h2", "Made from"), Html.element("ul", Html.all(read))),
        Html.element("h2", "Definition"),
        Html.element("pre", definition.strip()));
  }
}
