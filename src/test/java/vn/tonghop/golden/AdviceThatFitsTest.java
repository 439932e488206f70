package vn.tonghop.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.normalize.ReadRow;
import vn.tonghop.normalize.RowOutcome;
import vn.tonghop.normalize.SubmissionReading;
import vn.tonghop.reference.ReferenceLoader;
import vn.tonghop.words.Messages;
import vn.tonghop.words.Problem;

/** What a clerk is told to do about a cell is what mends that cell. */
class AdviceThatFitsTest {
  private static final String CELL_FORMAT = "đề nghị chọn định dạng ô là Số (Number)";
  private static final String SAVE_AS_UTF_8 = "đã bị mất khi lưu tệp: đề nghị lưu lại kiểu";

  private final SubmissionReading reading =
      new SubmissionReading(ReferenceLoader.load(Path.of("config")));
  private final Messages messages = Messages.load(Path.of("config"));

  @ParameterizedTest
  @ValueSource(strings = {"Mar-24", "01/03/2024", "12:30", "1:05 PM"})
  void whatASpreadsheetTookForADateIsMendedByTheCellsFormat(String cell) throws IOException {
    assertThat(ofRow("LIV_PIG;Đàn lợn;con;" + cell)).containsOnlyOnce(CELL_FORMAT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=SUM(D2:D3)", "=D2+D3", "+D2", "@SUM(D2)"})
  void aFormulaIsMendedByPastingItsResult(String cell) throws IOException {
    assertThat(ofRow("LIV_PIG;Đàn lợn;con;" + cell))
        .contains("là công thức: đề nghị sao chép rồi dán giá trị")
        .doesNotContain(CELL_FORMAT);
  }

  @Test
  void wordsForAFigureAreNoFormula() throws IOException {
    assertThat(ofRow("LIV_PIG;Đàn lợn;con;+ nhiều")).doesNotContain("công thức");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mã;Chỉ tiêu;ĐVT;Thực hiện\n;??n d?;con;5",
        "Mã;Chỉ tiêu;ĐVT;Thực hiện\nEDU_STD_PRI;;tr??ng;1",
        "M?;Ch? ti?u;?VT;Th?c hi?n\nLIV_PIG;Đàn lợn;con;5",
        "Xã;Mã;Chỉ tiêu;ĐVT;Thực hiện\nX? ??ng ??ng;LIV_PIG;Đàn lợn;con;5"
      })
  void lettersThatWereLostAreMendedBySavingAsUtf8(String text) throws IOException {
    assertThat(of(text)).containsOnlyOnce(SAVE_AS_UTF_8);
  }

  @Test
  void aUnitThatIsUnknownNamesThoseOfTheIndicator() throws IOException {
    assertThat(ofRow("LIV_CATTLE;Đàn bò;cái;5"))
        .contains("Không hiểu đơn vị tính \"cái\". Các đơn vị dùng được cho \"Đàn bò\": con,");
  }

  private String ofRow(String row) throws IOException {
    return of("Mã;Chỉ tiêu;ĐVT;Thực hiện\n" + row);
  }

  /** All that is said of a file. */
  private String of(String text) throws IOException {
    ReadFile file =
        ReadFile.of(reading, (text + "\n").getBytes(StandardCharsets.UTF_8), "06004_2024_KTXH.csv");
    List<Problem> problems = new ArrayList<>();
    if (file.refusal() != null) {
      problems.add(file.refusal());
    }
    for (ReadRow row : file.rows()) {
      if (row.outcome() instanceof RowOutcome.Rejected refused) {
        problems.addAll(refused.problems());
      }
    }
    StringBuilder said = new StringBuilder();
    for (Problem problem : problems) {
      List<Object> filledWith = new ArrayList<>();
      filledWith.add(problem.value() == null ? "" : problem.value());
      filledWith.addAll(problem.arguments());
      said.append(messages.vi(problem.code(), filledWith.toArray()))
          .append(' ')
          .append(messages.advice(problem.code(), filledWith.toArray()))
          .append('\n');
    }
    return said.toString();
  }
}
