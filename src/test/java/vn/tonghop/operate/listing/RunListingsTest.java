package vn.tonghop.operate.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tonghop.Office;
import vn.tonghop.job.RunResult;
import vn.tonghop.operate.TypedCommand;

/** What administrators are shown of runs, and what analysts are not shown of one that failed. */
class RunListingsTest {
  private Office office;

  @BeforeEach
  void open() {
    office = Office.open();
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void aRunThatWasGoneOnWithKeepsItsFirstTimeAndShowsItsStepsByAttempt() throws Exception {
    office.clock().set("2025-03-03T09:00+07:00");
    RunResult failed = failWhileReporting();
    office.clock().set("2025-03-04T09:00+07:00");
    assertThat(office.restart(failed.runId()).succeeded()).isTrue();

    TypedCommand shown = TypedCommand.of(office, "show", "1");

    assertThat(shown.out())
        .containsPattern("started_at +2025-03-03T02:00:00Z\n")
        .containsPattern("resumed_at +2025-03-04T02:00:00Z\n")
        .containsPattern("attempts +2\n");
    List<String> lines = shown.out().lines().toList();
    int first = lines.indexOf("Attempt 1 of 2");
    int second = lines.indexOf("Attempt 2 of 2");
    assertThat(lines.subList(first, second))
        .anyMatch(line -> line.matches("reference +completed .*"))
        .anyMatch(line -> line.matches("report +failed .*The outbox .*"));
    assertThat(lines.subList(second, lines.size()))
        .anyMatch(line -> line.matches("report +completed .*"))
        .noneMatch(line -> line.contains("reference"));
    assertThat(seconds()).as("the night between the attempts does not count").isLessThan(600);
  }

  @Test
  void allMomentsOfAScreenAreWrittenAlike() {
    office.receiveSample().consolidate();

    String shown = TypedCommand.of(office, "show", "1").out();
    String moment = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z";
    assertThat(shown).containsPattern(moment);
    assertThat(shown.replaceAll(moment, "")).doesNotContainPattern("[0-9]:[0-9]");
  }

  @Test
  void aLongMessageTakesOneLineOfTheListOfRunsAndIsWholeInShow() throws Exception {
    office.receive("06040_2024_KTXH.csv", "Mã;ĐVT;Thực hiện", "AGR_RICE_AREA;ha;1.100,5");
    Files.writeString(
        office.config().resolve("reference/areas.csv"), "code,name,level,parent\n1,,,9\n2,,,8\n");
    office.tryToConsolidate(false);

    TypedCommand runs = TypedCommand.of(office, "runs");
    assertThat(runs.out().lines()).hasSize(4).allMatch(line -> line.length() < 200);
    assertThat(runs.out()).contains("…");
    assertThat(TypedCommand.of(office, "show", "1").out()).contains("areas.csv, line 3");
  }

  @Test
  void theNextCommandStandsApartFromTheError() throws Exception {
    office.receive("06040_2024_KTXH.csv", "Mã;ĐVT;Thực hiện", "AGR_RICE_AREA;ha;1.100,5");
    Files.createDirectories(office.home());
    Files.writeString(office.home().resolve("outbox"), "a file where the folder should be");

    TypedCommand run = TypedCommand.of(office, "run", "demo", "--inbox", office.inbox().toString());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err().lines()).endsWith("To go on from where it stopped: tonghop restart 1");
  }

