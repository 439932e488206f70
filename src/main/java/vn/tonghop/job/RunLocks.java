package vn.tonghop.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Locks in the database that hold while a run is in progress and end with the process that holds
 * them, however it ends.
 */
final class RunLocks implements AutoCloseable {

  /** Any constant, the same in every process: one writer of the warehouse at a time. */
  private static final int NAMESPACE = 0x746f6e67;

  private final Connection connection;

  private RunLocks(Connection connection) {
    this.connection = connection;
  }

  /**
   * Takes the lock of a job, then waits until no other job writes.
   *
   * @throws AnotherRunInProgress when the job is running already
   */
  static RunLocks acquire(DataSource database, String job) {
    try {
      Connection connection = database.getConnection();
      RunLocks locks = new RunLocks(connection);
      try {
        if (!locks.ask("select pg_try_advisory_lock(?, ?)", job.hashCode())) {
          throw new AnotherRunInProgress(job);
        }
        locks.ask("select pg_advisory_lock(?, ?) is not null", 0);
      } catch (SQLException | RuntimeException e) {
        locks.close();
        throw e;
      }
      return locks;
    } catch (SQLException e) {
      throw new IllegalStateException("The database gives no lock: " + e.getMessage(), e);
    }
  }

  private boolean ask(String question, int key) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(question)) {
      statement.setInt(1, NAMESPACE);
      statement.setInt(2, key);
      try (ResultSet answer = statement.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }

  @Override
  public void close() {
    try (connection) {
      try (PreparedStatement statement =
          connection.prepareStatement("select pg_advisory_unlock_all()")) {
        statement.execute();
      }
    } catch (SQLException e) {
      // The connection is broken, and with it the locks are gone.
      org.slf4j.LoggerFactory.getLogger(RunLocks.class).debug("unlocking", e);
    }
  }
}
