package vn.tonghop.operate.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
  private final StringWriter printed = new StringWriter();
  private final TextTable table =
      new TextTable(new PrintWriter(printed), List.of("Chỉ tiêu", "ha"), List.of(false, true));

  @Test
  void alignsComposedAndDecomposedLettersAlike() {
    String name = "Diện tích ngô";
    table.row(List.of(name, "528,93"));
    table.row(List.of(Normalizer.normalize(name, Normalizer.Form.NFD), "1,5"));
    table.end();

    assertThat(printed.toString().lines())
        .containsExactly(
            "Chỉ tiêu           ha",
            "-------------  ------",
            "Diện tích ngô  528,93",
            "Diện tích ngô     1,5");
  }

  @Test
  void countsAWideLetterAsTwoCells() {
    assertThat(TextTable.width("中文 ab")).isEqualTo(7);
  }

  @Test
  void doesNotLetACellCommandTheTerminal() {
    table.row(List.of("\u001b[31mđỏ\nxuống", "1"));
    table.end();

    assertThat(printed.toString().lines().skip(2)).containsExactly("\uFFFD[31mđỏ xuống   1");
  }

  @Test
  void printsATableLongerThanItsMeasure() {
    for (int i = 0; i < 1500; i++) {
      table.row(List.of("x", String.valueOf(i)));
    }
    table.end();

    assertThat(printed.toString().lines()).hasSize(1502).last().isEqualTo("x         1499");
  }
}
