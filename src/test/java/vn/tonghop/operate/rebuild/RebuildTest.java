package vn.tonghop.operate.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.tonghop.Office;
import vn.tonghop.operate.TypedCommand;

/** What the archive and the actions say, worked out once more, is what stands; damage is found. */
class RebuildTest {
  private static final String HEADER = "Mã;ĐVT;Thực hiện";

  @Test
  void archiveAndActionsGiveTheSameWarehouseAgainButForAFigureThatWasTamperedWith() {
    try (Office office = Office.open().demand("AGR_RICE_AREA")) {
      office.receive(
          "06040_2024_KTXH.csv", HEADER, "AGR_RICE_AREA;ha;1.100,5", "AGR_RICE_AREA;ha;99,5");
      office.receive("06043_2024_KTXH.csv", HEADER, "AGR_RICE_AREA;ha;2.200,5");
      office.receive("06046_2024_KTXH.csv", "");
      office.consolidate();
      done(office, "release 2");
      done(office, "hold 2024 06043 AGR_RICE_AREA");
      office.receive("06040_2024-11_KTXH.csv", HEADER, "FOR_FRUIT_AREA;ha;3,5");
      office.consolidate();
      office.receive("06043_2024_KTXH_lan2.csv", HEADER, "AGR_RICE_AREA;ha;2.300,5");
      office.consolidate();
      done(office, "undo 1");
      done(office, "withdraw 5");
      office.runner().carryOut(Office.SILENT);

      office.execute(
          """
          update warehouse.fct_commune_value set actual = actual + 1
          where to_publication is null and actual = 3.5
          """);

      TypedCommand rebuild = TypedCommand.thatRuns(office, "rebuild", "--dry-run");

      assertThat(rebuild.exitCode()).as(rebuild.err()).isEqualTo(1);
      assertThat(rebuild.out().lines())
          .filteredOn(line -> line.endsWith(" differ:"))
          .as("nothing but what was tampered with")
          .contains("results of 2024-11 differ:")
          .allMatch(line -> line.startsWith("results of 2024"));
      assertThat(rebuild.out().lines())
          .filteredOn(line -> line.startsWith("  "))
          .isNotEmpty()
          .allMatch(line -> line.contains("FOR_FRUIT_AREA"));
      assertThat(rebuild.out())
          .containsPattern("4 runs replayed, [0-9]{3,} totals, .* compared: they differ.\n$");
      assertThat(office.home().resolve("rebuilt")).doesNotExist();
    }
  }

  private static void done(Office office, String line) {
    TypedCommand typed = TypedCommand.of(office, (line + " --reason x").split(" ", -1));
    assertThat(typed.exitCode()).as(typed.err()).isZero();
  }
}
