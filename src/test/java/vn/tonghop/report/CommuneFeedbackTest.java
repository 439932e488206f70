package vn.tonghop.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tonghop.Office;
import vn.tonghop.job.RunResult;

/** What communes find in the outbox, from a run over their files to the bytes. */
class CommuneFeedbackTest {

  private static final String HEADER = "Mã;Chỉ tiêu;ĐVT;Thực hiện";

  private final Office office = Office.open();
  private Instant changed = office.clock().instant().minusSeconds(3_600);

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void whoIsOnlyLateIsToldSoInTheSummaryAndGetsNoSlip() throws Exception {
    office.receiveSample().consolidate();

    assertThat(office.row("select count(*) from ops.finding where code = 'late-submission'"))
        .isEqualTo("22");
    try (Stream<Path> notes = Files.walk(office.home().resolve("outbox"))) {
      assertThat(notes.map(String::valueOf).filter(note -> note.endsWith(".phanhoi.csv")))
          .isEmpty();
    }
    assertThat(office.home().resolve("outbox/2024/06040/tom-tat.csv"))
        .content()
        .contains(";Đã nhận, quá hạn;");
  }

  @Test
  void aSlipNamesEverythingThatIsWrongAtOnce() throws IOException {
    office.demand("AGR_VEG_AREA", "AGR_RICE_AREA", "LIV_PIG");
    receive(
        "06040_2024_KTXH.csv",
        HEADER,
        "RD_COMM_LEN;;km;1.206",
        "AGR_MAIZE_AREA;Diện tích ngô;ha;\"=HYPERLINK(\"\"http://example.org\"\";\"\"x\"\")\"",
        "AGR_VEG_AREA;Diện tích rau;ha;nhiều",
        ";Chỉ tiêu lạ kỳ quặc;ha;15",
        "AGR_JELLY_AREA;Diện tích thạch đen;ha;16",
        "AGR_JELLY_AREA;Diện tích thạch đen;ha;16");
    office.consolidate();

    String arrived = office.row("select value from ops.finding where code = 'late-submission'");
    assertThat(Files.readAllBytes(outbox().resolve("2024/06040/06040_2024_KTXH.phanhoi.csv")))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(
            "\uFEFF"
                + """
                dong;cot;gia_tri;ma_loi;muc_do;noi_dung;goi_y
                2;Thực hiện;1.206;ambiguous-number;giu_lai;""\"1.206"" có thể là 1206 hoặc 1,206 km.";"Nếu là số nguyên, đề nghị ghi không có dấu chấm, dấu phẩy (ví dụ 1206); nếu là số thập phân, đề nghị thêm một chữ số 0 ở cuối (ví dụ 1,2060), rồi gửi bản sửa đổi."
                3;Thực hiện;"'=HYPERLINK(""http://example.org"";""x"")";not-a-number;tu_choi;""\"=HYPERLINK(""http://example.org"";""x"")"" không phải là số.";"Ô bắt đầu bằng dấu ""="" là công thức: đề nghị sao chép rồi dán giá trị để chỉ còn kết quả. Đề nghị chỉ ghi số, ví dụ 10.161,3; phần giải thích xin ghi ở cột ""Ghi chú""."
                4;Thực hiện;nhiều;not-a-number;tu_choi;""\"nhiều"" không phải là số.";"Đề nghị chỉ ghi số, ví dụ 10.161,3; phần giải thích xin ghi ở cột ""Ghi chú""."
                5;Chỉ tiêu;Chỉ tiêu lạ kỳ quặc;unknown-indicator;tu_choi;"Không xác định được chỉ tiêu ""Chỉ tiêu lạ kỳ quặc"". Chỉ tiêu gần giống nhất: Số tiêu chí NTM đạt; Lợn chết, tiêu huỷ.";Đề nghị ghi đúng mã hoặc tên chỉ tiêu theo biểu mẫu, rồi gửi lại dòng này.
                7;;16;duplicate-row;thong_tin;"Chỉ tiêu ""Diện tích thạch đen"" được ghi hai lần; lần kia ở dòng 6.";"Nếu số liệu khác nhau, đề nghị chỉ giữ lại dòng đúng, rồi gửi lại; nếu giống nhau, chỉ tính một lần, không cần làm gì thêm."
                ;;ARRIVED;late-submission;canh_bao;Báo cáo KTXH kỳ 2024 của Xã Đại Đồng đến sau hạn 2024-12-10.;Số liệu vẫn được nhận. Đề nghị kỳ sau gửi đúng hạn.
                ;;;missing-indicator;canh_bao;"Báo cáo KTXH phải có chỉ tiêu ""Diện tích gieo cấy lúa"" nhưng tệp không có.";"Đề nghị gửi bổ sung (bosung) chỉ tiêu này; nếu không phát sinh xin ghi dấu ""-"", nếu bằng không xin ghi 0."
                ;;;missing-indicator;canh_bao;"Báo cáo KTXH phải có chỉ tiêu ""Đàn lợn"" nhưng tệp không có.";"Đề nghị gửi bổ sung (bosung) chỉ tiêu này; nếu không phát sinh xin ghi dấu ""-"", nếu bằng không xin ghi 0."
                """
                    .replace("ARRIVED", arrived)
                    .replace("\n", "\r\n"));
  }

