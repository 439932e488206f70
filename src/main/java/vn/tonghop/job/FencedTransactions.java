package vn.tonghop.job;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import vn.tonghop.database.Queries;

/**
 * Transactions that go by the claim of the process on its job, be they a step's, a lane's or
 * Batch's own: a process that was given up, and wakes, begins none.
 */
final class FencedTransactions extends JdbcTransactionManager {
  private static final long serialVersionUID = 1L;

  private final transient DataSource database;
  private final transient Queries queries;
  private transient volatile @Nullable Claim claim;
  private volatile boolean stopAsked;

  FencedTransactions(DataSource database, Queries queries) {
    super(database);
    this.database = database;
    this.queries = queries;
  }

  /** Has transactions go by a claim from here on; by none where it is null. */
  void goBy(@Nullable Claim present) {
    stopAsked = false;
    claim = present;
  }

  /** Whether somebody had asked the run to stop when the last transaction began. */
  boolean isStopAsked() {
    return stopAsked;
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {
    super.doBegin(transaction, definition);
    Claim present = claim;
    if (present != null) {
      try {
        stopAsked = present.hold(queries);
      } catch (RuntimeException e) {
        giveBack(transaction, e);
        throw e;
      }
    }
  }

  /** Spring takes a transaction that did not begin for none, and cleans nothing up. */
  private void giveBack(Object transaction, RuntimeException failure) {
    Connection connection = DataSourceUtils.getConnection(database);
    try {
      connection.rollback();
    } catch (SQLException e) {
      failure.addSuppressed(e);
    } finally {
      DataSourceUtils.releaseConnection(connection, database);
      doCleanupAfterCompletion(transaction);
    }
  }
}
