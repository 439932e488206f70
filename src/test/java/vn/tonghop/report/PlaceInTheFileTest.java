package vn.tonghop.report;

import static org.assertj.core.api.Assertions.assertThat;

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

      office.consolidate();

      assertThat(office.rows("select line_no, message_vi from mart.reject"))
          .containsExactly("4|\"vài\" không phải là số. Hàng 3 trong bảng tính.");
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
}
