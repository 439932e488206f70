package vn.tonghop.operate.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.Office;
import vn.tonghop.operate.TypedCommand;

/** What cannot be done is refused with what can be done instead, and nothing of it is recorded. */
class RefusedActionsTest {
  @SuppressWarnings("NullAway.Init")
  private static Office office;

  @BeforeAll
  static void fill() {
    office = Office.open().demand("AGR_RICE_AREA");
    office.receive(
        "06040_2024_KTXH.csv",
        "Mã;ĐVT;Thực hiện",
        "AGR_RICE_AREA;ha;1.100,5",
        "AGR_MAIZE_AREA;ha;2,5",
        "AGR_MAIZE_AREA;ha;3,5",
        "AGR_VEG_AREA;ha;4,5",
        "AGR_VEG_AREA;ha;5,5");
    office.receive("06043_2024-10_KTXH.csv", "Mã;ĐVT;Thực hiện", "AGR_RICE_AREA;ha;7,5");
    office.receive("06043_2024-11_KTXH.csv", "");
    office.receive("all_2024_KTXH.csv", "Mã xã;Mã;ĐVT;Thực hiện", "99999;AGR_RICE_AREA;ha;5");
    office.receive("06049_2024_KTXH.csv", "Mã;ĐVT;Thực hiện", "AGR_RICE_AREA;ha;8,5");
    office.receive("06055_2024_KTXH.csv", "Mã;ĐVT;Thực hiện", "RD_BUILT;km;1.206");
    office.consolidate();
    office.receive(
        "06040_2024_KTXH_lan2.csv",
        "Mã;ĐVT;Thực hiện",
        "AGR_RICE_AREA;ha;1.100,5",
        "AGR_MAIZE_AREA;ha;2,5",
        "AGR_VEG_AREA;ha;4,5",
        "AGR_VEG_AREA;ha;5,5");
    office.consolidate();
    done("withdraw", "5");
    done("hold", "2024", "06040", "AGR_MAIZE_AREA");
    done("undo", "1");
    office.consolidate();
    done("release", finding("AGR_VEG_AREA", 4, "open"));
    done("withdraw", "1");
  }

  @AfterAll
  static void close() {
    office.close();
  }

  private static void done(String... words) {
    TypedCommand typed = typed(words);
    assertThat(typed.exitCode()).as(typed.err()).isZero();
  }

  private static TypedCommand typed(String... words) {
    String[] line = Arrays.copyOf(words, words.length + 2);
    line[words.length] = "--reason";
    line[words.length + 1] = "vì sao";
    return TypedCommand.of(office, line);
  }

  private static String finding(String indicator, int line, String state) {
    return office.row(
        "select max(finding_id) from mart.finding where indicator = ? and line_no = ? and state = ?",
        indicator,
        line,
        state);
  }

  @ParameterizedTest
  @CsvSource({
    "release 999,   There is no finding 999. Did you mean ",
    "release @AGR_MAIZE_AREA/3/corrected, it is no longer found",
    "release @RD_BUILT/2/open, Ask the commune for a revision",
    "release @AGR_VEG_AREA/4/open, Action 4 releases finding",
    "hold 2024 06041 AGR_RICE_AREA, There is no commune 06041. Did you mean 06040",
    "hold 2024-13 06040 AGR_RICE_AREA, No period is called 2024-13.",
    "hold 2024 06040 AGR_RICE, There is no indicator AGR_RICE. Did you mean AGR_RICE_AREA",
    "hold 2024 06040 LIV_PIG, Commune 06040 states no value of LIV_PIG for 2024",
    "hold 2024 06043 AGR_RICE_AREA, It states one for 2024-10.",
    "hold 2024 06040 AGR_SOWN_AREA, AGR_SOWN_AREA is worked out from AGR_RICE_AREA",
    "hold 2024 06040 AGR_VEG_AREA, 'It is held already, by finding '",
    "hold 2024 06040 AGR_MAIZE_AREA, 'It is held already, by finding '",
    "hold 2024 06040@hôm_nay AGR_RICE_AREA, write it as in 06040@2024-12-01",
    "withdraw 77,   There is no file 77. Did you mean 7? See tonghop files.",
    "withdraw 06040_2024_KTXH.csv, 06040_2024_KTXH.csv is file 1.",
    "withdraw 06040.csv, A file is named by its number; see tonghop files.",
    "withdraw 3,    was refused as a whole",
    "withdraw 4,    No row of file 4",
    "withdraw 1,    Action 5 withdrew file 1 already. To take that back: tonghop undo 5",
    "undo 77,       There is no action 77. Did you mean 5? See tonghop actions.",
    "undo 1,        Action 3 undid action 1 already. To do it again: tonghop undo 3",
  })
  void isRefusedWithWhatToDoInstead(String line, String said) {
    String[] words = line.strip().split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      if (words[i].startsWith("@")) {
        String[] parts = words[i].substring(1).split("/", -1);
        words[i] = finding(parts[0], Integer.parseInt(parts[1]), parts[2]);
      }
    }

    TypedCommand typed = typed(words);

    assertThat(typed.err()).as(typed.out()).startsWith("tonghop: ").contains(said.strip());
    assertThat(typed.err().lines()).hasSize(1);
    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.out()).isEmpty();
    assertThat(office.row("select count(*) from mart.action")).isEqualTo("5");
  }

  @Test
  void ofSeveralFindingsAllAreReleasedOrNone() {
    TypedCommand typed = typed("release", finding("AGR_VEG_AREA", 5, "open"), "999");

    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(office.row("select count(*) from mart.action")).isEqualTo("5");
  }

  @Test
  void aReasonIsNeeded() {
    TypedCommand none = TypedCommand.of(office, "undo", "5");
    assertThat(none.exitCode()).isEqualTo(2);
    assertThat(none.err()).contains("--reason");
    TypedCommand blank = TypedCommand.of(office, "undo", "5", "--reason", " ");
    assertThat(blank.exitCode()).isEqualTo(2);
    assertThat(blank.err()).contains("--reason needs a text");
  }
}
