package vn.tonghop.operate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.job.Budget;
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

  @Test
  void saysAllMistakesAtOnceWithFileAndLine() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    schedule: 0 0 2
                    zone: Asia/Saigonn
                    # who is told
                    fail-on: [reject, holds]
                    budget:
                      missing: {warn: 10, stop: 3}
                      moved: {stop: half}
                      late: {stop: 1}
                      held: {}
                    """))
        .isInstanceOfSatisfying(CommandFailure.class, e -> assertThat(e.exitCode()).isEqualTo(2))
        .message()
        .satisfies(
            text ->
                assertThat(text.lines())
                    .allMatch(line -> line.contains("monthly/job.yml, line "))
                    .anyMatch(
                        line -> line.contains("line 1, column schedule: '0 0 2' is no schedule"))
                    .anyMatch(line -> line.contains("line 2, column zone: 'Asia/Saigonn'"))
                    .anyMatch(line -> line.contains("line 4, column fail-on: 'holds' is none"))
                    .anyMatch(line -> line.contains("line 6, column budget.missing: warns only"))
                    .anyMatch(line -> line.contains("line 7, column budget.moved.stop: 'half'"))
                    .anyMatch(line -> line.contains("line 8, column budget.late: stands under"))
                    .anyMatch(line -> line.contains("line 9, column budget.held: says neither"))
                    .hasSize(7));
  }

  @Test
  void readsABudget() throws IOException {
    Budget budget =
        read("budget:\n  missing: {warn: 0, stop: 5}\n  moved: {stop: 12.5}\n").budget();

    assertThat(budget.limits())
        .containsOnlyKeys(Budget.Measure.MISSING, Budget.Measure.MOVED)
        .containsEntry(
            Budget.Measure.MISSING, new Budget.Limit(new BigDecimal("0"), new BigDecimal("5")))
        .containsEntry(Budget.Measure.MOVED, new Budget.Limit(null, new BigDecimal("12.5")));
  }

  @Test
  void readsAJobThatOnlySaysWhatItIsFor() throws IOException {
    assertThat(read("# by hand only\n").schedule()).isNull();
    assertThat(read("").budget()).isEqualTo(Budget.NONE);
  }

  @Test
  void namesWhatIsNoYaml() {
    assertThatThrownBy(() -> read("inbox: [a\nzone: b\n"))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("monthly/job.yml, line ")
        .hasMessageContaining("is not YAML");
  }

  private JobSettings read(String yaml) throws IOException {
    Path job = Files.createDirectories(folders.jobs().resolve("monthly"));
    Files.writeString(job.resolve("job.yml"), yaml);
    return JobFile.read(folders, "monthly");
  }
}
