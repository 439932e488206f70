package vn.tonghop.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import vn.tonghop.Office;

/** How a clerk finds in a spreadsheet what was refused. */
class PlaceInTheFileTest {

  @Test
  void aRefusedRowIsNamedAsASpreadsheetCountsToo() {
    try (Office office = Office.open()) {
      office.receive(
          "06040_2024_KTXH.csv",
          "Mã;Chỉ tiêu;ĐVT;Thực hiện;Ghi chú",
          "LIV_PIG;Đàn lợn;con;950;\"bán\nnhiều\"",
          "LIV_GOAT;Đàn dê;con;vài;");
      // Stray quotation marks put two rows together; both lines of that are refused.
      office.receive(
          "06043_2024_KTXH.csv",
          "TT;Mã;Chỉ tiêu;ĐVT;Kế hoạch;Thực hiện;Lũy kế;Cùng kỳ;% KH;Ghi chú",
          ";RD_COMM_LEN;Chiều dài đường xã;km;;25,254;;;;5",
          "6;\"RD_COMM_PAVED;Chiều dài đường xã cứng hóa;km;;16,321;;;",
          "7\";RD_COMM_RATE;Tỷ lệ cứng hóa đường xã;\"%;;64,63;;;",
          ";RD_AXIS_LEN;Chiều dài đường trục thôn;km;;20,75;;;;8");

      office.consolidate();

      assertThat(
              office.rows(
                  "select line_no, message_vi from mart.reject where file_name like '06040%'"))
          .containsExactly("4|\"vài\" không phải là số. Hàng 3 trong bảng tính.");
      assertThat(
              office.rows(
                  "select line_no, code, value is null, message_vi like 'Dòng này là phần tiếp theo của"
                      + " hàng bắt đầu ở dòng 3 %' from mart.reject where file_name like '06043%'"
                      + " order by line_no, code"))
          .containsExactly(
              "3|not-a-number|f|f", "3|unknown-indicator|f|f", "4|unknown-indicator|t|t");
      assertThat(
              office.row(
                  "select lines_total, lines_accepted, lines_rejected, lines_ignored"
                      + " from mart.submission_file where file_name like '06043%'"))
          .isEqualTo("5|2|2|1");
    }
  }

  @Test
  void aRefusedCellIsNamedByTheTitleThatItsColumnHasInTheFile() {
    try (Office office = Office.open()) {
      office.receive(
          "06040_2024_KTXH.csv",
          "Mã;Chỉ tiêu;Đơn vị tính;Ước thực hiện;Kế hoạch",
          "LIV_PIG;Đàn lợn;con;nhiều;ít");

      office.consolidate();

      assertThat(office.rows("select column_name, message_vi from mart.reject order by 1"))
          .containsExactly(
              "actual|\"nhiều\" không phải là số. Tên cột trong tệp: \"Ước thực hiện\".",
              "plan|\"ít\" không phải là số.");
    }
  }

  @Test
  void aFindingIsNamedAsASpreadsheetCountsAndByTheTitleInTheFile() throws IOException {
    try (Office office = Office.open()) {
      office.receive(
          "06040_2024_KTXH.csv",
          "Mã;Chỉ tiêu;ĐVT;Thực hiện;Ghi chú",
          "RD_BUILT;Đường BTXM làm mới;km;1.206;",
          "LIV_PIG;Đàn lợn;con;950;\"bán\nnhiều\"",
          "AGR_VEG_AREA;Diện tích rau;ha;1.207;",
          "Mã;Chỉ tiêu;ĐVT;Ghi chú;Kết quả thực hiện",
          "AGR_RICE_AREA;Diện tích gieo cấy lúa;ha;;1.208");

      office.consolidate();

      String slip =
          Files.readString(office.home().resolve("outbox/2024/06040/06040_2024_KTXH.phanhoi.csv"));
      assertThat(slip)
          .contains("\r\n2;Thực hiện;1.206;")
          .contains("là 1206 hoặc 1,206 km.\";")
          .contains("\r\n5;Thực hiện;1.207;")
          .contains("là 1207 hoặc 1,207 ha. Hàng 4 trong bảng tính.\";")
          .contains("\r\n7;Thực hiện;1.208;")
          .contains(
              "là 1208 hoặc 1,208 ha. Hàng 6 trong bảng tính."
                  + " Tên cột trong tệp: \"\"Kết quả thực hiện\"\".\";");
      assertThat(
              office.rows(
                  """
                  select line_no, regexp_replace(message_vi, '^.* là [0-9]+ hoặc [0-9,]+ k?[mh]a?[.]', ''),
                    regexp_replace(message_en, '^.*?( Row.*)?$', '\\1')
                  from mart.finding where line_no is not null order by 1
                  """))
          .containsExactly(
              "2||",
              "5| Hàng 4 trong bảng tính.| Row 4 of the spreadsheet.",
              "7| Hàng 6 trong bảng tính. Tên cột trong tệp: \"Kết quả thực hiện\"."
                  + "| Row 6 of the spreadsheet. Title of the column in the file: \"Kết quả thực hiện\".");
    }
  }
}