  @Test
  void aCorrectionSendsTheSlipIntoTheHistory() throws IOException {
    receive("06040_2024-05_KTXH.csv", HEADER, "AGR_VEG_AREA;;ha;nhiều");
    office.consolidate();
    byte[] slip =
        Files.readAllBytes(outbox().resolve("2024-05/06040/06040_2024-05_KTXH.phanhoi.csv"));
    receive("06040_2024-05_KTXH_lan2.csv", HEADER, "AGR_VEG_AREA;;ha;???");
    office.consolidate();

    assertThat(stamped(outboxFiles()))
        .containsExactly(
            "2024-05/06040/06040_2024-05_KTXH_lan2.phanhoi.csv",
            "2024-05/06040/lich-su/06040_2024-05_KTXH.phanhoi-TIME.csv",
            "2024-05/06040/tom-tat.csv");
    assertThat(Files.readAllBytes(outbox().resolve(outboxFiles().get(1)))).isEqualTo(slip);
  }

  @Test
  void anAcceptedFileSendsTheSlipOfARefusedOneIntoTheHistory() throws IOException {
    receive("06040_2024-05_KTXH.csv", "only;words");
    office.consolidate();
    assertThat(outboxFiles())
        .containsExactly(
            "2024-05/06040/06040_2024-05_KTXH.phanhoi.csv", "2024-05/06040/tom-tat.csv");

    receive("06040_2024-05_KTXH_lan2.csv", HEADER, "AGR_VEG_AREA;;ha;?");
    office.consolidate();

    assertThat(stamped(outboxFiles()))
        .containsExactly(
            "2024-05/06040/06040_2024-05_KTXH_lan2.phanhoi.csv",
            "2024-05/06040/lich-su/06040_2024-05_KTXH.phanhoi-TIME.csv",
            "2024-05/06040/tom-tat.csv");
  }

