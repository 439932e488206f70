package vn.tonghop.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tonghop.Office;

/** One bad file never stops the others, and says what is wrong with it. */
class BadFilesTest {

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
  void whatIsGoodLoadsAndWhatIsBadIsNamedByLineAndColumn() throws Exception {
    office.receiveSample();
    Path one = office.inbox().resolve("06040_2024_KTXH.csv");
    Files.writeString(
        one,
        Files.readString(one)
            .replace("ha;740,91;684,57;", "ha;740,91;68a,57;")
            .replace("DIG_VNEID;", "DIG_VNEIDX;"));
    Files.move(
        office.inbox().resolve("06043_2024_KTXH.csv"),
        office.inbox().resolve("khong-co-xa-nay_2024_KTXH.csv"));

    RunResult result = office.consolidate();

    assertThat(result.publication()).isEqualTo(1);
    assertThat(result.rejected()).isEqualTo(3);
    assertThat(
            office.rows(
                "select file_name, line_no, column_name, value, code from mart.reject order by 1, 2"))
        .satisfiesExactly(
            row -> assertThat(row).isEqualTo("06040_2024_KTXH.csv|11|actual|68a,57|not-a-number"),
            row ->
                assertThat(row)
                    .matches(
                        "06040_2024_KTXH.csv\\|\\d+\\|indicator\\|DIG_VNEIDX\\|unknown-indicator"),
            row ->
                assertThat(row)
                    .startsWith(
                        "khong-co-xa-nay_2024_KTXH.csv||commune|khong-co-xa-nay|unknown-commune"));
    assertThat(office.rows("select message_vi, message_en from mart.reject"))
        .allSatisfy(row -> assertThat(row).doesNotContain("{").hasSizeGreaterThan(30));
    assertThat(
            office.row(
                """
                select communes_reported, communes_expected, is_complete from mart.district_total
                where indicator = 'AGR_RICE_AREA'
                """))
        .isEqualTo("20|22|f");
    assertThat(office.home().resolve("rejected/khong-co-xa-nay_2024_KTXH.csv")).isRegularFile();
    assertThat(
            office.rows("select commune_name from mart.submission_status where status = 'missing'"))
        .containsExactly("Xã Đào Viên");
  }

  @Test
  void aFileWhoseRowsContradictItsNameIsRefusedAndLeavesNothingBehind() {
    office.receive(
        "06040_2024_KTXH.csv",
        "Mã xã;Mã;ĐVT;Thực hiện",
        "06040;AGR_RICE_AREA;ha;1.100,5",
        "06043;FOR_TIMBER_VOL;m3;10,5");
    office.consolidate();

    assertThat(office.rows("select code from mart.reject")).containsExactly("identity-conflict");
    assertThat(office.rows("select * from ops.submission_row")).isEmpty();
    assertThat(office.row("select status, lines_total, lines_rejected from mart.submission_file"))
        .isEqualTo("rejected|3|3");
  }

  @Test
  void aFileThatContradictsItselfIsToldOfAllWithTheirLines() {
    office.receive(
        "06040_2024-11_KTXH.csv",
        "UBND HUYỆN TRÀNG ĐỊNH",
        "UBND XÃ ĐÀO VIÊN",
        "BÁO CÁO tháng 10 năm 2024",
        "Mã;ĐVT;Thực hiện",
        "AGR_RICE_AREA;ha;1.100,5");
    office.receive(
        "06043_2024-11_KTXH.csv",
        "Mã xã;Kỳ;Mã;ĐVT;Thực hiện",
        "06043;2024-11;AGR_RICE_AREA;ha;1.100,5",
        "06040;2024-10;FOR_TIMBER_VOL;m3;10,5");
    office.consolidate();

    assertThat(office.rows("select message_vi from mart.reject order by file_name"))
        .containsExactly(
            "Thông tin trong tệp mâu thuẫn nhau: nơi này ghi \"2024-11\", nơi khác ghi \"2024-10\""
                + " (dòng 3). Còn mâu thuẫn khác, số trong ngoặc là dòng trong tệp: \"Xã Đại Đồng"
                + " (06040)\" ≠ \"Xã Đào Viên (06043)\" (2).",
            "Thông tin trong tệp mâu thuẫn nhau: nơi này ghi \"Xã Đào Viên\", nơi khác ghi \"06040\""
                + " (dòng 3). Còn mâu thuẫn khác, số trong ngoặc là dòng trong tệp: \"2024-11\" ≠"
                + " \"2024-10\" (3).");
  }

  @Test
  void aRefusedFileIsTriedAgainOnceTheReferenceDataAreMended() throws Exception {
    office.receive("06040_2024_NLN.csv", "Mã;ĐVT;Thực hiện", "AGR_RICE_AREA;ha;1.100,5");
    assertThat(office.consolidate().rejected()).isEqualTo(1);
    assertThat(office.consolidate().rejected()).isZero();

    Path forms = office.config().resolve("forms.yml");
    Files.writeString(
        forms,
        Files.readString(forms)
            .replaceFirst("(?m)^forms:\\n", "forms:\n  NLN: {name: Nông lâm, deadline_days: 5}\n"));
    office.consolidate();

    assertThat(
            office.row("select actual from mart.district_total where indicator = 'AGR_RICE_AREA'"))
        .isEqualTo("1100.50");
  }

  @Test
  void anErrorInTheReferenceDataStopsTheRunBeforeAnyFileIsReadAndTheNextRunGoesOn()
      throws Exception {
    office.receive("06040_2024_KTXH.csv", "Mã;ĐVT;Thực hiện", "AGR_RICE_AREA;ha;1.100,5");
    Path units = office.config().resolve("reference/units.csv");
    String good = Files.readString(units);
    Files.writeString(units, good + "thúng,khối lượng,nhiều,\n");

    RunResult failed = office.tryToConsolidate(false);

    assertThat(failed.succeeded()).isFalse();
    assertThat(failed.failure()).contains("units.csv, line ").contains("column factor");
    assertThat(office.rows("select * from ops.submission_file")).isEmpty();

    Files.writeString(units, good);
    RunResult mended = office.consolidate();
    assertThat(mended.runId()).isEqualTo(failed.runId());
    assertThat(mended.publication()).isEqualTo(1);
  }

  @Test
  void theJobsOwnInboxIsEmptiedAndTheBytesAreKept() {
    byte[] bytes =
        "Mã;ĐVT;Thực hiện\nAGR_RICE_AREA;ha;1.100,5\n"
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    office.receive("06040_2024_KTXH.csv", bytes);
    office.receive("06043_2024_XXX.csv", bytes);

    office.tryToConsolidate(true);

    assertThat(office.inbox()).isEmptyDirectory();
    assertThat(office.home().resolve("rejected/06043_2024_XXX.csv")).hasBinaryContent(bytes);
    String sha256 = office.row("select distinct sha256 from mart.submission_file");
    assertThat(office.home().resolve("archive").resolve(sha256.substring(0, 2)).resolve(sha256))
        .hasBinaryContent(bytes);
  }
}
