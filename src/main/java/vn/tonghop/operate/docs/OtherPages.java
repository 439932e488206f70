package vn.tonghop.operate.docs;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.operate.docs.Examples.Example;
import vn.tonghop.operate.docs.Steps.Step;
import vn.tonghop.operate.table.RowPrinter.Column;
import vn.tonghop.operate.table.TableRows;

/** The first page, the path of the data, and the examples with their answers. */
record OtherPages(Catalog catalog, TablePages tables, Sentences says) {

  Page first(Html path) {
    return Page.of("index.html", "Tổng hợp", "", "", says.both("intro"), path);
  }

  Page path(List<Step> steps, Html picture) {
    List<Html> body = new ArrayList<>(List.of(picture));
    for (Step step : steps) {
      body.add(Html.element("h2 id=" + step.name(), step.name()));
      body.add(Html.element("p", "It " + step.does() + "."));
      if (!step.writes().isEmpty()) {
        body.add(
            Html.element(
                "ul",
                Html.all(
                    step.writes().stream()
                        .map(table -> Html.element("li", tables.link(table)))
                        .toList())));
      }
    }
    return Page.of(
        "path.html",
        "The path of the data",
        "",
        "steps reference register ingest reconcile load aggregate publish report",
        Html.all(body));
  }

  List<Page> examples(List<Example> examples) {
    List<Page> pages = new ArrayList<>();
    List<Html> list = new ArrayList<>();
    PageNames names = new PageNames("example");
    for (Example example : examples) {
      String file = names.of(example.name().replaceFirst("\\.sql$", ""));
      list.add(Html.element("li", Html.link(file, example.question())));
      pages.add(page(file, example));
    }
    pages.add(0, Page.of("examples.html", "Examples", "", "", Html.element("ul", Html.all(list))));
    return pages;
  }

  private Page page(String file, Example example) {
    return Page.of(
        file,
        example.question(),
        "example",
        example.name(),
        Html.element(
            "p", Html.element("code", "jobs/tonghop sql --file db/example/" + example.name())),
        Html.element("pre", example.sql()),
        Html.element("h2", "Answer"),
        answer(example),
        reads(example));
  }

  private static Html answer(Example example) {
    String refusal = example.refusal();
    if (refusal != null) {
      return Html.element("p", refusal);
    }
    if (example.rows().isEmpty()) {
      return Html.element("p", "No rows.");
    }
    HtmlTable table =
        HtmlTable.of(
            example.columns().stream().map(Column::name).toList(),
            example.columns().stream().map(Column::numeric).toList());
    for (List<@Nullable Object> row : example.rows()) {
      table.row(row.stream().map(TableRows::text).toList());
    }
    return Html.all(
        table.html(),
        example.hasMore()
            ? Html.element(
                "p", "These are the first " + example.rows().size() + " rows; there are more.")
            : Html.NOTHING);
  }

  private Html reads(Example example) {
    List<String> read = catalog.namedIn(example.sql());
    return Html.all(
        Html.element("h2", "Reads"),
        Html.element(
            "ul",
            Html.all(read.stream().map(name -> Html.element("li", tables.link(name))).toList())));
  }
}
