package vn.tonghop.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tonghop.Office;
import vn.tonghop.operate.TypedCommand;

/** Whatever one file does, the night goes on with the others and says so. */
class OneBadFileTest {

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
  void aFileThatNamesNoCommuneButHasItsColumnIsAFileOfManyCommunes() {
    office.receive(
        "2024_KTXH.csv",
        "Mã xã;Mã;ĐVT;Thực hiện",
        "06001;AGR_RICE_AREA;ha;10",
        "06004;AGR_RICE_AREA;ha;20");
    office.receive(
        "bao-cao.csv",
        "Mã xã;Kỳ;Mã;ĐVT;Thực hiện",
        "06007;2024;AGR_RICE_AREA;ha;30",
        "06007;2023;AGR_RICE_AREA;ha;35");
    office.receive("KTXH.csv", "Mã xã;Kỳ;Mã;ĐVT;Thực hiện", "06010;2024;AGR_RICE_AREA;ha;40");

    office.consolidate();

    assertThat(
            office.rows(
                """
                select file_name, commune, period, actual from mart.commune_result
                where indicator = 'AGR_RICE_AREA' order by period, commune
                """))
        .containsExactly(
            "bao-cao.csv|06007|2023|35.00",
            "2024_KTXH.csv|06001|2024|10.00",
            "2024_KTXH.csv|06004|2024|20.00",
            "bao-cao.csv|06007|2024|30.00",
            "KTXH.csv|06010|2024|40.00");
    assertThat(office.rows("select distinct many_communes from ops.submission_file"))
        .containsExactly("t");
  }

  @Test
  void theGoldenFoldersGivenAsOneInboxDoNotStopTheNight() throws IOException {
    int files = 0;
    for (Path folder :
        List.of(
            Path.of("src/test/resources/golden"), Path.of("src/test/resources/normalize/rows"))) {
      try (Stream<Path> all = Files.list(folder)) {
        for (Path file :
            (Iterable<Path>) all.filter(f -> f.toString().endsWith(".csv"))::iterator) {
          office.receive(folder.getFileName() + "/" + file.getFileName(), Files.readAllBytes(file));
          files++;
          if (file.toString().endsWith("_expected.csv")) {
            String first = Files.readAllLines(file).get(0);
            if (first.startsWith("file;")) {
              Path given = Path.of(file.toString().replace("_expected.csv", ".csv"));
              office.receive(
                  "own/" + given.getFileName() + "/" + first.substring("file;".length()),
                  Files.readAllBytes(given));
              files++;
            }
          }
        }
      }
    }
    office.receiveSample();

    office.consolidate();

    assertThat(files).isGreaterThan(600);
    assertThat(office.rows("select * from mart.reject where code = 'unexpected-error'")).isEmpty();
    assertThat(office.row("select count(*) from mart.submission_file where status = 'loaded'"))
        .satisfies(count -> assertThat(Integer.parseInt(count)).isGreaterThan(200));
  }

  @Test
  void aRowThatTheDatabaseDoesNotTakeRefusesItsFileAndNoOther() {
    for (int i = 0; i < 12; i++) {
      String figure = i == 5 ? "777" : "10";
      office.receive(
          "060%02d_2024_KTXH.csv".formatted(1 + 3 * i),
          "Mã;ĐVT;Thực hiện",
          "AGR_RICE_AREA;ha;11",
          "FOR_TIMBER_VOL;m3;" + figure);
    }
    office.execute(
        "alter table ops.submission_row add constraint no_777 check (raw_actual <> '777')");
    try {
      RunResult result = office.consolidate();
      assertThat(result.rejected()).isEqualTo(1);
    } finally {
      office.execute("alter table ops.submission_row drop constraint no_777");
    }

    assertThat(office.rows("select file_name, code, message_en from mart.reject"))
        .containsExactly(
            "06016_2024_KTXH.csv|unexpected-error|Taking in the file ended in an error that the program"
                + " did not expect (PSQLException); nothing of it is taken in. The log of the run says"
                + " more.");
    assertThat(
            office.row(
                "select actual, communes_reported from mart.district_total where indicator = 'AGR_RICE_AREA'"))
        .isEqualTo("121.00|11");
    assertThat(office.row("select status from mart.submission_status where commune = '06016'"))
        .isEqualTo("rejected");
    assertThat(office.home().resolve("rejected/06016_2024_KTXH.csv")).isRegularFile();
    assertThat(office.home().resolve("outbox/2024/06016/06016_2024_KTXH.phanhoi.csv"))
        .content()
        .contains("unexpected-error")
        .contains("ngoài dự kiến");

    // Once the program is mended, the file is taken in as it is.
    RunResult mended = office.consolidate();
    assertThat(mended.rejected()).isZero();
    assertThat(
            office.row(
                "select actual, communes_reported from mart.district_total where indicator = 'AGR_RICE_AREA'"))
        .isEqualTo("132.00|12");
  }

