package vn.tonghop.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tonghop.Office;

/** A run that did not finish goes on, whatever it left behind. */
class RestartTest {

  private Office office;

  @BeforeEach
  void open() {
    office = Office.open();
    office.receive("06040_2024_KTXH.csv", "Mã;ĐVT;Thực hiện", "AGR_RICE_AREA;ha;1.100,5");
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void aRunWhoseEndCouldNotBeRecordedGoesOn() throws Exception {
    long run = failWhileReporting();
    office.execute("update batch.batch_job_execution set status = 'UNKNOWN'");
    office.execute("update batch.batch_step_execution set status = 'UNKNOWN'");

    RunResult finished = office.restart(run);

    assertThat(finished.failure()).isNull();
    assertThat(office.home().resolve("outbox/2024/06040/tom-tat.csv")).exists();
  }

  @Test
  void aRunThatHasPublishedOnlyTellsTheCommunes() throws Exception {
    long run = failWhileReporting();
    office.receive("06043_2024_KTXH.csv", "Mã;ĐVT;Thực hiện", "AGR_RICE_AREA;ha;900,5");
    Files.writeString(office.config().resolve("reference/units.csv"), "broken\n");

    RunResult finished = office.restart(run);

    assertThat(finished.failure()).isNull();
    assertThat(finished.publication()).isEqualTo(1);
    assertThat(office.rows("select file_name from mart.submission_file"))
        .containsExactly("06040_2024_KTXH.csv");
  }

  private long failWhileReporting() throws Exception {
    Path outbox = office.home().resolve("outbox");
    Files.createDirectories(office.home());
    Files.writeString(outbox, "a file where the folder should be");
    RunResult failed = office.tryToConsolidate(false);
    assertThat(failed.failure()).contains("The outbox " + outbox + " cannot be written");
    Files.delete(outbox);
    return failed.runId();
  }
}