  @Test
  void aRefusedFileThatCameWithItsCorrectionHasItsSlipInTheHistory() throws IOException {
    receive("06040_2024-05_KTXH.csv", "only;words");
    receive("06040_2024-05_KTXH_lan2.csv", HEADER, "AGR_VEG_AREA;;ha;?");
    receive("06040_2024-05_KTXH_lan3.csv", HEADER, "AGR_VEG_AREA;;ha;??");
    office.consolidate();

    List<String> files = outboxFiles();
    assertThat(stamped(files))
        .containsExactly(
            "2024-05/06040/06040_2024-05_KTXH_lan3.phanhoi.csv",
            "2024-05/06040/lich-su/06040_2024-05_KTXH.phanhoi-TIME.csv",
            "2024-05/06040/lich-su/06040_2024-05_KTXH_lan2.phanhoi-TIME.csv",
            "2024-05/06040/tom-tat.csv");
    assertThat(lines(files.get(1)).get(1)).contains(";no-header;tu_choi;");
    assertThat(lines(files.get(2)).get(1)).startsWith("2;Thực hiện;?;not-a-number;tu_choi;");

    office.consolidate();
    receive("06040_2024-05_KTXH_lan4.csv", HEADER, "AGR_VEG_AREA;;ha;???");
    office.consolidate();

    assertThat(stamped(outboxFiles()))
        .containsExactly(
            "2024-05/06040/06040_2024-05_KTXH_lan4.phanhoi.csv",
            "2024-05/06040/lich-su/06040_2024-05_KTXH.phanhoi-TIME.csv",
            "2024-05/06040/lich-su/06040_2024-05_KTXH_lan2.phanhoi-TIME.csv",
            "2024-05/06040/lich-su/06040_2024-05_KTXH_lan3.phanhoi-TIME.csv",
            "2024-05/06040/tom-tat.csv");
  }

  @Test
  void twoFilesOfOneNameHaveTheSlipOfTheLaterOneAndTheOtherInTheHistory() throws IOException {
    Files.createDirectories(office.inbox().resolve("a"));
    receive("a/06040_2024-05_KTXH.csv", "only;words");
    receive("06040_2024-05_KTXH.csv", HEADER);
    office.consolidate();

    assertThat(stamped(outboxFiles()))
        .containsExactly(
            "2024-05/06040/06040_2024-05_KTXH.phanhoi.csv",
            "2024-05/06040/lich-su/06040_2024-05_KTXH.phanhoi-TIME.csv",
            "2024-05/06040/tom-tat.csv");
    assertThat(lines("2024-05/06040/06040_2024-05_KTXH.phanhoi.csv").get(1))
        .contains(";empty-file;tu_choi;");
  }

  @Test
  void aFileOfTheSameNameTakesThePlaceOfTheSlipBefore() throws IOException {
    receive("06040_2024-05_KTXH.csv", HEADER, "AGR_VEG_AREA;;ha;?");
    office.consolidate();
    receive("06040_2024-05_KTXH.csv", HEADER, "AGR_RICE_AREA;;ha;12,5", "AGR_VEG_AREA;;ha;?");
    office.consolidate();

    assertThat(lines("2024-05/06040/06040_2024-05_KTXH.phanhoi.csv"))
        .anyMatch(line -> line.startsWith("3;Thực hiện;?;not-a-number;tu_choi;"))
        .noneMatch(line -> line.startsWith("2;"));
    assertThat(stamped(outboxFiles()))
        .contains("2024-05/06040/lich-su/06040_2024-05_KTXH.phanhoi-TIME.csv");
  }

