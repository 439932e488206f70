package vn.tonghop.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/**
 * Runs the SQL of {@code db/query}, found by its path there.
 *
 * <p>Takes part in the transaction of the calling thread. A file may hold several statements; they
 * run in their order.
 */
public final class Queries {

  private static final int PORTION = 1_000;
  private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

  private final NamedParameterJdbcOperations jdbc;

  /**
   * Binds the queries to a database.
   *
   * @param jdbc where they run
   */
  public Queries(NamedParameterJdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Reads the text of a query.
   *
   * @param path below {@code db/query}, without {@code .sql}
   * @throws IllegalArgumentException if there is no such query
   */
  public static String text(String path) {
    return TEXTS.computeIfAbsent(path, Queries::load);
  }

  private static String load(String path) {
    try (InputStream in =
        Queries.class.getClassLoader().getResourceAsStream("db/query/" + path + ".sql")) {
      if (in == null) {
        throw new IllegalArgumentException("There is no query db/query/" + path + ".sql");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Runs statements that change rows.
   *
   * @return how many rows the first statement changed
   */
  public int update(String path, Map<String, ?> parameters) {
    return jdbc.update(text(path), parameters);
  }

  /** Runs one statement once for each of the sets of parameters, which are sent together. */
  public void updateAll(String path, List<? extends Map<String, ?>> parameters) {
    if (!parameters.isEmpty()) {
      jdbc.batchUpdate(
          text(path),
          parameters.stream().map(MapSqlParameterSource::new).toArray(SqlParameterSource[]::new));
    }
  }

  /** Runs a query whose rows become objects. */
  public <T> List<T> list(String path, Map<String, ?> parameters, RowMapper<T> mapper) {
    return jdbc.query(text(path), parameters, mapper);
  }

  /**
   * Runs a query whose rows are looked at one by one, so that memory does not grow with them.
   *
   * <p>Rows arrive in portions only within a transaction; {@code handler} must not run queries.
   */
  public void forEach(String path, Map<String, ?> parameters, RowCallbackHandler handler) {
    jdbc.execute(
        text(path),
        parameters,
        statement -> {
          statement.setFetchSize(PORTION);
          try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
              handler.processRow(rows);
            }
          }
          return true;
        });
  }

  /** Runs a query that answers one number, null counting as 0. */
  public long number(String path, Map<String, ?> parameters) {
    Long answer = jdbc.queryForObject(text(path), parameters, Long.class);
    return answer == null ? 0 : answer;
  }
}
