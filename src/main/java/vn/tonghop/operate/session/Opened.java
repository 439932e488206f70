package vn.tonghop.operate.session;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.core.env.Environment;

/** A database that was reached, and what was made to work on it. */
interface Opened extends AutoCloseable {
  DataSource database();

  Environment settings();

  Clock clock();

  /**
   * The one bean of a type.
   *
   * @throws IllegalStateException where a command asks for what it did not have started
   */
  <T> T bean(Class<T> type);

  @Override
  void close();
}
