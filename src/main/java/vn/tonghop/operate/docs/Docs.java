package vn.tonghop.operate.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.tonghop.database.Queries;
import vn.tonghop.operate.docs.Steps.Step;
import vn.tonghop.operate.table.JsonRows;
import vn.tonghop.words.ShownText;

/**
 * All pages by the names of their files, of one moment of a database: the same database gives the
 * same bytes.
 */
final class Docs {
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'");

  private record Publication(int publication, OffsetDateTime publishedAt) {}

  private Docs() {}

  static Map<String, String> of(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      try {
        return files(connection);
      } finally {
        connection.rollback();
        connection.setReadOnly(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(true);
      }
    }
  }

  private static Map<String, String> files(Connection connection) throws SQLException {
    Queries queries =
        new Queries(
            new NamedParameterJdbcTemplate(new SingleConnectionDataSource(connection, true)));
    Sentences says = new Sentences();
    Catalog catalog = Catalog.of(queries);
    List<Step> steps = Steps.of(catalog);
    TablePages tables = new TablePages(catalog, steps);
    Pictures pictures = new Pictures(catalog, tables);
    OtherPages others = new OtherPages(catalog, tables, says);
    List<Page> pages = new ArrayList<>();
    pages.add(others.first(pictures.path(steps)));
    pages.addAll(new IndicatorPages(Indicators.of(queries), says).pages());
    pages.addAll(tables.pages(pictures.warehouse()));
    pages.add(others.path(steps, pictures.path(steps)));
    pages.addAll(others.examples(Examples.asked(connection)));
    return files(pages, published(queries));
  }

  private static Map<String, String> files(List<Page> pages, String published) {
    Map<String, String> files = new TreeMap<>();
    PageFrame frame = new PageFrame(published);
    pages.forEach(page -> files.put(page.file(), frame.around(page)));
    files.put("pages.js", index(pages));
    for (String same : List.of("style.css", "search.js")) {
      files.put(same, resource(same));
    }
    return files;
  }

  private static String index(List<Page> pages) {
    return pages.stream()
        .map(page -> List.of(page.file(), page.title(), page.kind(), page.words()))
        .map(words -> words.stream().map(ShownText::ofLines).toList())
        .map(words -> JsonRows.text(words).replace("<", "\\u003c"))
        .collect(Collectors.joining(",\n", "\"use strict\";\nconst PAGES = [\n", "\n];\n"));
  }

  private static String published(Queries queries) {
    List<Publication> newest = queries.few("operate/docs/publication", Map.of(), Publication.class);
    return newest.isEmpty()
        ? "Nothing is published yet."
        : "Publication "
            + newest.get(0).publication()
            + ", "
            + SECOND.format(newest.get(0).publishedAt().withOffsetSameInstant(ZoneOffset.UTC));
  }

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(Docs.class.getResourceAsStream("/docs/" + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
