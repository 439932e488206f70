package vn.tonghop.operate.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tonghop.Office;
import vn.tonghop.operate.TypedCommand;

/** What goes when it is old, and what never does. */
class HousekeepingTest {

  @Test
  void forgetsStepsOfOldRunsAndRunsThatDidNothingAndNothingElse() throws IOException {
    try (Office office = Office.open()) {
      office.clock().set("2025-01-01T02:00+07:00");
      office.receiveSample().consolidate();
      office.clock().set("2025-01-02T02:00+07:00");
      office.consolidate();
      office.clock().set("2025-01-03T02:00+07:00");
      office.consolidate();
      Map<String, String> before = office.fingerprint();

      assertThat(office.row("select ops.forget_runs('2025-01-02 12:00+07')")).isEqualTo("1");

      assertThat(office.rows("select run_id from ops.run order by run_id"))
          .as("the first changed something, the last is the last")
          .containsExactly("1", "3");
      assertThat(
              office.rows(
                  "select distinct parameter_value from batch.batch_job_execution_params"
                      + " where parameter_name = 'run'"))
          .containsExactly("3");
      assertThat(office.row("select count(*) from batch.batch_job_instance")).isEqualTo("1");
      assertThat(office.fingerprint()).isEqualTo(before);
      assertThat(TypedCommand.of(office, "show", "1").exitCode()).isZero();
      assertThat(office.consolidate().publication()).as("nights go on").isNull();
      assertThat(office.row("select ops.forget_runs('2035-01-01')")).isEqualTo("1");
      assertThat(office.row("select max(run_id) from ops.run")).isEqualTo("4");
    }
  }

  @Test
  void deletesOldLogsAndLooksAfterTheArchiveOnceADay() throws IOException {
    try (Office office = Office.open()) {
      office.clock().set("2025-01-01T02:00+07:00");
      office.receiveSample().consolidate();
      // Nothing arrives, so that nothing mends what is damaged.
      Files.createDirectories(office.home().resolve("inbox"));
      Path logs = Files.createDirectories(office.home().resolve("log"));
      Path old = Files.writeString(logs.resolve("run-900.log"), "old");
      Files.setLastModifiedTime(old, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
      Path other = Files.writeString(logs.resolve("tonghop.9.log"), "old too");
      Files.setLastModifiedTime(other, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
      String sha256 =
          office.row("select sha256 from ops.submission_file where file_name like '06040%'");
      damage(office.home().resolve("archive").resolve(sha256.substring(0, 2)).resolve(sha256));

      TypedCommand run = TypedCommand.thatRuns(office, "run", "nightly");

      assertThat(old).doesNotExist();
      assertThat(other).exists();
      assertThat(run.err())
          .contains("The archive is damaged: 06040_2024_KTXH.csv (")
          .contains("tonghop doctor --archive");
      assertThat(
              office.row(
                  "select count(*), count(*) filter (where not is_sound) from ops.archive_check"))
          .isEqualTo("22|1");
      assertThat(Files.readString(notice(office)))
          .contains("- Tệp trong kho lưu trữ bị hỏng: 06040\\_2024\\_KTXH.csv (" + sha256 + ")");
      String checkedAt = office.row("select max(checked_at) from ops.archive_check");
      TypedCommand.thatRuns(office, "run", "nightly");
      assertThat(office.row("select max(checked_at) from ops.archive_check")).isEqualTo(checkedAt);
    }
  }

  @Test
  void doctorComparesTheWholeArchive() throws IOException {
    try (Office office = Office.open()) {
      office.receiveSample().consolidate();
      assertThat(TypedCommand.of(office, "doctor", "--archive").out())
          .containsPattern("ok       archive: [0-9]+ files, all as they arrived");
      String sha256 =
          office.row("select sha256 from ops.submission_file where file_name like '06040%'");
      Path archived =
          office.home().resolve("archive").resolve(sha256.substring(0, 2)).resolve(sha256);
      byte[] bytes = Files.readAllBytes(archived);
      Files.delete(archived);

      TypedCommand doctor = TypedCommand.of(office, "doctor", "--archive");

      assertThat(doctor.exitCode()).isEqualTo(1);
      assertThat(doctor.out())
          .containsPattern(
              "error    archive: 1 of [0-9]+ files are damaged or gone: 06040_2024_KTXH.csv [(]")
          .contains("Put them back from a backup");
      assertThat(TypedCommand.of(office, "doctor").out())
          .as("what is known stays known")
          .contains("error    archive: damaged or gone: 06040_2024_KTXH.csv");

      Files.write(archived, bytes);
      assertThat(TypedCommand.of(office, "doctor", "--archive").out())
          .containsPattern("ok       archive: [0-9]+ files, all");
    }
  }

  @Test
  void emptiesWorkTablesWhereThatIsWanted() throws IOException {
    try (Office office = Office.open()) {
      office.receiveSample();

      TypedCommand run =
          TypedCommand.withSetting(office, "tonghop.retention.empty-staging: true", "run", "demo");

      assertThat(run.out()).startsWith("Publication 1:");
      assertThat(office.row("select count(*) from staging.touched_submission")).isEqualTo("0");
    }
  }

  @Test
  void saysWhatMakesNoSenseAndKeepsWhatItDoesNotUnderstand() {
    Retention read =
        Retention.of(
            Map.of(
                "log-days",
                "0",
                "history-day",
                "3",
                "empty-staging",
                "yes",
                "archive-sample",
                "7"));

    assertThat(read.logs()).isEqualTo(Duration.ofDays(90));
    assertThat(read.history()).isEqualTo(Duration.ofDays(365));
    assertThat(read.emptyStaging()).isFalse();
    assertThat(read.sample()).isEqualTo(7);
    assertThat(read.mistakes())
        .containsExactlyInAnyOrder(
            "tonghop.retention.log-days is '0'; write a whole number from 1 on",
            "tonghop.retention.history-day is unknown; there are log-days, history-days,"
                + " empty-staging and archive-sample",
            "tonghop.retention.empty-staging is 'yes'; write true or false");
  }

  private static Path notice(Office office) throws IOException {
    try (var notices = Files.newDirectoryStream(office.home().resolve("outbox"), "dem-*.md")) {
      return notices.iterator().next();
    }
  }

  private static void damage(Path archived) throws IOException {
    byte[] bytes = Files.readAllBytes(archived);
    bytes[bytes.length / 2] ^= 1;
    Files.delete(archived);
    Files.write(archived, bytes);
  }
}
