package vn.tonghop.report.paper.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.reference.ReferenceException;
import vn.tonghop.report.paper.template.Template.Change;
import vn.tonghop.report.paper.template.Template.Part;

/** An office's template says what it changes; what is wrong in it is told with file and line. */
@NullUnmarked
class TemplateFileTest {
  private static final List<String> INDICATORS =
      List.of("AGR_SOWN_AREA", "AGR_RICE_AREA", "LIV_PIG", "POV_RATE");

  @TempDir private Path config;

  private Template read(String... lines) throws IOException {
    Path folder = Files.createDirectories(config.resolve("report"));
    Files.writeString(folder.resolve("ktxh.yml"), String.join("\n", lines) + "\n");
    return TemplateFile.read(config, "ktxh", INDICATORS);
  }

  @Test
  void theProgramsOwnSaysEveryText() {
    Template template = TemplateFile.read(config, TemplateFile.USUAL, INDICATORS);
    assertThat(Arrays.stream(Saying.values()).filter(each -> !template.texts().containsKey(each)))
        .isEmpty();
  }

  @Test
  void theProjectsOwnNamesOnlyIndicatorsThatThereAre() throws IOException {
    List<String> codes =
        Files.readAllLines(Path.of("config/reference/indicators.csv")).stream()
            .skip(1)
            .map(line -> line.substring(0, line.indexOf(',')))
            .toList();
    Template template = TemplateFile.read(Path.of("config"), TemplateFile.USUAL, codes);
    assertThat(codes)
        .allMatch(
            code ->
                template.sections().stream()
                    .flatMap(section -> section.indicators().stream())
                    .anyMatch(named -> code.startsWith(named.replace("*", ""))));
  }

  @Test
  void anOfficeChangesWhatItNamesAndKeepsTheRest() throws IOException {
    Template template =
        read(
            "order: [sentences, table]",
            "change: level",
            "authorities:",
            "  ubnd_tinh: {heading: UBND tỉnh}",
            "sections:",
            "  - {heading: Lúa, indicators: [AGR_RICE_AREA]}",
            "sentences:",
            "  level: '= {rate}'",
            "head:",
            "  above: UBND TỈNH LẠNG SƠN");
    assertThat(template.order()).containsExactly(Part.SENTENCES, Part.TABLE);
    assertThat(template.change()).isEqualTo(Change.LEVEL);
    assertThat(template.authorities()).containsOnlyKeys("ubnd_tinh");
    assertThat(template.authorities().get("ubnd_tinh").beside()).isEqualTo("{plan} UBND tỉnh");
    assertThat(template.sections()).hasSize(1);
    assertThat(template.say(Saying.SENTENCES_LEVEL, Map.of("rate", "5 %"))).isEqualTo("= 5 %");
    assertThat(template.text(Saying.HEAD_ABOVE)).isEqualTo("UBND TỈNH LẠNG SƠN");
    assertThat(template.text(Saying.COLUMNS_UNIT)).isEqualTo("ĐVT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ordre: [table] | line 1, column ordre: | the nearest to ordre is order",
        "order: [tabel] | line 1, column order: 'tabel' is none of table, sentences, results, notes, charts | the nearest is table",
        "order: [table, table] | line 1, column order: 'table' stands there twice | ",
        "change: levle | line 1, column change: 'levle' is none of change, level | ",
        "sections: [{heading: X}] | line 1, column sections: | needs heading and indicators",
        "sections: [{heading: X, indicators: [AGR_RICE]}] | 'AGR_RICE' is not the code of an indicator | the nearest is AGR_RICE_AREA",
        "sections: [{heading: X, indicators: [AGI_*]}] | 'AGI_*' is the beginning of no indicator's code | ",
        "sentences: {whole: '{name} {valeu}'} | column sentences.whole: | has a blank {valeu} that nothing is filled into; its blanks are {change}, {cumulative}",
        "sentences: {whole: '{name} [{value}'} | column sentences.whole: | bracket without its other half",
        "sentences: {estimate: '{name}'} | column sentences.estimate: | nothing is filled in here",
        "sentences: {hole: x} | column sentences.hole: | the nearest to hole is whole",
        "authorities: {ubnd_tinh: {alone: x}} | column authorities.ubnd_tinh: | lacks heading",
        "authorities: {ubnd_tinh: {heading: x, besides: y}} | authorities.ubnd_tinh.besides | the nearest to besides is beside",
        "indicators: {LIV_PIGS: {plan: x}} | column indicators.LIV_PIGS: | none of an indicator",
        "indicators: {LIV_PIG: {say: maybe}} | 'maybe' is neither true nor false | ",
        "draw: {ranked: [POV_RAET]} | 'POV_RAET' is not the code | POV_RATE",
        "draw: {achievement: ja} | 'ja' is neither true nor false | ",
        "name: [mised] | 'mised' is none of exceeded, met, missed, nothing | ",
        "order: table | line 1, column order: 'table' is not a list | ",
        "head: [a | line 2: is not YAML | "
      })
  void aMistakeIsToldWithItsPlace(String text, String place, String what) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(ReferenceException.class)
        .hasMessageContaining("report/ktxh.yml")
        .hasMessageContaining(place)
        .hasMessageContaining(what == null ? "" : what);
  }

  @Test
  void allMistakesAreToldAtOnce() {
    assertThatThrownBy(() -> read("order: [tabel]", "change: x", "sentences: {hole: x}"))
        .isInstanceOf(ReferenceException.class)
        .satisfies(
            thrown ->
                assertThat(((ReferenceException) thrown).problems())
                    .extracting(problem -> problem.line())
                    .containsExactly(1, 2, 3));
  }

  @Test
  void whatIsNoUtf8IsToldSo() throws IOException {
    Path folder = Files.createDirectories(config.resolve("report"));
    Files.write(folder.resolve("ktxh.yml"), new byte[] {'a', ':', ' ', (byte) 0xE1, '\n'});
    assertThatThrownBy(() -> TemplateFile.read(config, "ktxh", INDICATORS))
        .isInstanceOf(ReferenceException.class)
        .hasMessageContaining("report/ktxh.yml, line 1: is not UTF-8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{a}[, {b}] | 1 | 2 | 1, 2",
        "{a}[, {b}] | 1 | | 1",
        "{a}[, {b} of {a}]. | 1 | 2 | 1, 2 of 1.",
        "[{b}] | 1 | | ''",
        "{a} {c} | 1 | | '1 '",
        "$1 {a} | $2 | | $1 $2"
      })
  void bracketsAreSaidWhereTheirBlanksAreFilled(String text, String a, String b, String said) {
    assertThat(Blanks.fill(text, b == null ? Map.of("a", a) : Map.of("a", a, "b", b)))
        .isEqualTo(said);
  }
}