  @Test
  void theSummaryHasEveryFileOfACommuneAndPeriodNewestFirst() throws IOException {
    receive("06040_2024-05_KTXH.csv", "only;words");
    receive(
        "06040_2024-05_KTXH_lan2.csv",
        HEADER,
        "AGR_VEG_AREA;;ha;?",
        "AGR_RICE_AREA;;ha;12,5",
        "AGR_RICE_AREA;;ha;12,5");
    receive("06025_2024-05_KTXH.csv", HEADER, "AGR_RICE_AREA;;ha;12,5");
    office.consolidate();
    receive(
        "06040_2024-05_KTXH_lan3.csv",
        HEADER,
        "AGR_RICE_AREA;;ha;12,5",
        "AGR_VEG_AREA;;ha;7,5",
        "AGR_VEG_AREA;;ha;8,5");
    office.consolidate();

    assertThat(lines("2024-05/06040/tom-tat.csv"))
        .map(line -> line.replaceFirst(";\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d;", ";TIME;"))
        .containsExactly(
            "ten_tep;thoi_gian_nhan;trang_thai;so_dong_nhan;so_dong_tu_choi;so_dong_giu_lai;"
                + "so_dong_bo_qua;ghi_chu",
            "06040_2024-05_KTXH_lan3.csv;TIME;Đã nhận, có số liệu chờ xác minh;1;0;2;1;"
                + "\"Mới có so với bản trước: 1 (\"\"Diện tích rau\"\")."
                + " Xem 06040_2024-05_KTXH_lan3.phanhoi.csv\"",
            "06040_2024-05_KTXH_lan2.csv;TIME;Đã được thay bằng bản gửi sau;1;1;0;2;",
            "06040_2024-05_KTXH.csv;TIME;Bị trả lại;0;1;0;0;"
                + "\"Không tìm thấy dòng tiêu đề cột trong 40 dòng đầu. Còn thiếu cột: mã / chỉ tiêu; thực hiện / lũy kế.\"");
  }

  @Test
  void aFileOfManyCommunesGoesBackToEachInParts() throws IOException {
    receive(
        "all_2024-05_KTXH.csv",
        "Mã xã;Mã;ĐVT;Thực hiện",
        "06040;AGR_VEG_AREA;ha;x1",
        "06025;AGR_VEG_AREA;ha;7,5",
        "06037;AGR_VEG_AREA;ha;x2",
        "99999;AGR_VEG_AREA;ha;7,5");
    office.consolidate();

    assertThat(numbers("2024-05/06040/all_2024-05_KTXH.phanhoi.csv")).containsExactly("2");
    assertThat(numbers("2024-05/06037/all_2024-05_KTXH.phanhoi.csv")).containsExactly("4");
    assertThat(numbers("2024-05/khong-ro-xa/all_2024-05_KTXH.phanhoi.csv")).containsExactly("5");
    assertThat(lines("2024-05/06040/tom-tat.csv").get(1))
        .startsWith("all_2024-05_KTXH.csv;")
        .contains(";0;1;0;0;");
    assertThat(lines("2024-05/khong-ro-xa/tom-tat.csv").get(1)).contains(";0;1;0;0;");
  }

  @Test
  void aFileOfWhichNothingIsKnownHasASlipToo() throws IOException {
    receive("bao cao.csv", HEADER, "AGR_VEG_AREA;;ha;7,5");
    receive("thang 5/bao cao.csv", HEADER, "AGR_VEG_AREA;;ha;8,5");
    office.consolidate();

    assertThat(outboxFiles())
        .containsExactly(
            "khong-ro-ky/khong-ro-xa/bao cao (2).phanhoi.csv",
            "khong-ro-ky/khong-ro-xa/bao cao.phanhoi.csv",
            "khong-ro-ky/khong-ro-xa/tom-tat.csv");
  }

  @Test
  void noNameLeadsOutOfTheOutbox() throws IOException {
    receive("x..%2f..%2fevil.csv", HEADER, "AGR_VEG_AREA;;ha;7,5");
    receive("x\\..\\..\\evil.csv", HEADER, "AGR_VEG_AREA;;ha;8,5");
    receive("06040_2024-05_KTXH..csv", HEADER, "AGR_VEG_AREA;;ha;9,5");
    office.consolidate();

    assertThat(outboxFiles())
        .hasSizeGreaterThan(3)
        .allMatch(file -> file.matches("(khong-ro-ky|2024-05)/(khong-ro-xa|06040)/[^/%\\\\]+"));
    try (Stream<Path> beside = Files.list(office.home())) {
      assertThat(beside.map(file -> String.valueOf(file.getFileName())))
          .isSubsetOf("archive", "rejected", "outbox", "log");
    }
  }

