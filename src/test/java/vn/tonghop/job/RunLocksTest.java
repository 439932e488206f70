package vn.tonghop.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tonghop.TestDatabase;

/** What a run says and does when somebody else has its locks. */
class RunLocksTest {
  private static final Duration SHORT = Duration.ofMillis(700);

  private TestDatabase database = TestDatabase.create();

  @SuppressWarnings("NullAway.Init")
  private Connection other;

  @BeforeEach
  void connectTheOther() throws SQLException {
    other = database.dataSource().getConnection();
    asOther("set application_name = 'somebody at work'");
  }

  @AfterEach
  void drop() throws SQLException {
    other.close();
    database.close();
  }

  @Test
  void aRunThatWaitsForAnotherWriterEndsAfterATimeAndNamesIt() throws SQLException {
    asOther("select pg_advisory_lock(1953459815, 0)");

    assertThatThrownBy(() -> RunLocks.acquire(database.dataSource(), "nightly", SHORT))
        .isInstanceOf(AnotherRunInProgress.class)
        .hasMessageStartingWith("The job nightly has waited")
        .hasMessageContaining("user " + database.username() + " (process ")
        .hasMessageEndingWith("of the server, somebody at work).");
  }

  @Test
  void aRunWhoseJobRunsAlreadyNamesWhoHasItsLock() throws SQLException {
    asOther("select pg_advisory_lock(1953459815, hashtext('nightly'))");

    assertThatThrownBy(() -> RunLocks.acquire(database.dataSource(), "nightly", SHORT))
        .isInstanceOf(AnotherRunInProgress.class)
        .hasMessageStartingWith("Another run of the job nightly is in progress: user ")
        .hasMessageContaining("somebody at work");
  }

  @Test
  void aRunGoesOnAsSoonAsTheOtherWriterHasEnded() throws SQLException {
    asOther("select pg_advisory_lock(1953459815, 0)");
    asOther("select pg_advisory_unlock_all()");

    try (RunLocks locks = RunLocks.acquire(database.dataSource(), "nightly", SHORT)) {
      assertThat(locks.areHeld()).isTrue();
    }
  }

  private void asOther(String sql) throws SQLException {
    try (Statement statement = other.createStatement()) {
      statement.execute(sql);
    }
  }
}
