package vn.tonghop.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Savepoint;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Runs the SQL of {@code db/query}, found by its path there, and that of {@code db/check}, found as
 * {@code check/NAME}.
 *
 * <p>Takes part in the transaction of the calling thread. A file may hold several statements; they
 * run in their order.
 */
public final class Queries {

  private static final int PORTION = 1_000;
  private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

  private final NamedParameterJdbcOperations jdbc;
  private final JdbcClient client;

  /**
   * Binds the queries to a database.
   *
   * @param jdbc where they run
   */
  public Queries(NamedParameterJdbcOperations jdbc) {
    this.jdbc = jdbc;
    this.client = JdbcClient.create(jdbc);
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
    String file = (path.startsWith("check/") ? "db/" : "db/query/") + path + ".sql";
    try (InputStream in = Queries.class.getClassLoader().getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("There is no query " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A query to which parameters are given by name and whose rows become records: a column {@code
   * file_id} becomes the component {@code fileId}. Streamed within a transaction, rows arrive in
   * portions, so that memory does not grow with them.
   */
  public StatementSpec sql(String path) {
    return client.sql(text(path)).withFetchSize(PORTION);
  }

  /**
   * Runs statements that change rows.
   *
   * @return how many rows the first statement changed
   */
  public int update(String path, Map<String, ?> parameters) {
    return jdbc.update(text(path), parameters);
  }

  /**
   * Runs one statement once for each record, all sent together; a parameter {@code :file_id} takes
   * the component {@code fileId}.
   */
  public void updateAll(String path, List<? extends Record> rows) {
    if (!rows.isEmpty()) {
      jdbc.batchUpdate(
          text(path), rows.stream().map(RecordParameters::new).toArray(SqlParameterSource[]::new));
    }
  }

  /**
   * Runs work within the transaction of the caller, which it needs. When the work fails, what it
   * did is taken back, and the transaction can go on.
   */
  public void attempt(Runnable work) {
    jdbc.getJdbcOperations()
        .execute(
            (ConnectionCallback<Boolean>)
                connection -> {
                  Savepoint before = connection.setSavepoint();
                  try {
                    work.run();
                  } catch (RuntimeException | StackOverflowError e) {
                    connection.rollback(before);
                    throw e;
                  }
                  connection.releaseSavepoint(before);
                  return true;
                });
  }

  /**
   * Runs a query that answers few rows at once, so that the server may share its work among its
   * processes, which it does not where rows are fetched in portions.
   */
  public <T> List<T> few(String path, Map<String, ?> parameters, Class<T> row) {
    return client.sql(text(path)).params(parameters).query(row).list();
  }

  /** Runs a query that answers one number, null counting as 0. */
  public long number(String path, Map<String, ?> parameters) {
    Long answer = jdbc.queryForObject(text(path), parameters, Long.class);
    return answer == null ? 0 : answer;
  }
}
