package vn.tonghop.operate.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.tonghop.Office;
import vn.tonghop.operate.TypedCommand;
import vn.tonghop.register.Narrowing;

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

  @Test
  void eachRunIsReplayedUnderTheConfigurationThatItWentBy() throws IOException {
    try (Office office = Office.open().demand("AGR_RICE_AREA")) {
      Path reference = office.config().resolve("reference");
      office.receive(
          "06040_2024_KTXH.csv", HEADER, "AGR_RICE_AREA;ha;1.100,5", "AGR_MAIZE_AREA;ha;10,5");
      office.receive("06044_2024_KTXH.csv", HEADER, "AGR_RICE_AREA;ha;1.100,5");
      office.consolidate();
      // Another lower bound would have refused what was taken in.
      change(reference.resolve("indicators.csv"), "(?m)^(AGR_MAIZE_AREA,.*,)0,,", "$1" + "50,,");
      change(
          reference.resolve("targets.csv"),
          "\\z",
          "2024,hdnd_huyen,180,LIV_PIG,level,9,2024-05-05\n");
      change(reference.resolve("communes.csv"), "\\z", "06044,Mới,xa,180,2024-01-01,\n");
      office.consolidate();
      office.receive("06043_2024_KTXH.csv", HEADER, "AGR_RICE_AREA;ha;2.200,5");
      change(reference.resolve("succession.csv"), "(?m)^05995,.*\n", "05995,06001,2024-12-01,1,\n");
      office.consolidate();
      // Read again, it is refused; and so it is when that is replayed.
      Narrowing again = new Narrowing("2024", "06040", null);
      office.runner().run(office.settings(false), again, Office.SILENT);
      assertThat(office.rows("select code from mart.reject where value = '10,5'"))
          .containsExactly("out-of-range");
      // What is configured now and no run has gone by changes nothing of the past.
      change(
          reference.resolve("indicators.csv"), "(?m)^AGR_RICE_AREA,([^,]*),", "AGR_RICE_AREA,Lúa,");

      TypedCommand rebuild = TypedCommand.thatRuns(office, "rebuild");

      assertThat(rebuild.out()).containsPattern("4 runs replayed, .* compared: all the same.\n$");
      assertThat(rebuild.exitCode()).as(rebuild.err()).isZero();
      assertThat(office.rows("select distinct configuration is null from ops.run"))
          .containsExactly("f");
      // What was worked out again is a working folder of its own.
      Path rebuilt = office.home().resolve("rebuilt");
      TypedCommand totals =
          TypedCommand.at(
              rebuilt,
              "sql",
              "select actual from mart.district_total where indicator = 'AGR_RICE_AREA'");
      assertThat(totals.out()).as(totals.err()).contains("4401.50");
    }
  }

  private static void change(Path file, String pattern, String otherwise) throws IOException {
    String before = Files.readString(file);
    String after = before.replaceFirst(pattern, otherwise);
    assertThat(after).isNotEqualTo(before);
    Files.writeString(file, after);
  }

  private static void done(Office office, String line) {
    TypedCommand typed = TypedCommand.of(office, (line + " --reason x").split(" ", -1));
    assertThat(typed.exitCode()).as(typed.err()).isZero();
  }
}
