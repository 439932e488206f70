package vn.tonghop.operate.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tonghop.Office;
import vn.tonghop.job.RunResult;
import vn.tonghop.operate.TypedCommand;

/** What administrators do, what they are told of it, and what it does to the totals. */
class ActionsTest {
  private static final String HEADER = "Mã;ĐVT;Thực hiện";
  private static final String RICE =
      "select actual from mart.district_total where period = '2024' and indicator = 'AGR_RICE_AREA'";
  private static final String FINDINGS =
      "select code, line_no, state from mart.finding where line_no is not null order by 2, finding_id";

  private Office office;

  @BeforeEach
  void open() {
    office = Office.open().demand("AGR_RICE_AREA");
  }

  @AfterEach
  void close() throws IOException {
    try (Stream<Path> checks = Files.list(Path.of("db/check"))) {
      for (Path check : (Iterable<Path>) checks.sorted()::iterator) {
        assertThat(office.rows(Files.readString(check))).as(check.toString()).isEmpty();
      }
    } finally {
      office.close();
    }
  }

  private TypedCommand typed(String line) {
    return TypedCommand.of(office, line.split(" ", -1));
  }

  private void done(String line) {
    TypedCommand typed = typed(line + " --reason vì_sao");
    assertThat(typed.exitCode()).as(typed.err()).isZero();
  }

  /** Two communes, of which one says two things of its rice. */
  private void receiveARowTwice() {
    office.receive(
        "06040_2024_KTXH.csv", HEADER, "AGR_RICE_AREA;ha;1.100,5", "AGR_RICE_AREA;ha;99,5");
    receiveTheOther();
    office.consolidate();
    assertThat(office.row(RICE)).isEqualTo("2200.50");
  }

  private void receiveTheOther() {
    office.receive("06043_2024_KTXH.csv", HEADER, "AGR_RICE_AREA;ha;2.200,5");
  }

  private String findingOfLine(int line) {
    return office.row("select max(finding_id) from mart.finding where line_no = ?", line);
  }

  @Test
  void aReleasedRowCountsFromTheNextRunOnAndTheRowBesideItIsAnswered() {
    receiveARowTwice();

    TypedCommand release =
        TypedCommand.of(
            office,
            "release",
            findingOfLine(3),
            "--reason",
            "xã xác nhận dòng 3",
            "--by",
            "Chị Lan");

    assertThat(release.exitCode()).isZero();
    assertThat(release.err()).isEmpty();
    assertThat(release.out())
        .startsWith(
            "Action 1: release finding 2 (duplicate-row) 2024 06040 AGR_RICE_AREA '99,5'.\n")
        .containsPattern("AGR_RICE_AREA .* 180 +2024 +actual +2200.50 +2300.00 +ha\n")
        .containsPattern("AGR_SOWN_AREA .* 180 +2024 +actual +2200.50 +2300.00 +ha\n")
        .containsPattern("AGR_RICE_AREA .* 180 +2024 +communes_reported +1 +2\n")
        .endsWith("To take it back: tonghop undo 1\n");
    assertThat(office.row(RICE)).as("nothing is carried out yet").isEqualTo("2200.50");
    assertThat(office.rows(FINDINGS))
        .containsExactly("duplicate-row|2|open", "duplicate-row|3|open");

    RunResult next = office.consolidate();

    assertThat(next.summary().subList(0, 2))
        .containsExactly(
            "Publication 2: 2 values of 1 commune changed. 2 files seen before.",
            "1 action of administrators carried out.");
    assertThat(office.row(RICE)).isEqualTo("2300.00");
    assertThat(office.rows(FINDINGS))
        .containsExactly("duplicate-row|2|released", "duplicate-row|3|released");
    assertThat(
            office.row(
                """
                select
                  by_whom, action, period, commune, indicator, finding_id, file_id, reason, undoes,
                  publication
                from mart.action
                """))
        .isEqualTo("Chị Lan|release|2024|06040|AGR_RICE_AREA|2|1|xã xác nhận dòng 3||2");
    assertThat(
            office.row(
                "select lines_accepted, lines_held, lines_duplicate from mart.submission_file where file_id = 1"))
        .isEqualTo("1|0|1");
    assertThat(
            office.row(
                "select status, rows_accepted, rows_held from mart.submission_status where commune = '06040'"))
        .isEqualTo("late|1|0");
    assertThat(office.home().resolve("outbox/2024/06040/06040_2024_KTXH.phanhoi.csv"))
        .doesNotExist();
    assertThat(office.consolidate().publication()).as("a run finds nothing anew").isNull();

    done("undo 1");
    assertThat(office.consolidate().publication()).isEqualTo(3);
    assertThat(office.row(RICE)).isEqualTo("2200.50");
    assertThat(office.rows(FINDINGS))
        .containsExactly("duplicate-row|2|open", "duplicate-row|3|open");
    done("release " + findingOfLine(2));
    office.consolidate();
    assertThat(office.row(RICE)).as("now the other row counts").isEqualTo("3301.00");
  }