  @Test
  void aFileWithNothingWrongHasNoSlip() throws IOException {
    receive("06040_2030-05_KTXH.csv", HEADER, "AGR_VEG_AREA;;ha;7,5");
    office.consolidate();

    assertThat(outboxFiles()).containsExactly("2030-05/06040/tom-tat.csv");
  }

  @Test
  void aSlipQuotesTheBeginningOfAVeryLongCell() throws IOException {
    receive("06040_2024-05_KTXH.csv", HEADER, "AGR_VEG_AREA;;ha;" + "ệ".repeat(900_000));
    office.consolidate();

    assertThat(office.row("select length(value), length(message_vi) < 600 from mart.reject"))
        .isEqualTo("900000|t");
    assertThat(Files.readString(outbox().resolve("2024-05/06040/06040_2024-05_KTXH.phanhoi.csv")))
        .contains("\r\n2;Thực hiện;" + "ệ".repeat(1_000) + "…;not-a-number;")
        .contains("ệ".repeat(500) + "…\"\" không phải là số.");
  }

  @Test
  void runningAgainChangesNothing() throws IOException {
    receive("06040_2024-05_KTXH.csv", HEADER, "AGR_VEG_AREA;;ha;?");
    receive("06040_2024-05_KTXH_lan2.csv", HEADER, "AGR_VEG_AREA;;ha;??");
    office.consolidate();
    List<String> before = outboxFiles();
    office.consolidate();

    assertThat(outboxFiles()).isEqualTo(before);
  }

  @Test
  void aRunThatCouldNotTellTheCommunesTellsThemWhenItGoesOnAndThenTakesInWhatIsNew()
      throws IOException {
    Files.createDirectories(office.home());
    Files.writeString(outbox(), "in the way");
    receive("06040_2024-05_KTXH.csv", HEADER, "AGR_VEG_AREA;;ha;?", "AGR_RICE_AREA;;ha;12,5");

    RunResult failed = office.tryToConsolidate(false);
    assertThat(failed.succeeded()).isFalse();
    assertThat(failed.failure()).contains("outbox");
    assertThat(office.rows("select publication from mart.publication")).containsExactly("1");

    Files.delete(outbox());
    receive("06025_2024-05_KTXH.csv", HEADER, "AGR_RICE_AREA;;ha;7,5");
    RunResult next = office.consolidate();

    assertThat(outboxFiles())
        .contains("2024-05/06040/06040_2024-05_KTXH.phanhoi.csv", "2024-05/06025/tom-tat.csv");
    assertThat(next.runId()).isGreaterThan(failed.runId());
    assertThat(office.rows("select run_id, status, publication from ops.run order by run_id"))
        .containsExactly(failed.runId() + "|finished|1", next.runId() + "|finished|2");
  }

  private void receive(String name, String... lines) throws IOException {
    office.receive(name, lines);
    // Long finished, and each after the one before.
    changed = changed.plusSeconds(1);
    Files.setLastModifiedTime(office.inbox().resolve(name), FileTime.from(changed));
  }

  private Path outbox() {
    return office.home().resolve("outbox");
  }

  private List<String> lines(String path) throws IOException {
    String text = Files.readString(outbox().resolve(path));
    assertThat(text).startsWith("\uFEFF").endsWith("\r\n");
    return List.of(text.substring(1).split("\r\n"));
  }

  private List<String> numbers(String slip) throws IOException {
    return lines(slip).stream()
        .skip(1)
        .map(line -> line.substring(0, line.indexOf(';')))
        .filter(number -> !number.isEmpty())
        .toList();
  }

  private static List<String> stamped(List<String> files) {
    return files.stream()
        .map(file -> file.replaceFirst("-\\d{8}-\\d{6}\\.csv$", "-TIME.csv"))
        .toList();
  }

  private List<String> outboxFiles() throws IOException {
    try (Stream<Path> files = Files.walk(outbox())) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> outbox().relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