  @Test
  void aFileThatALaterStepStumblesOverIsFoundAndRefusedAndNoOther() {
    office.receive("06004_2024_KTXH.csv", "Mã;ĐVT;Thực hiện", "AGR_RICE_AREA;ha;5");
    office.consolidate();
    for (int i = 0; i < 4; i++) {
      office.receive(
          "060%02d_2024_KTXH_lan2.csv".formatted(1 + 3 * i),
          "Mã;ĐVT;Thực hiện",
          "AGR_RICE_AREA;ha;11",
          "FOR_TIMBER_VOL;m3;" + (i == 1 ? "777" : "10"),
          i == 3 ? "FOR_TIMBER_VOL;m3;10,0" : "FOR_FRUIT_AREA;ha;1");
    }
    office.execute(
        "alter table warehouse.fct_commune_value add constraint no_777 check (actual <> 777)");
    office.execute(
        "alter table staging.finding_candidate add constraint no_10 check (value <> '10,0')");
    try {
      RunResult result = office.consolidate();
      assertThat(result.rejected()).isEqualTo(2);
    } finally {
      office.execute("alter table warehouse.fct_commune_value drop constraint no_777");
      office.execute("alter table staging.finding_candidate drop constraint no_10");
    }

    assertThat(office.rows("select file_name, line_no, code from mart.reject order by 1"))
        .containsExactly(
            "06004_2024_KTXH_lan2.csv||unexpected-error",
            "06010_2024_KTXH_lan2.csv||unexpected-error");
    // The commune's first submission counts on.
    assertThat(
            office.row(
                "select actual, communes_reported from mart.district_total where indicator = 'AGR_RICE_AREA'"))
        .isEqualTo("27.00|3");
    assertThat(
            office.row(
                "select actual from mart.commune_result where commune = '06004' and indicator = 'AGR_RICE_AREA'"))
        .isEqualTo("5.00");
    assertThat(office.home().resolve("rejected/06004_2024_KTXH_lan2.csv")).isRegularFile();
    assertThat(office.home().resolve("outbox/2024/06010/06010_2024_KTXH_lan2.phanhoi.csv"))
        .content()
        .contains("unexpected-error");
    assertThat(TypedCommand.of(office, "show", "2").out())
        .contains("Files taken in: 2, refused: 2.", "Attempt 3 of 3");
  }

  @Test
  void ofARunThatFailsAFileCanBeWithdrawnAndTheOthersArePublished() {
    office.receive("06001_2024_KTXH.csv", "Mã;ĐVT;Thực hiện", "AGR_RICE_AREA;ha;11");
    office.receive("06004_2024_KTXH.csv", "Mã;ĐVT;Thực hiện", "AGR_RICE_AREA;ha;12");
    office.execute(
        "alter table warehouse.publication add constraint none check (publication > 9) not valid");
    try {
      RunResult failed = office.tryToConsolidate(false);
      assertThat(failed.succeeded()).isFalse();
      assertThat(failed.failure()).contains("violates check constraint \"none\"");
      assertThat(office.rows("select * from ops.reject")).isEmpty();
    } finally {
      office.execute("alter table warehouse.publication drop constraint none");
    }

    assertThat(TypedCommand.of(office, "withdraw", "1", "--reason", "thử").exitCode()).isZero();
    assertThat(office.consolidate().runId()).isEqualTo(1);

    assertThat(
            office.rows(
                "select commune, actual from mart.commune_result where indicator = 'AGR_RICE_AREA'"))
        .containsExactly("06004|12.00");
    assertThat(office.rows("select state from ops.submission order by file_id"))
        .containsExactly("withdrawn", "current");
  }

