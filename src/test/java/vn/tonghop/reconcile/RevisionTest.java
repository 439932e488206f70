package vn.tonghop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tonghop.Office;
import vn.tonghop.job.RunResult;

/** What a later submission does to the figures, and what it leaves of the earlier one. */
class RevisionTest {

  private static final String HEADER = "Mã;Chỉ tiêu;ĐVT;Thực hiện;Cùng kỳ";
  private static final String TOTAL =
      "select actual from mart.district_total where period = '2024' and indicator = ?";

  private Office office;

  @BeforeEach
  void open() {
    office = Office.open();
  }

  @AfterEach
  void close() {
    office.close();
  }

  private static String[] form(String... rows) {
    String[] lines = new String[rows.length + 1];
    lines[0] = HEADER;
    System.arraycopy(rows, 0, lines, 1, rows.length);
    return lines;
  }

  private void receiveTwoCommunes() {
    office.receive(
        "06040_2024_KTXH.csv",
        form("AGR_RICE_AREA;;ha;1.100,5;1.000,25", "FOR_TIMBER_VOL;;m3;10,5;9,25"));
    office.receive("06043_2024_KTXH.csv", form("AGR_RICE_AREA;;ha;2.200,5;2.000,25"));
    assertThat(office.consolidate().publication()).isEqualTo(1);
  }

  @Test
  void aRevisionMovesTheTotalByExactlyTheDifferenceAndTheOldOneCanStillBeSeen() {
    receiveTwoCommunes();

    office.receive(
        "06040_2024_KTXH_lan2.csv",
        form("AGR_RICE_AREA;;ha;1.100,7;1.000,25", "FOR_TIMBER_VOL;;m3;10,5;9,25"));
    RunResult revised = office.consolidate();

    assertThat(revised.publication()).isEqualTo(2);
    assertThat(office.row(TOTAL, "AGR_RICE_AREA")).isEqualTo("3301.20");
    assertThat(
            office.row(
                """
                select actual, publication from mart.district_total_as_of(1)
                where period = '2024' and indicator = 'AGR_RICE_AREA'
                """))
        .isEqualTo("3301.00|1");
    assertThat(
            office.rows("select communes_changed, values_changed from mart.publication order by 1"))
        .contains("1|2");
    assertThat(
            office.rows(
                """
                select commune, raw_value, file_name, line_no from mart.lineage
                where indicator in ('AGR_RICE_AREA', 'FOR_TIMBER_VOL') order by indicator, commune
                """))
        .containsExactly(
            "06040|1.100,7|06040_2024_KTXH_lan2.csv|2",
            "06043|2.200,5|06043_2024_KTXH.csv|2",
            "06040|10,5|06040_2024_KTXH.csv|3");
  }

  @Test
  void aRevisionReplacesTheWholeSubmissionAndSaysWhatItDropped() {
    receiveTwoCommunes();

    office.receive("06040_2024_KTXH_lan2.csv", form("AGR_RICE_AREA;;ha;1.100,5;1.000,25"));
    office.consolidate();

    assertThat(office.row(TOTAL, "FOR_TIMBER_VOL")).isEmpty();
    assertThat(
            office.rows(
                "select indicator, commune, expected from mart.finding where code = 'dropped-on-revision'"))
        .containsExactly("FOR_TIMBER_VOL|06040|10.5");
  }

  @Test
  void aRowThatARevisionGetsWrongIsRefusedAndNotMissing() {
    receiveTwoCommunes();

    office.receive(
        "06040_2024_KTXH_lan2.csv",
        form("AGR_RICE_AREA;;ha;1.100,5;1.000,25", "FOR_TIMBER_VOL;;m3;10,5 khối gỗ;9,25"));
    office.consolidate();

    assertThat(office.row(TOTAL, "FOR_TIMBER_VOL")).isEmpty();
    assertThat(office.rows("select line_no, code, value from mart.reject"))
        .containsExactly("3|unknown-unit|10,5 khối gỗ");
    assertThat(office.rows("select code from mart.finding where code = 'dropped-on-revision'"))
        .isEmpty();
  }

  @Test
  void aRevisionWithAHeaderAndNoRowsIsRefusedAndChangesNothing() {
    receiveTwoCommunes();

    office.receive("06040_2024_KTXH_lan2.csv", form());
    office.receive("06043_2024_KTXH_bosung.csv", form("", "II. Chăn nuôi;;;;"));
    RunResult empty = office.consolidate();

    assertThat(empty.publication()).isNull();
    assertThat(office.row(TOTAL, "AGR_RICE_AREA")).isEqualTo("3301.00");
    assertThat(office.rows("select file_name, line_no, code from mart.reject order by 1"))
        .containsExactly(
            "06040_2024_KTXH_lan2.csv||empty-file", "06043_2024_KTXH_bosung.csv||empty-file");
    assertThat(office.home().resolve("rejected/06040_2024_KTXH_lan2.csv")).exists();
    assertThat(office.home().resolve("outbox/2024/06040/06040_2024_KTXH_lan2.phanhoi.csv"))
        .content()
        .contains(";empty-file;tu_choi;Tệp không có dòng số liệu nào");
  }

