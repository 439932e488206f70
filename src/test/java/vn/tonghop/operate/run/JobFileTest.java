package vn.tonghop.operate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.job.FailOn;
import vn.tonghop.job.JobSettings;
import vn.tonghop.operate.session.CommandFailure;
import vn.tonghop.operate.session.Folders;

class JobFileTest {
  @TempDir private Path folder = Path.of("");
  private Folders folders = new Folders(folder, folder, folder);

  @BeforeEach
  void placeFolders() {
    folders = new Folders(folder.resolve("home"), folder.resolve("config"), folder.resolve("jobs"));
  }

  @Test
  void leavesAnInboxOfTheJobsFolderAsItIs() throws IOException {
    JobSettings job = read("inbox: received\nfail-on: [reject, missing]\n");

    assertThat(job.inbox()).isEqualTo(folders.jobs().resolve("monthly/received"));
    assertThat(job.ownInbox()).isFalse();
    assertThat(job.failOn()).containsExactlyInAnyOrder(FailOn.REJECT, FailOn.MISSING);
  }

  @Test
  void takesFilesFromTheHomeInboxWhereNoneIsNamed() throws IOException {
    JobSettings job = read("schedule: \"0 0 2 * * *\"\nzone: Europe/Paris\n");

    assertThat(job.inbox()).isEqualTo(folders.home().resolve("inbox"));
    assertThat(job.ownInbox()).isTrue();
    assertThat(job.schedule()).isEqualTo("0 0 2 * * *");
    assertThat(job.zone()).isEqualTo(ZoneId.of("Europe/Paris"));
  }

  @Test
  void refusesAKeyThatItDoesNotKnow() {
    assertThatThrownBy(() -> read("inbx: received\n"))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("unknown key 'inbx'");
  }

  @Test
  void refusesTheNameOfRunsThatCarryOutActions() throws IOException {
    Path job = Files.createDirectories(folders.jobs().resolve("actions"));
    Files.writeString(job.resolve("job.yml"), "");

    assertThatThrownBy(() -> JobFile.read(folders, "actions"))
        .hasMessageContaining("give the folder another name");
  }

  @Test
  void refusesAScheduleThatIsNone() {
    assertThatThrownBy(() -> read("schedule: at night\n"))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("'at night' is no schedule");
  }

  @Test
  void readsTheJobsOfTheProject() {
    Folders project = new Folders(folder, Path.of("config"), Path.of("jobs"));

    assertThat(JobFile.read(project, "demo").inbox())
        .isEqualTo(project.jobs().resolve("demo/inbox"));
    assertThat(JobFile.read(project, "nightly").ownInbox()).isTrue();
  }

  private JobSettings read(String yaml) throws IOException {
    Path job = Files.createDirectories(folders.jobs().resolve("monthly"));
    Files.writeString(job.resolve("job.yml"), yaml);
    return JobFile.read(folders, "monthly");
  }
}
