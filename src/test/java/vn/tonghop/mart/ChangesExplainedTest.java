package vn.tonghop.mart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.Office;
import vn.tonghop.operate.TypedCommand;

/**
 * What changed a total between two publications, named by file, by action and by reference data.
 */
class ChangesExplainedTest {

  private static final String HEADER = "Mã;ĐVT;Thực hiện";

  private final Office office = Office.open();
  private int publication;

  @Test
  void namesTheFileTheActionAndTheReferenceDataThatChangedATotal() {
    try (office) {
      office.receive("06040_2024_KTXH.csv", HEADER, "LIV_PIG;con;100");
      office.receive(
          "06043_2024_KTXH.csv", HEADER, "LIV_PIG;con;200", "LIV_PIG;con;250", "LIV_BUFFALO;con;5");
      assertThat(changes()).isEmpty();

      office.receive("06040_2024_KTXH_lan2.csv", HEADER, "LIV_PIG;con;110");
      assertThat(changes())
          .containsExactly(
              "LIV_PIG|100|110|10|{06040_2024_KTXH_lan2.csv}|{06040_2024_KTXH.csv}|{}|{}");

      done("hold 2024 06040 LIV_PIG");
      assertThat(changes()).containsExactly("LIV_PIG|110|||" + OF_ONE + "{1}|{}");

      done("undo 1");
      assertThat(changes()).containsExactly("LIV_PIG||110||" + OF_ONE + "{2}|{}");

      done(
          "withdraw "
              + office.row(
                  "select file_id from mart.submission_file where file_name like '%lan2%'"));
      assertThat(changes())
          .containsExactly(
              "LIV_PIG|110|100|-10|{06040_2024_KTXH.csv}|{06040_2024_KTXH_lan2.csv}|{3}|{}");

      done("release " + office.row("select max(finding_id) from mart.finding where line_no = 3"));
      assertThat(changes())
          .containsExactly(
              "LIV_PIG|100|350|250|{06043_2024_KTXH.csv}|{06043_2024_KTXH.csv}|{4}|{}");

      change("targets.csv", "2024,hdnd_huyen,180,LIV_BUFFALO,level,90,2024-06-01\n");
      assertThat(changes())
          .containsExactly("LIV_BUFFALO|5|5|0|{}|{}|{}|{\"target of hdnd_huyen of 2024-06-01\"}");

      replace("communes.csv", "06043,Xã", "06043,Xã mới");
      assertThat(changes()).as("a name changes no total").isEmpty();

      moveAway("06043");
      assertThat(changes())
          .contains("LIV_PIG|350|100|-250|{}|{}|{}|{\"commune 06043 of 2020-01-01\"}");

      assertThat(rows(1, publication, "LIV_PIG"))
          .as("over all of it")
          .containsExactlyInAnyOrder(
              "LIV_PIG|100|100|0|{06040_2024_KTXH.csv,06043_2024_KTXH.csv}|"
                  + "{06040_2024_KTXH.csv,06043_2024_KTXH.csv}|{1,2,3,4}|"
                  + "{\"commune 06043 of 2020-01-01\"}",
              "LIV_PIG||250||{06043_2024_KTXH.csv}|{06043_2024_KTXH.csv}|{4}|"
                  + "{\"area 181\",\"commune 06043 of 2020-01-01\"}");
    }
  }

  private static final String OF_ONE = "{06040_2024_KTXH_lan2.csv}|{06040_2024_KTXH_lan2.csv}|";

  /** What the next run changes. */
  private List<String> changes() {
    Integer made = office.consolidate().publication();
    if (made == null) {
      return List.of();
    }
    int before = publication;
    publication = made;
    if (before == 0) {
      return List.of();
    }
    assertThat(ExplainedChanges.wanting(office, before, made)).isEmpty();
    return rows(before, made, "LIV_(PIG|BUFFALO)");
  }

  private List<String> rows(int from, int to, String indicator) {
    return office.rows(
        """
        select indicator, actual_before, actual_after, difference, files, files_before, actions,
          reference_changes
        from mart.district_total_diff(?, ?)
        where indicator ~ ('^' || ? || '$') and period = '2024'
        order by 1
        """,
        from,
        to,
        indicator);
  }

  private void done(String line) {
    TypedCommand typed = TypedCommand.of(office, (line + " --reason vì_sao").split(" ", -1));
    assertThat(typed.exitCode()).as(typed.err()).isZero();
  }

  private void change(String file, String row) {
    try {
      Files.writeString(
          office.config().resolve("reference").resolve(file), row, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void replace(String file, String old, String replacement) {
    try {
      Path path = office.config().resolve("reference").resolve(file);
      String text = Files.readString(path);
      assertThat(text).contains(old);
      Files.writeString(path, text.replace(old, replacement));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** To another district. */
  private void moveAway(String commune) {
    change("areas.csv", "181,Huyện khác,district,,,\n");
    try {
      Path path = office.config().resolve("reference/communes.csv");
      List<String> rows = Files.readAllLines(path);
      rows.replaceAll(row -> row.startsWith(commune) ? row.replace(",180,", ",181,") : row);
      Files.write(path, rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