  @Test
  void aLowerRevisionThatArrivesLaterChangesNothing() {
    receiveTwoCommunes();
    office.receive("06043_2024_KTXH_lan3.csv", form("AGR_RICE_AREA;;ha;3.000,5;2.000,25"));
    office.consolidate();

    office.receive("06043_2024_KTXH_lan2.csv", form("AGR_RICE_AREA;;ha;9.000,5;2.000,25"));
    RunResult late = office.consolidate();

    assertThat(late.publication()).isNull();
    assertThat(office.row(TOTAL, "AGR_RICE_AREA")).isEqualTo("4101.00");
  }

  @Test
  void withoutARevisionNumberTheFileThatArrivedLaterWins() {
    receiveTwoCommunes();

    office.receive("06043_2024_KTXH.csv", form("AGR_RICE_AREA;;ha;2.300,5;2.000,25"));
    office.consolidate();

    assertThat(office.row(TOTAL, "AGR_RICE_AREA")).isEqualTo("3401.00");
  }

  @Test
  void aSupplementAddsAndReplacesOnlyItsOwnRows() {
    receiveTwoCommunes();

    office.receive(
        "06040_2024_KTXH_bosung.csv",
        form("FOR_TIMBER_VOL;;m3;12,5;9,25", "FOR_FRUIT_AREA;;ha;3,25;2,5"));
    office.consolidate();

    assertThat(office.row(TOTAL, "AGR_RICE_AREA")).isEqualTo("3301.00");
    assertThat(office.row(TOTAL, "FOR_TIMBER_VOL")).isEqualTo("12.50");
    assertThat(office.row(TOTAL, "FOR_FRUIT_AREA")).isEqualTo("3.25");
  }

  @Test
  void aRevisionAfterASupplementReplacesBoth() {
    receiveTwoCommunes();
    office.receive("06040_2024_KTXH_bosung.csv", form("FOR_FRUIT_AREA;;ha;3,25;2,5"));
    office.consolidate();

    office.receive("06040_2024_KTXH_lan2.csv", form("AGR_RICE_AREA;;ha;1.100,5;1.000,25"));
    office.consolidate();

    assertThat(office.row(TOTAL, "FOR_FRUIT_AREA")).isEmpty();
    assertThat(office.row(TOTAL, "AGR_RICE_AREA")).isEqualTo("3301.00");
  }

  @Test
  void theSameBytesUnderTheSameNameOrAsACopyChangeNothing() {
    receiveTwoCommunes();
    office.receive("copies/06043_2024_KTXH (1).csv", form("AGR_RICE_AREA;;ha;2.200,5;2.000,25"));

    RunResult again = office.consolidate();

    assertThat(again.publication()).isNull();
    assertThat(again.summary())
        .containsExactly("Nothing changed: no publication was made. 3 files seen before.");
  }

  @Test
  void aChangedTargetIsPublishedAndTheOldOneCanStillBeSeen() throws Exception {
    receiveTwoCommunes();
    java.nio.file.Path targets = office.config().resolve("reference/targets.csv");
    java.nio.file.Files.writeString(
        targets,
        "2024,hdnd_huyen,180,AGR_RICE_AREA,level,6602,2024-07-01\n",
        java.nio.file.StandardOpenOption.APPEND);

    assertThat(office.consolidate().publication()).isEqualTo(2);
    String rate = "select plan, achievement_pct from %s where indicator = 'AGR_RICE_AREA'";
    assertThat(office.row(rate.formatted("mart.district_total"))).isEqualTo("6602|50.00");
    assertThat(office.row(rate.formatted("mart.district_total_as_of(1)"))).isEqualTo("8485|38.90");
  }

