package vn.tonghop.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
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
    assertThat(
            of("53100", "ERROR: could not extend file \"base/5\"\n  Hint: Check free disk space."))
        .isEqualTo(
            "No room is left on the database's disk: could not extend file \"base/5\"."
                + " Make room there.");
  }

  @Test
  void aRightThatIsMissingIsSaidToBeGiven() {
    assertThat(of("42501", "ERROR: permission denied for table fct_area_total"))
        .startsWith("The database refused: permission denied for table fct_area_total. Give ");
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