  @Test
  void aReleaseHoldsForTheSameValueInARevisionAndAnotherValueIsJudgedAnew() {
    office.receive("dai-dong_2025-01_KTXH.csv", HEADER, "LIV_PIG;con;100");
    office.consolidate();
    String states =
        "select file_name, state from mart.finding where code = 'commune-not-active' order by finding_id";
    String pigs =
        "select actual from mart.district_total where period = '2025-01' and indicator = 'LIV_PIG'";
    assertThat(office.rows(states)).containsExactly("dai-dong_2025-01_KTXH.csv|open");
    done("release " + findingOfLine(2));
    office.consolidate();
    assertThat(office.row(pigs)).isEqualTo("100");

    office.receive(
        "dai-dong_2025-01_KTXH_lan2.csv", HEADER, "LIV_PIG;con;100", "LIV_BUFFALO;con;7");
    office.consolidate();
    assertThat(office.rows(states))
        .as("only what is new is asked")
        .containsExactly(
            "dai-dong_2025-01_KTXH.csv|corrected",
            "dai-dong_2025-01_KTXH_lan2.csv|released",
            "dai-dong_2025-01_KTXH_lan2.csv|open");
    assertThat(office.row(pigs)).isEqualTo("100");
    office.receive("dai-dong_2025-01_KTXH_lan3.csv", HEADER, "LIV_PIG;con;110");
    office.consolidate();
    assertThat(office.rows(states)).last().isEqualTo("dai-dong_2025-01_KTXH_lan3.csv|open");
    assertThat(office.row(pigs)).isEmpty();
    office.receive("dai-dong_2025-01_KTXH_lan4.csv", HEADER, "LIV_PIG;con;100,0");
    office.consolidate();
    assertThat(office.rows(states)).last().isEqualTo("dai-dong_2025-01_KTXH_lan4.csv|released");
    assertThat(office.row(pigs)).isEqualTo("100");
  }

