package vn.tonghop.operate.listing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tonghop.Office;
import vn.tonghop.operate.TypedCommand;

/** Which files administrators are shown of a period and a commune. */
class FileListingsTest {
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
  void aFileIsOfThePeriodsAndCommunesThatItReportsWhateverItIsCalledAndWhateverCameAfterIt() {
    office.receive(
        "all_2024_KTXH.csv",
        "Mã xã;Mã;ĐVT;Thực hiện",
        "06037;AGR_RICE_AREA;ha;200,5",
        "06040;AGR_RICE_AREA;ha;1.100,5");
    office.consolidate();
    office.receive("06040_2024_KTXH_lan2.csv", "Mã;ĐVT;Thực hiện", "AGR_RICE_AREA;ha;1.101,5");
    office.receive("06037_2023_KTXH.csv", "Mã;ĐVT;Thực hiện", "AGR_RICE_AREA;ha;9,5");
    office.consolidate();

    assertThat(files("--period", "2024", "--commune", "06040"))
        .contains("all_2024_KTXH.csv", "06040_2024_KTXH_lan2.csv")
        .doesNotContain("06037_2023_KTXH.csv");
    assertThat(files("--commune", "06037"))
        .contains("all_2024_KTXH.csv", "06037_2023_KTXH.csv")
        .doesNotContain("06040_2024_KTXH_lan2.csv");
    assertThat(files("--period", "2023"))
        .contains("06037_2023_KTXH.csv")
        .doesNotContain("all_2024_KTXH.csv", "06040_2024_KTXH_lan2.csv");
  }

  @Test
  void aRefusedFileIsFoundByWhatWasKnownOfItElseByItsName() {
    office.receive("06040_2024_KTXH.csv", "Mã;ĐVT;Thực hiện", "AGR_RICE_AREA;ha;x9x");
    office.receive("06037_2024_KTXH.csv", "nothing;of;use");
    office.consolidate();

    assertThat(files("--period", "2024", "--code", "no-header"))
        .contains("06037_2024_KTXH.csv")
        .doesNotContain("06040_2024_KTXH.csv");
    assertThat(TypedCommand.of(office, "rejects", "--commune", "06040").out())
        .contains("not-a-number")
        .doesNotContain("no-header");
    assertThat(TypedCommand.of(office, "rejects", "--commune", "06037").out())
        .contains("no-header")
        .doesNotContain("not-a-number");
  }

  private String files(String... filters) {
    String[] command = new String[filters.length + 1];
    command[0] = "files";
    System.arraycopy(filters, 0, command, 1, filters.length);
    return TypedCommand.of(office, command).out();
  }
}
