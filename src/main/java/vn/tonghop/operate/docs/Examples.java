package vn.tonghop.operate.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.tonghop.operate.table.ResultRows;
import vn.tonghop.operate.table.RowPrinter.Column;

/** The questions of {@code db/example}, and what this database answers. */
final class Examples {
  private static final int MOST_ROWS = 15;
  private static final int MOST_SECONDS = 60;
  private static final String TOO_LONG = "57014";

  /**
   * A question.
   *
   * @param name of its file
   * @param question as its first lines ask it
   * @param rows the first rows of the answer
   * @param hasMore whether there are more
   * @param refusal why there is no answer, as where a publication that is named is still to come
   */
  record Example(
      String name,
      String question,
      String sql,
      List<Column> columns,
      List<List<@Nullable Object>> rows,
      boolean hasMore,
      @Nullable String refusal) {}

  private Examples() {}

  /**
   * Asks them all.
   *
   * @param connection in a transaction that only reads
   */
  static List<Example> asked(Connection connection) throws SQLException {
    List<Example> examples = new ArrayList<>();
    for (Resource file : files()) {
      examples.add(asked(connection, String.valueOf(file.getFilename()), text(file)));
    }
    return examples;
  }

  private static Example asked(Connection connection, String name, String text)
      throws SQLException {
    String question =
        text.lines()
            .takeWhile(line -> line.startsWith("--"))
            .map(line -> line.substring(2).strip())
            .collect(Collectors.joining(" "));
    String sql =
        text.lines().dropWhile(line -> line.startsWith("--")).collect(Collectors.joining("\n"));
    var before = connection.setSavepoint();
    try (Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(MOST_SECONDS);
      statement.setMaxRows(MOST_ROWS + 1);
      try (ResultSet result = statement.executeQuery(sql)) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        while (result.next()) {
          rows.add(ResultRows.row(result));
        }
        List<Column> columns = ResultRows.columns(result);
        boolean hasMore = rows.size() > MOST_ROWS;
        connection.releaseSavepoint(before);
        return new Example(
            name,
            question,
            sql,
            columns,
            hasMore ? List.copyOf(rows.subList(0, MOST_ROWS)) : List.copyOf(rows),
            hasMore,
            null);
      }
    } catch (SQLException e) {
      connection.rollback(before);
      String refusal =
          TOO_LONG.equals(e.getSQLState())
              ? "This takes longer than a minute here; ask it yourself."
              : String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      return new Example(name, question, sql, List.of(), List.of(), false, refusal);
    }
  }

  private static List<Resource> files() {
    try {
      Resource[] files =
          new PathMatchingResourcePatternResolver().getResources("classpath*:db/example/*.sql");
      return Arrays.stream(files)
          .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Resource file) {
    try {
      return file.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
