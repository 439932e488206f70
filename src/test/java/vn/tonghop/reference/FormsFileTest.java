package vn.tonghop.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.words.ColumnRole;

class FormsFileTest {
  private ReferenceFiles files;

  @BeforeEach
  void writeValidFiles(@TempDir Path config) {
    files = new ReferenceFiles(config);
  }

  @Test
  void isAlsoFoundInTheConfigurationFolderItself() {
    files.remove("forms.yml");
    files.write("../forms.yml", ReferenceFiles.PROGRAM_FORMS.replace("ELSEWHERE", "RICE"));

    assertThat(files.load().forms().get("KTXH"))
        .extracting(Form::required)
        .isEqualTo(List.of("AREA", "RICE"));
  }

  @Test
  void comesWithTheProgramWithoutTheIndicatorsThatAreNotConfigured() {
    files.remove("forms.yml");

    assertThat(files.load().forms().get("KTXH"))
        .isEqualTo(new Form("KTXH", "Báo cáo kinh tế - xã hội", List.of("AREA"), 5));
  }

  @Test
  void keepsTheProgramsHeaderWordsForColumnsThatItDoesNotName() {
    files.write(
        "forms.yml",
        """
        forms:
          A: {name: Biểu A, deadline_days: 0}
        columns:
          actual: [kết quả]
        """);

    ReferenceData data = files.load();

    assertThat(data.headerWords().get(ColumnRole.ACTUAL)).containsExactly("kết quả");
    assertThat(data.headerWords().get(ColumnRole.INDICATOR)).containsExactly("mã", "indicator");
    assertThat(data.forms().get("A")).isEqualTo(new Form("A", "Biểu A", List.of(), 0));
  }

  @Test
  void reportsEveryMistakeWithItsLineAndKey() {
    files.write(
        "forms.yml",
        """
        forms:
          KTXH:
            deadline_days: -5
            required: [AREA, LAND]
            deadlines: 3
          BIỂU:
            name: Biểu
        columns:
          total: [tổng số]
          plan: thực hiện
          note: [thuc hien]
        form: 1
        """);

    assertThat(files.mistakes())
        .containsExactly(
            "forms.yml, line 12, column form: '1' stands under an unknown key; the keys are forms"
                + " and columns",
            "forms.yml, line 9, column columns.total: stands under an unknown column; the columns"
                + " are indicator, name, uom, plan, actual, cumulative, prior, rate, commune,"
                + " period, note",
            "forms.yml, line 10, column columns.plan: 'thực hiện' is not a list; write [one, two]",
            "forms.yml, line 9, column columns: has the header word 'thuc hien' for both actual and"
                + " note",
            "forms.yml, line 5, column forms.KTXH.deadlines: '3' stands under an unknown key; the"
                + " keys are name, deadline_days, remind_days, required, periods",
            "forms.yml, line 3, column forms.KTXH: lacks name; write the form's name in Vietnamese",
            "forms.yml, line 4, column forms.KTXH.required: 'LAND' is not the code of an indicator"
                + " of indicators.csv",
            "forms.yml, line 3, column forms.KTXH.deadline_days: '-5' is not a number of days, 0 or"
                + " more",
            "forms.yml, line 7, column forms.BIỂU: stands under a form code with more than letters,"
                + " digits, hyphen");
  }

  @Test
  void aFormIsDueForTheKindsOfPeriodsThatItNamesAndElseForAll() {
    files.write(
        "forms.yml",
        """
        forms:
          A: {name: Biểu A, deadline_days: 0, periods: [monthly, Half-yearly, nine months]}
          B: {name: Biểu B, deadline_days: 0}
          C: {name: Biểu C, deadline_days: 0, periods: []}
          D: {name: Biểu D, deadline_days: 0, periods: [quarterly, yearly]}
        """);

    assertThat(files.load().forms().values())
        .map(form -> form.code() + " " + form.periods())
        .containsExactlyInAnyOrder(
            "A [HALF, NINE_MONTHS, MONTH]",
            "B [YEAR, HALF, NINE_MONTHS, QUARTER, MONTH]",
            "C []",
            "D [YEAR, QUARTER]");
  }

  @Test
  void reportsAKindOfPeriodThatThereIsNot() {
    files.write(
        "forms.yml",
        """
        forms:
          A:
            name: Biểu A
            deadline_days: 0
            periods: [yearly, weekly]
        """);

    assertThat(files.mistakes())
        .containsExactly(
            "forms.yml, line 5, column forms.A.periods: 'weekly' is no kind of period; they are"
                + " yearly, half_yearly, nine_months, quarterly, monthly");
  }

  @Test
  void reportsWhatIsNotYaml() {
    files.write("forms.yml", "forms:\n  KTXH: [\n");

    assertThat(files.mistakes()).singleElement().asString().startsWith("forms.yml, line 3: is not");
  }

  @Test
  void reportsAFileThatSaysNothing() {
    files.write("forms.yml", "# later\n");

    assertThat(files.mistakes()).containsExactly("forms.yml: is empty");
  }

  @Test
  void isMissingOnlyWhenTheProgramHasNoneEither() {
    files.remove("forms.yml");

    assertThat(files.load("forms: {A: {name: a, deadline_days: 1}}").forms()).containsOnlyKeys("A");
    assertThatThrownBy(() -> files.load(null))
        .isInstanceOf(ReferenceException.class)
        .hasMessageStartingWith("forms.yml: is missing");
  }
}