  @Test
  void aRunEndsAsItEndedAlsoWhereItsTotalsCannotBeShown() throws Exception {
    TypedCommand.of(office, "runs");
    Files.copy(
        office.home().resolve("console/application.yml"),
        office.config().resolve("application.yml"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    office.receive("06040_2024_KTXH.csv", "Mã;ĐVT;Thực hiện", "AGR_RICE_AREA;ha;1.100,5");
    office.execute("alter function mart.district_total_as_of(integer) rename to hidden");
    try {
      TypedCommand run =
          TypedCommand.in(
              new vn.tonghop.operate.session.Folders(
                  office.home(), office.config(), Path.of("jobs")),
              "run",
              "demo",
              "--inbox",
              office.inbox().toString());

      assertThat(run.exitCode()).isZero();
      assertThat(run.out()).startsWith("Publication 1: ");
      assertThat(run.err()).contains("The run finished, but its totals cannot be shown: ");
    } finally {
      office.execute("alter function mart.hidden(integer) rename to district_total_as_of");
    }
  }

  @Test
  void analystsSeeNeitherFilesNorRefusalsOfARunThatFailedButAdministratorsDo() throws Exception {
    office.receive(
        "06040_2024_KTXH.csv",
        "Mã;ĐVT;Thực hiện",
        "AGR_RICE_AREA;ha;1.100,5",
        "AGR_MAIZE_AREA;ha;nhiều");
    office.receive("06043_2024_KTXH.csv", "");
    office.execute(
        """
        create function ops.fails() returns trigger language plpgsql as
        $$ begin raise exception 'the disk is gone'; end $$;
        create trigger fails before insert on ops.submission
        execute function ops.fails();
        """);
    assertThat(office.tryToConsolidate(false).succeeded()).isFalse();

    assertThat(office.rows("select * from mart.submission_file")).isEmpty();
    assertThat(office.rows("select * from mart.reject")).isEmpty();
    assertThat(office.rows("select * from mart.finding")).isEmpty();
    assertThat(TypedCommand.of(office, "files").out())
        .contains("06040_2024_KTXH.csv", "06043_2024_KTXH.csv");
    assertThat(TypedCommand.of(office, "rejects").out()).contains("not-a-number", "empty-file");

    office.execute("drop trigger fails on ops.submission; drop function ops.fails()");
    assertThat(office.consolidate().succeeded()).isTrue();
    assertThat(office.rows("select file_name from mart.submission_file order by 1"))
        .containsExactly("06040_2024_KTXH.csv", "06043_2024_KTXH.csv");
    assertThat(office.rows("select code from mart.reject order by 1"))
        .containsExactly("empty-file", "not-a-number");
  }

  @Test
  void rowsThatCountAreTheSameNumberForASubmissionAndItsFile() {
    office.receive(
        "06040_2024_KTXH.csv",
        "Mã;ĐVT;Thực hiện",
        "AGR_RICE_AREA;ha;1.100,5",
        "AGR_MAIZE_AREA;ha;528,93",
        "AGR_MAIZE_AREA;ha;528,93",
        "AGR_TOBACCO_AREA;ha;10,5",
        "AGR_TOBACCO_AREA;ha;99,5",
        "LIV_PIG;con;nhiều");
    office.consolidate();

    assertThat(
            office.row(
                """
                select rows_accepted, rows_rejected, rows_held
                from mart.submission_status
                where commune = '06040' and status <> 'missing'
                """))
        .isEqualTo(
            office.row(
                "select lines_accepted, lines_rejected, lines_held from mart.submission_file"));
  }

  @Test
  void aPublicationOfChangedTargetsSaysWhatChanged() throws Exception {
    office.receive("06040_2024_KTXH.csv", "Mã;ĐVT;Thực hiện", "AGR_RICE_AREA;ha;1.100,5");
    assertThat(office.consolidate().summary().get(0))
        .isEqualTo("Publication 1: 2 values of 1 commune changed.");
    Path targets = office.config().resolve("reference/targets.csv");
    Files.writeString(
        targets,
        Files.readString(targets) + "2024,hdnd_huyen,180,AGR_RICE_AREA,level,9999,2024-12-30\n");

    RunResult second = office.consolidate();

    assertThat(second.publication()).isEqualTo(2);
    assertThat(second.summary().get(0))
        .matches(
            "Publication 2: no value of a commune changed\\. Changed in the reference data: 1 target\\."
                + " So \\d+ totals? changed\\. 1 file seen before\\.");
  }

  private double seconds() {
    String shown = TypedCommand.of(office, "show", "1").out();
    return shown
        .lines()
        .filter(line -> line.startsWith("seconds"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("seconds +", "")))
        .sum();
  }

  private RunResult failWhileReporting() throws Exception {
    office.receive("06040_2024_KTXH.csv", "Mã;ĐVT;Thực hiện", "AGR_RICE_AREA;ha;1.100,5");
    Path outbox = office.home().resolve("outbox");
    Files.createDirectories(office.home());
    Files.writeString(outbox, "a file where the folder should be");
    RunResult failed = office.tryToConsolidate(false);
    assertThat(failed.succeeded()).isFalse();
    Files.delete(outbox);
    return failed;
  }
}
