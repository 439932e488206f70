package vn.tonghop.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tonghop.SettableClock;
import vn.tonghop.TestDatabase;

/** What a run says and does when somebody else has its locks. */
class RunLocksTest {
  private static final Duration SHORT = Duration.ofMillis(700);

  private final SettableClock clock = new SettableClock();
  private final List<String> told = new ArrayList<>();
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

    assertThatThrownBy(() -> acquire())
        .isInstanceOf(AnotherRunInProgress.class)
        .hasMessageStartingWith("The job nightly has waited")
        .hasMessageContaining("user " + database.username() + " (process ")
        .hasMessageEndingWith("of the server, somebody at work).");
    assertThat(told)
        .singleElement()
        .asString()
        .startsWith("another writer of the warehouse: user ")
        .contains("somebody at work");
  }

  @Test
  void aRunWhoseJobRunsAlreadyNamesWhoHasItsLock() throws SQLException {
    asOther("select pg_advisory_lock(1953459815, hashtext('nightly'))");

    assertThatThrownBy(() -> acquire())
        .isInstanceOf(AnotherRunInProgress.class)
        .hasMessageStartingWith("Another run of the job nightly is in progress: user ")
        .hasMessageContaining("somebody at work");
  }

  @Test
  void aRunGoesOnAsSoonAsTheOtherWriterHasEnded() throws SQLException {
    asOther("select pg_advisory_lock(1953459815, 0)");
    asOther("select pg_advisory_unlock_all()");

    try (RunLocks locks = acquire()) {
      assertThat(locks.areHeld()).isTrue();
    }
  }

  private RunLocks acquire() {
    return RunLocks.acquire(
        database.dataSource(),
        "nightly",
        clock,
        told::add,
        new Vigil(Duration.ofMinutes(2), SHORT),
        SHORT);
  }

  private void asOther(String sql) throws SQLException {
    try (Statement statement = other.createStatement()) {
      statement.execute(sql);
    }
  }
}