  @Test
  void aLargeFileIsRefusedWithAllThatItsEarlierChunksLeft() throws Exception {
    StringBuilder lines = new StringBuilder("Mã xã;Kỳ;Mã;ĐVT;Thực hiện\n");
    for (int i = 0; i < 60_000; i++) {
      lines.append("06001;2024;AGR_RICE_AREA;ha;").append(i == 59_000 ? "777" : "10").append('\n');
    }
    office.receive(
        "all_2024_KTXH.csv", lines.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    office.receive("06004_2024_KTXH.csv", "Mã;ĐVT;Thực hiện", "AGR_RICE_AREA;ha;11");
    office.execute(
        "alter table ops.submission_row add constraint no_777 check (raw_actual <> '777')");
    try {
      office.consolidate();
    } finally {
      office.execute("alter table ops.submission_row drop constraint no_777");
    }

    assertThat(office.rows("select code from mart.reject")).containsExactly("unexpected-error");
    assertThat(
            office.rows(
                "select distinct file_name from mart.commune_result where indicator = 'AGR_RICE_AREA'"))
        .containsExactly("06004_2024_KTXH.csv");
    assertThat(office.rows("select * from ops.submission_row")).hasSize(1);
  }

  @Test
  void aFileThatCannotBeRecordedIsRefusedAndNoOther() {
    office.receive("06001_2024_KTXH.csv", "Mã;ĐVT;Thực hiện", "AGR_RICE_AREA;ha;11");
    office.receive("06004_2024_KTXH_lan7.csv", "Mã;ĐVT;Thực hiện", "AGR_RICE_AREA;ha;12");
    office.receive("06007_2024_KTXH.csv", "Mã;ĐVT;Thực hiện", "AGR_RICE_AREA;ha;13");
    office.execute("alter table ops.submission_file add constraint no_7 check (revision <> 7)");
    try {
      office.consolidate();
    } finally {
      office.execute("alter table ops.submission_file drop constraint no_7");
    }

    assertThat(office.rows("select file_name, code from mart.reject"))
        .containsExactly("06004_2024_KTXH_lan7.csv|unexpected-error");
    assertThat(
            office.row(
                "select actual, communes_reported from mart.district_total where indicator = 'AGR_RICE_AREA'"))
        .isEqualTo("24.00|2");
  }

  @Test
  void aSpreadsheetOrAFileWithoutExtensionIsRefusedWithAdviceAndItsCommuneIsNotMissing() {
    office.receive("06001_2024_KTXH.csv", "Mã;ĐVT;Thực hiện", "AGR_RICE_AREA;ha;11");
    office.receive("06004_2024_KTXH.xlsx", new byte[] {'P', 'K', 3, 4, 'x', 'l', '/'});
    office.receive("06007_2024_KTXH", "Mã;ĐVT;Thực hiện", "AGR_RICE_AREA;ha;13");
    office.receive("Thumbs.db", "x");
    office.receive("~$06010_2024_KTXH.xlsx", "x");

    office.consolidate();

    assertThat(office.rows("select file_name, code, message_en from mart.reject order by 1"))
        .containsExactly(
            "06004_2024_KTXH.xlsx|not-csv|The file is not CSV; it looks like Excel (.xlsx)."
                + " The name \"06004_2024_KTXH.xlsx\" does not end in .csv.",
            "06007_2024_KTXH|not-csv|The file is not CSV."
                + " The name \"06007_2024_KTXH\" does not end in .csv.");
    assertThat(
            office.rows(
                """
                select commune, status from mart.submission_status
                where commune in ('06004', '06007') order by 1
                """))
        .containsExactly("06004|rejected", "06007|rejected");
    assertThat(office.home().resolve("outbox/2024/06004/06004_2024_KTXH.phanhoi.csv"))
        .content()
        .contains("CSV UTF-8");

    // The same report as CSV settles it.
    office.receive("06004_2024_KTXH.csv", "Mã;ĐVT;Thực hiện", "AGR_RICE_AREA;ha;12");
    office.consolidate();
    assertThat(office.row("select status from mart.submission_status where commune = '06004'"))
        .isEqualTo("partial");
    assertThat(office.home().resolve("outbox/2024/06004/06004_2024_KTXH.phanhoi.csv"))
        .content()
        .doesNotContain("not-csv")
        .contains("late-submission");
  }

  @Test
  void aNameWithControlCharactersReachesNobodyAsItIs() throws IOException {
    office.receive("06001_2024_XX\u001b[31m\u202e.csv", "Mã;ĐVT;Thực hiện", "AGR_RICE_AREA;ha;11");

    office.consolidate();

    assertThat(office.rows("select file_name, inbox_path from ops.submission_file"))
        .containsExactly("06001_2024_XX?[31m.csv|06001_2024_XX?[31m.csv");
    try (Stream<Path> written = Files.walk(office.home())) {
      for (Path file : written.filter(Files::isRegularFile).toList()) {
        assertThat(file.toString()).doesNotContain("\u001b").doesNotContain("\u202e");
        assertThat(Files.readString(file, java.nio.charset.StandardCharsets.UTF_8))
            .as(file.toString())
            .doesNotContain("\u001b")
            .doesNotContain("\u202e");
      }
    }
  }

  @Test
  void anInboxThatIsGoneFailsTheRunAndTheNextOneGoesOn() throws IOException {
    Files.delete(office.inbox());
    RunResult failed = office.tryToConsolidate(true);
    assertThat(failed.succeeded()).isFalse();
    assertThat(failed.failure())
        .isEqualTo("There is no inbox " + office.inbox() + "; is it mounted?");

    office.receive("06001_2024_KTXH.csv", "Mã;ĐVT;Thực hiện", "AGR_RICE_AREA;ha;11");
    assertThat(office.consolidate().runId()).isEqualTo(failed.runId());
  }

  @Test
  void othersCannotLookIntoWhatIsKept() throws IOException {
    office.receive("06001_2024_KTXH.csv", "Mã;ĐVT;Thực hiện", "AGR_RICE_AREA;ha;11a");
    office.receive("06001_2024_XX.csv", "Mã;ĐVT;Thực hiện", "AGR_RICE_AREA;ha;11");
    office.tryToConsolidate(true);
    for (String folder : List.of("archive", "outbox", "rejected", "leaving")) {
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(office.home().resolve(folder))))
          .as(folder)
          .isEqualTo("rwxr-x---");
    }
  }

  @Test
  void aSlipOfVeryManyBadRowsIsBoundedAndSaysHowManyMoreThereAre() throws IOException {
    office.demand();
    StringBuilder lines = new StringBuilder("Mã;ĐVT;Thực hiện\n");
    for (int i = 0; i < 7_000; i++) {
      lines.append("AGR_RICE_AREA;ha;1a").append(i).append('\n');
    }
    office.receive(
        "06001_2024_KTXH.csv", lines.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));

    office.consolidate();

    List<String> slip =
        Files.readAllLines(office.home().resolve("outbox/2024/06001/06001_2024_KTXH.phanhoi.csv"));
    assertThat(slip).hasSize(1 + 5_000 + 1);
    assertThat(slip.get(1)).startsWith("2;Thực hiện;1a0;not-a-number");
    assertThat(slip.get(5_001)).contains("Còn 2001 ");
  }
}
