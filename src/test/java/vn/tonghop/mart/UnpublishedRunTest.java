package vn.tonghop.mart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.tonghop.Office;
import vn.tonghop.job.RunResult;
import vn.tonghop.operate.TypedCommand;

/**
 * A run that has done all of its work and is not published: whatever it took in, read again,
 * replaced, released or withdrew, analysts see what they saw before, in every view.
 */
class UnpublishedRunTest {
  private static final String HEADER = "Mã;Chỉ tiêu;ĐVT;Thực hiện";

  @Test
  void changesNothingInAnyViewOfTheMart() throws Exception {
    try (Office office = Office.open()) {
      aFirstNight(office);
      aSecondNightIsAsked(office);
      Map<String, String> before = everyView(office);
      office.execute(
          """
          create function ops.fails() returns trigger language plpgsql as
          $$ begin raise exception 'nothing is published tonight'; end $$;
          create trigger fails before insert on warehouse.publication
          for each statement execute function ops.fails();
          """);

      RunResult failed = office.tryToConsolidate(false);

      assertThat(failed.failure()).contains("nothing is published tonight");
      assertThat(everyView(office)).isEqualTo(before);
      assertThat(TypedCommand.of(office, "show", String.valueOf(failed.runId())).out())
          .containsPattern("\npublish +failed .* nothing is published tonight")
          .doesNotContain("Callback");

      office.execute("drop function ops.fails() cascade");
      assertThat(office.restart(failed.runId()).publication()).isEqualTo(2);
      assertThat(everyView(office)).isNotEqualTo(before);
      assertThat(office.rows("select file_name, status, lines_held from mart.submission_file"))
          .contains("06040_2024_KTXH.csv|loaded|0", "06049_2024_KTXH.csv|loaded|0");
    }
  }

  private static void aFirstNight(Office office) {
    office.receiveSample();
    office.receive(
        "06040_2024_KTXH.csv",
        HEADER,
        "AGR_RICE_AREA;Diện tích gieo cấy lúa;ha;1.100,5",
        "AGR_RICE_AREA;Diện tích gieo cấy lúa;ha;99,5");
    office.receive(
        "06043_2024_KTXH.csv",
        HEADER,
        "AGR_RICE_AREA;Diện tích gieo cấy lúa;ha;900,5",
        "AGR_MAIZE_AREA;Diện tích ngô;ha;31,5",
        "AGR_MAIZE_AREA;Diện tích ngô;ha;32,5");
    office.receive(
        "06046_2024_KTXH.csv", HEADER, "NEW_ONE;Cây chưa ai biết;ha;17,5", "FOR_CINN_AREA;;ha;2,5");
    office.receive("06049_2024_KTXH.csv", "Cột một;Cột hai", "AGR_RICE_AREA;650,5");
    office.consolidate();
  }

  private static void aSecondNightIsAsked(Office office) throws IOException {
    Path indicators = office.config().resolve("reference/indicators.csv");
    Files.writeString(
        indicators,
        Files.readString(indicators)
            .replaceFirst("(?m)^(FOR_ANISE_AREA,.*)$", "$1|Cây chưa ai biết"));
    Path forms = office.config().resolve("forms.yml");
    Files.writeString(
        forms,
        Files.readString(forms)
            .replaceFirst("(?m)^(\\s+indicator: \\[)", "$1cột một, ")
            .replaceFirst("(?m)^(\\s+actual: ?\\[)", "$1cột hai, "));
    // Released, replaced, added to, refused before and tried again, withdrawn.
    String finding =
        office.row(
            "select max(finding_id) from mart.finding where commune = '06040' and line_no = 2");
    assertThat(TypedCommand.of(office, "release", finding, "--reason", "vì_sao").exitCode())
        .isZero();
    String file =
        office.row(
            "select file_id from mart.submission_file where file_name = '06055_2024_KTXH.csv'");
    assertThat(TypedCommand.of(office, "withdraw", file, "--reason", "vì_sao").exitCode()).isZero();
    office.receive("06043_2024_KTXH_bosung.csv", HEADER, "AGR_MAIZE_AREA;Diện tích ngô;ha;33,5");
  }

  private static Map<String, String> everyView(Office office) {
    Map<String, String> views = new TreeMap<>();
    for (String view :
        office.rows("select viewname from pg_views where schemaname = 'mart' order by 1")) {
      views.put(
          view,
          String.join(
              "\n", office.rows("select t::text from mart.%s as t order by 1".formatted(view))));
    }
    assertThat(views).hasSizeGreaterThan(10);
    return views;
  }
}