  @Test
  void aFileOfManyCommunesIsAsManySubmissions() {
    office.receive(
        "all_2024_KTXH.csv",
        "Mã xã;Kỳ;Mã;ĐVT;Thực hiện",
        "06040;2024;AGR_RICE_AREA;ha;1.100,5",
        "xã Đào Viên;năm 2024;AGR_RICE_AREA;ha;2.200,5",
        "tri-phuong;2024;AGR_RICE_AREA;m2;5.000",
        "Nowhere;2024;AGR_RICE_AREA;ha;1,5");
    office.consolidate();

    assertThat(office.row(TOTAL, "AGR_RICE_AREA")).isEqualTo("3301.50");
    assertThat(
            office.rows(
                "select commune, rows_accepted from mart.submission_status where status <> 'missing' order by 1"))
        .isEqualTo(List.of("06016|1", "06040|1", "06043|1"));
    assertThat(office.row("select line_no, column_name, value, code from mart.reject"))
        .isEqualTo("5|commune|Nowhere|unknown-commune");
  }

  @Test
  void revisionsCountByTheirNumbersWhateverComesFirst() {
    office.demand("AGR_RICE_AREA");
    receiveTwoCommunes();
    office.receive("06046_2024_KTXH_lan3.csv", form("AGR_RICE_AREA;;ha;300,5;"));
    office.consolidate();
    assertThat(office.row(TOTAL, "AGR_RICE_AREA")).as("before its original").isEqualTo("3601.50");

    office.receive("06046_2024_KTXH.csv", form("AGR_RICE_AREA;;ha;100,5;", "LIV_PIG;;con;7;"));
    office.receive("06046_2024_KTXH_lan2.csv", form("AGR_RICE_AREA;;ha;200,5;"));
    office.consolidate();
    assertThat(office.row(TOTAL, "AGR_RICE_AREA"))
        .as("the original comes late")
        .isEqualTo("3601.50");
    assertThat(office.rows(TOTAL, "LIV_PIG")).isEmpty();
    assertThat(
            office.rows(
                "select indicator, file_name from mart.finding where code = 'dropped-on-revision'"))
        .containsExactly("LIV_PIG|06046_2024_KTXH_lan3.csv");

    office.receive("again/06046_2024_KTXH_lan3.csv", form("AGR_RICE_AREA;;ha;330,5;"));
    office.consolidate();
    assertThat(office.row(TOTAL, "AGR_RICE_AREA")).as("the number twice").isEqualTo("3631.50");
    office.receive("06046_2024_KTXH_lan4.csv", form("AGR_RICE_AREA;;ha;400,5;", "LIV_PIG;;con;8;"));
    assertThat(office.consolidate().summary())
        .contains(
            "Of what was found in earlier submissions, revisions repaired 1 and left 0; 0 new.");
    assertThat(office.row(TOTAL, "AGR_RICE_AREA")).as("a further revision").isEqualTo("3701.50");
    assertThat(
            office.rows(
                "select state from ops.submission where commune_id in (select commune_id"
                    + " from warehouse.dim_commune where code = '06046') order by file_id"))
        .containsExactly("superseded", "superseded", "superseded", "superseded", "current");
  }

  @Test
  void theSummarySaysWhatARevisionRepairedLeftAndGotWrongAnew() {
    office.demand("AGR_RICE_AREA");
    office.receive(
        "06040_2024_KTXH.csv",
        form(
            "AGR_RICE_AREA;;ha;1,5;",
            "AGR_MAIZE_AREA;;ha;2,5;",
            "AGR_MAIZE_AREA;;ha;3,5;",
            "AGR_VEG_AREA;;ha;4,5;",
            "AGR_VEG_AREA;;ha;5,5;"));
    office.consolidate();
    office.receive(
        "06040_2024_KTXH_lan2.csv",
        form(
            "AGR_RICE_AREA;;ha;1,5;",
            "AGR_RICE_AREA;;ha;9,5;",
            "AGR_MAIZE_AREA;;ha;2,5;",
            "AGR_VEG_AREA;;ha;4,5;",
            "AGR_VEG_AREA;;ha;5,5;"));

    assertThat(office.consolidate().summary())
        .contains(
            "Of what was found in earlier submissions, revisions repaired 1 and left 1; 1 new.");
    String notes =
        "Đã sửa so với bản trước: 1 (\"Diện tích ngô\")."
            + " Vẫn còn như bản trước: 1 (\"Diện tích rau\")."
            + " Mới có so với bản trước: 1 (\"Diện tích gieo cấy lúa\").";
    assertThat(office.home().resolve("outbox/2024/06040/tom-tat.csv"))
        .content()
        .contains(notes.replace("\"", "\"\""));

    office.receive("06040_2024_KTXH_bosung.csv", form("FOR_FRUIT_AREA;;ha;3,25;"));
    office.consolidate();
    assertThat(office.home().resolve("outbox/2024/06040/tom-tat.csv"))
        .content()
        .as("what was said of the revision stays, and the supplement left all of it")
        .contains(notes.replace("\"", "\"\""))
        .contains("Bổ sung. Vẫn còn như bản trước: 2 (");
  }
}