  @Test
  void aHoldByHandLastsUntilAnotherValueComes() {
    office.receive("06040_2024_KTXH.csv", HEADER, "AGR_RICE_AREA;ha;1.100,5");
    receiveTheOther();
    office.consolidate();
    TypedCommand hold =
        TypedCommand.of(
            office, "hold", "2024", "06040", "AGR_RICE_AREA", "--reason", "Xã đang đo lại.");
    assertThat(hold.exitCode()).as(hold.err()).isZero();
    assertThat(hold.out())
        .containsPattern("AGR_RICE_AREA .* 180 +2024 +actual +3301.00 +2200.50 +ha\n");
    office.consolidate();

    assertThat(office.row(RICE)).isEqualTo("2200.50");
    assertThat(
            office.row(
                "select code, severity, state, value, message_vi, message_en from mart.finding where line_no = 2"))
        .isEqualTo(
            "held-by-hand|hold|open|1.100,5|"
                + "Huyện giữ lại số \"1.100,5\" của \"Diện tích gieo cấy lúa\" để xác minh: Xã đang đo lại.|"
                + "The district holds \"1.100,5\" of \"Diện tích gieo cấy lúa\" back to have it verified: Xã đang đo lại.");
    assertThat(office.home().resolve("outbox/2024/06040/06040_2024_KTXH.phanhoi.csv"))
        .content()
        .contains("held-by-hand;giu_lai", "Xã đang đo lại");

    office.receive("06040_2024_KTXH_lan2.csv", HEADER, "", "AGR_RICE_AREA;ha;1100,50");
    office.consolidate();
    assertThat(office.row(RICE)).as("the same value in a revision").isEqualTo("2200.50");
    office.receive("06040_2024_KTXH_lan3.csv", HEADER, "AGR_RICE_AREA;ha;1.000,5");
    office.consolidate();
    assertThat(office.row(RICE)).as("another value").isEqualTo("3201.00");
    office.receive("06040_2024_KTXH_lan4.csv", HEADER, "AGR_RICE_AREA;ha;1.100,50");
    office.consolidate();
    assertThat(office.row(RICE)).as("the value that is held").isEqualTo("2200.50");
    done("undo 1");
    office.consolidate();
    assertThat(office.row(RICE)).isEqualTo("3301.00");
    assertThat(office.rows("select code, state from mart.finding where line_no is not null"))
        .containsOnly("held-by-hand|corrected");
  }

  @Test
  void aWithdrawnFileIsAsIfItHadNotBeenSent() {
    office.receive("06040_2024_KTXH.csv", HEADER, "AGR_RICE_AREA;ha;1.100,5");
    receiveTheOther();
    office.consolidate();
    office.receive("06040_2024_KTXH_bosung.csv", HEADER, "FOR_FRUIT_AREA;ha;3,5");
    office.consolidate();
    office.receive("06040_2024_KTXH_lan2.csv", HEADER, "AGR_RICE_AREA;ha;1.000,5");
    office.consolidate();
    String fruit =
        "select actual from mart.district_total where period = '2024' and indicator = 'FOR_FRUIT_AREA'";
    assertThat(office.row(RICE)).isEqualTo("3201.00");
    assertThat(office.row(fruit)).isEmpty();

    done("withdraw 4");
    office.consolidate();

    assertThat(office.row(RICE)).isEqualTo("3301.00");
    assertThat(office.row(fruit)).as("the supplement counts again").isEqualTo("3.50");
    assertThat(office.rows("select code, state from mart.finding where code like 'dropped%'"))
        .containsExactly("dropped-on-revision|corrected");
    assertThat(office.home().resolve("outbox/2024/06040/tom-tat.csv"))
        .content()
        .contains("06040_2024_KTXH_lan2.csv", "Đã rút khỏi số liệu");

    RunResult again = office.consolidate();
    assertThat(again.publication()).isNull();
    assertThat(again.summary())
        .containsExactly(
            "Nothing changed: no publication was made. 4 files seen before.",
            "06040_2024_KTXH_lan2.csv changes nothing, for action 1 withdrew it."
                + " To let it count again: tonghop undo 1");
    done("undo 1");
    office.consolidate();
    assertThat(office.row(RICE)).isEqualTo("3201.00");
    assertThat(office.row(fruit)).isEmpty();
    assertThat(
            office.rows(
                "select code, state from mart.finding where code like 'dropped%' order by finding_id"))
        .containsExactly("dropped-on-revision|corrected", "dropped-on-revision|open");

    done("withdraw 1");
    done("withdraw 3");
    done("withdraw 4");
    office.consolidate();
    assertThat(office.row(RICE)).isEqualTo("2200.50");
    assertThat(office.row("select status from mart.submission_status where commune = '06040'"))
        .isEqualTo("missing");
    assertThat(
            office.rows(
                "select state from mart.finding where code = 'missing-submission' and commune = '06040'"))
        .containsExactly("open");
  }

