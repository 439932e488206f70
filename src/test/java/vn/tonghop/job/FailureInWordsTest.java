package vn.tonghop.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FailureInWordsTest {

  @Test
  void aFullDiskIsNamedWhoeverFoundIt() {
    assertThat(
            FailureInWords.of(
                new UncheckedIOException(
                    new IOException("/srv/outbox/2024/.a.part: No space left on device"))))
        .isEqualTo(
            "No room is left on the disk: /srv/outbox/2024/.a.part: No space left on device."
                + " Make room there.");
    assertThat(FailureInWords.of(new IOException("No space left on device")))
        .startsWith("No room is left on the disk of ");
    assertThat(
            of("53100", "ERROR: could not extend file \"base/5\"\n  Hint: Check free disk space."))
        .isEqualTo(
            "No room is left on the database's disk: could not extend file \"base/5\"."
                + " Make room there.");
  }

  @Test
  void aRightThatIsMissingIsSaidToBeGiven() {
    assertThat(of("42501", "ERROR: permission denied for table fct_area_total"))
        .startsWith("The database refused: permission denied for table fct_area_total. To give ")
        .contains("as its owner: \\i db/migration/afterMigrate__loader.sql (")
        .endsWith("grant all on table fct_area_total to that user.");
    assertThat(FailureInWords.of(new AccessDeniedException("/srv/outbox")))
        .startsWith("No permission for /srv/outbox. Give ");
  }

  @Test
  void aServerThatWentAwayIsToBeLookedAt() {
    for (String state : new String[] {"08006", "57P01", "57P02"}) {
      assertThat(of(state, "FATAL: terminating connection due to administrator command"))
          .isEqualTo(
              "The connection to the database was lost: terminating connection due to administrator"
                  + " command. tonghop doctor tells how the database is.");
    }
    assertThat(
            FailureInWords.of(new IllegalStateException(new SQLException("Connection is closed"))))
        .isEqualTo(
            "The connection to the database was lost. tonghop doctor tells how the database is.");
  }

  @Test
  void aServerThatIsNamedWronglyIsToBeNamedOtherwise() {
    assertThat(of("25006", "ERROR: cannot execute INSERT in a read-only transaction"))
        .contains("It is a standby", "SPRING_DATASOURCE_URL");
    assertThat(of("42P05", "ERROR: prepared statement \"S_1\" already exists"))
        .contains("A pooler seems to", "pool_mode = session");
    assertThat(of("28P01", "FATAL: password authentication failed for user \"lan\""))
        .contains("user \"lan\".", "SPRING_DATASOURCE_PASSWORD");
    assertThat(of("3D000", "FATAL: database \"thu\" does not exist"))
        .contains("database \"thu\" does not exist. ", "create database");
    assertThat(
            FailureInWords.of(
                new SQLException(
                    "The connection attempt failed.", "08001", new UnknownHostException("db"))))
        .isEqualTo("There is no machine named db. SPRING_DATASOURCE_URL names it.");
  }

  @Test
  void whatSaysItselfWhatToDoIsToldAsItIs() {
    assertThat(
            FailureInWords.of(
                new IllegalStateException("outer", new IOException("areas.csv, line 3"))))
        .isEqualTo("areas.csv, line 3");
    assertThat(FailureInWords.of(new NullPointerException())).isEqualTo("NullPointerException");
  }

  private static String of(String state, String message) {
    return FailureInWords.of(new IllegalStateException("outer", new SQLException(message, state)));
  }
}
