package vn.tonghop.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
  private static final Pattern BLANK = Pattern.compile("\\{");

  private final Path config;

  MessagesTest(@TempDir Path config) {
    this.config = config;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unreadable-encoding",
        "not-csv",
        "no-header",
        "empty-file",
        "unknown-commune",
        "unknown-period",
        "unknown-form",
        "identity-conflict",
        "line-too-long",
        "unknown-indicator",
        "not-a-number",
        "spreadsheet-error",
        "unknown-unit",
        "wrong-dimension",
        "missing-value",
        "out-of-range",
        "too-few-columns",
        "duplicate-row",
        "parts-mismatch",
        "cumulative-decreased",
        "cumulative-mismatch",
        "months-mismatch",
        "prior-mismatch",
        "plan-mismatch",
        "rate-mismatch",
        "ratio-mismatch",
        "numerator-exceeds",
        "suspected-unit",
        "outlier",
        "ambiguous-number",
        "commune-not-active",
        "dropped-on-revision",
        "targets-mismatch",
        "missing-submission",
        "late-submission"
      })
  void saysWhatIsWrongInBothLanguagesAndWhatToDo(String code) {
    Messages messages = Messages.load(config);

    assertThat(messages.vi(code, "a", "b", "c", "d", "e"))
        .isNotBlank()
        .doesNotContainPattern(BLANK);
    assertThat(messages.en(code, "a", "b", "c", "d", "e"))
        .isNotBlank()
        .doesNotContainPattern(BLANK);
    assertThat(messages.advice(code, "a", "b", "c", "d", "e"))
        .isNotBlank()
        .doesNotContainPattern(BLANK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"missing", "received", "partial", "held", "rejected", "late"})
  void namesEveryStatusOfASubmission(String status) {
    Messages messages = Messages.load(config);

    assertThat(messages.vi(status)).isNotBlank();
    assertThat(messages.en(status)).isNotBlank();
    assertThat(messages.advice(status)).isEmpty();
  }

  @Test
  void fillsTheBlanks() {
    Messages messages = Messages.load(config);

    assertThat(messages.vi("not-a-number", "abc")).isEqualTo("\"abc\" không phải là số.");
    assertThat(messages.en("rate-mismatch", "96,2", "Rice area", "96.2", "96.22"))
        .isEqualTo(
            "The percentage of \"Rice area\" is stated as 96.2; actual divided by plan is 96.22.");
  }

  @Test
  void leavesBracesDollarsAndApostrophesOfAnArgumentAlone() {
    assertThat(Messages.load(config).en("not-a-number", "{1}$1'\\"))
        .isEqualTo("\"{1}$1'\\\" is not a number.");
  }

  @Test
  void leavesNothingForAnArgumentThatIsNotThere() {
    assertThat(Messages.load(config).en("ambiguous-number", null, "1206"))
        .isEqualTo("\"\" can be 1206 or .");
  }

  @Test
  void leavesOutWhatHasNothingToSay() {
    Messages messages = Messages.load(config);

    assertThat(messages.vi("unknown-indicator", "Ngô lai", "Ngô"))
        .isEqualTo("Không xác định được chỉ tiêu \"Ngô lai\". Chỉ tiêu gần giống nhất: Ngô.");
    assertThat(messages.vi("unknown-indicator", "[{1}]", ""))
        .isEqualTo("Không xác định được chỉ tiêu \"[{1}]\".");
    assertThat(messages.vi("unknown-indicator", "")).isEqualTo("Không xác định được chỉ tiêu.");
    assertThat(messages.vi("out-of-range", "-5", "0", "", "ha"))
        .isEqualTo("Giá trị \"-5\" nằm ngoài giới hạn cho phép. Thấp nhất: 0 ha.");
  }

  @Test
  void failsLoudlyForAnUnknownCode() {
    Messages messages = Messages.load(config);

    assertThatThrownBy(() -> messages.vi("no-such-code"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'no-such-code'");
    assertThatThrownBy(() -> messages.advice("no-such-code"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void laysTheConfigurationsSentencesOverTheProgramsOwn() throws IOException {
    Files.createDirectories(config.resolve("messages"));
    Files.writeString(
        config.resolve("messages/vi.properties"), "\uFEFFnot-a-number=Số '{0}' sai rồi\n");

    Messages messages = Messages.load(config);

    assertThat(messages.vi("not-a-number", "abc")).isEqualTo("Số 'abc' sai rồi");
    assertThat(messages.vi("empty-file")).isEqualTo("Tệp không có nội dung.");
  }

  @Test
  void namesAFileThatIsNotUtf8() throws IOException {
    Path own = Files.createDirectories(config.resolve("messages")).resolve("vi.properties");
    Files.write(own, "late=tr\u00ea".getBytes(Charset.forName("windows-1258")));

    assertThatThrownBy(() -> Messages.load(config))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(own + " is not UTF-8");
  }
}