  @Test
  void aRunThatFailsForgetsWhatItTookUpAndTheNextOfAnyJobCarriesItOut() {
    receiveARowTwice();
    done("release " + findingOfLine(3));
    office.execute(
        """
        create function ops.fails() returns trigger language plpgsql as
        $$ begin raise exception 'the disk is gone'; end $$;
        create trigger fails before insert on warehouse.publication
        execute function ops.fails();
        """);
    assertThat(office.runner().carryOut(Office.SILENT).succeeded()).isFalse();
    office.execute("drop trigger fails on warehouse.publication; drop function ops.fails()");

    assertThat(office.rows(FINDINGS))
        .as("a run that failed decided nothing")
        .containsExactly("duplicate-row|2|open", "duplicate-row|3|open");
    assertThat(office.row("select publication from mart.action")).isEmpty();
    done("undo 1");
    done("hold 2024 06043 AGR_RICE_AREA");
    RunResult next = office.consolidate();

    assertThat(next.summary())
        .contains("Publication 2: 2 values of 1 commune changed. 2 files seen before.")
        .contains("3 actions of administrators carried out.");
    assertThat(office.rows(FINDINGS))
        .containsExactly("duplicate-row|2|open", "held-by-hand|2|open", "duplicate-row|3|open");
    assertThat(office.row(RICE)).isEmpty();
    assertThat(office.rows("select action_id, publication, finding_id from mart.action order by 1"))
        .containsExactly("1|2|2", "2|2|2", "3|2|" + findingOfLine(2));

    RunResult restarted = office.restart(2);
    assertThat(restarted.summary()).containsExactly("Nothing changed: no publication was made.");
    assertThat(office.row(RICE)).isEmpty();
  }

  @Test
  void whatIsDoneAtOnceIsARunOfItsOwn() {
    receiveARowTwice();

    TypedCommand release =
        TypedCommand.thatRuns(
            office, "release", findingOfLine(3), "--reason", "đã hỏi xã", "--now");

    assertThat(release.exitCode()).as(release.err()).isZero();
    assertThat(release.out())
        .contains("Publication 2: 2 values of 1 commune changed.\n1 action of administrators")
        .doesNotContain("Last year");
    assertThat(office.row(RICE)).isEqualTo("2300.00");
    assertThat(typed("show 2").out())
        .containsPattern("job_name +actions\n")
        .doesNotContain("inbox", "register", "ingest")
        .containsPattern("publish +completed");
    done("undo 1");
    TypedCommand again =
        TypedCommand.thatRuns(office, "undo", "2", "--reason", "vẫn đúng", "--now");
    assertThat(again.out())
        .contains("No total moves.\nPublication 3: no value of a commune changed.");
    assertThat(office.row(RICE)).as("undone and done again").isEqualTo("2300.00");
    assertThat(typed("actions --json").out())
        .contains("\"action_id\":3", "\"undoes\":2", "\"undone_by\":3");
  }

  @Test
  void ofTwoOriginalsOfOneSecondTheOneThatIsNotWithdrawnCounts() throws IOException {
    office.receive("a/06040_2024_KTXH.csv", HEADER, "AGR_RICE_AREA;ha;1.100,5");
    office.receive("b/06040_2024_KTXH.csv", HEADER, "AGR_RICE_AREA;ha;1.200,5");
    Files.setLastModifiedTime(
        office.inbox().resolve("b/06040_2024_KTXH.csv"),
        Files.getLastModifiedTime(office.inbox().resolve("a/06040_2024_KTXH.csv")));
    receiveTheOther();
    office.consolidate();
    assertThat(office.rows(FINDINGS)).containsExactly("two-originals|2|open");
    assertThat(office.row(RICE)).isEqualTo("2200.50");

    String later =
        office.row("select max(file_id) from mart.submission_file where file_name like '06040%'");
    done("withdraw " + later);
    office.consolidate();

    assertThat(office.rows(FINDINGS)).containsExactly("two-originals|2|corrected");
    assertThat(office.row(RICE)).isEqualTo("3301.00");
  }
}
