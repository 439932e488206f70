package vn.tonghop.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {
  private static final Pattern BLANK = Pattern.compile("\\{");

  private static final String OF_AN_OUTLIER =
      "; what can be filled in: {0} value as it is written, {1} indicator, {2} line,"
          + " {3} last year, or nothing, {4} line and file of last year, or nothing, {5} last"
          + " year as the row states it, or nothing";

  private final Path config;

  MessagesTest(@TempDir Path config) {
    this.config = config;
  }

  @ParameterizedTest
  @EnumSource
  void saysWhatIsWrongInBothLanguagesAndWhatToDo(ProblemCode code) {
    Messages messages = Messages.load(config);
    Object[] arguments = code.arguments().toArray();

    for (String sentence :
        List.of(
            messages.vi(code, arguments),
            messages.en(code, arguments),
            messages.advice(code, arguments))) {
      assertThat(sentence).isNotBlank().doesNotContainPattern(BLANK);
    }
  }

  @ParameterizedTest
  @EnumSource
  void namesWhatBecameOfAFile(Phrase phrase) {
    Messages messages = Messages.load(config);

    assertThat(messages.vi(phrase, "slip")).isNotBlank().doesNotContainPattern(BLANK);
    assertThat(messages.en(phrase, "slip")).isNotBlank().doesNotContainPattern(BLANK);
  }

  @Test
  void fillsTheBlanks() {
    Messages messages = Messages.load(config);

    assertThat(messages.vi(ProblemCode.NOT_A_NUMBER, "abc")).isEqualTo("\"abc\" không phải là số.");
    assertThat(
            messages.en(
                ProblemCode.RATE_MISMATCH, "96,2", "Rice area", "7", "92.4", "924", "", "1000"))
        .isEqualTo(
            "The percentage of \"Rice area\" (line 7) is stated as 96,2, but actual 924 divided by"
                + " the plan 1000 is 92.4 %.");
  }

  @Test
  void leavesBracesDollarsAndApostrophesOfAnArgumentAlone() {
    assertThat(Messages.load(config).en(ProblemCode.NOT_A_NUMBER, "{1}$1'\\"))
        .isEqualTo("\"{1}$1'\\\" is not a number.");
  }

  @Test
  void leavesNothingForAnArgumentThatIsNotThere() {
    assertThat(Messages.load(config).en(ProblemCode.AMBIGUOUS_NUMBER, null, "1206"))
        .isEqualTo("\"\" can be 1206 or .");
  }

  @Test
  void leavesOutWhatHasNothingToSay() {
    Messages messages = Messages.load(config);

    assertThat(messages.vi(ProblemCode.UNKNOWN_INDICATOR, "Ngô lai", "Ngô"))
        .isEqualTo("Không xác định được chỉ tiêu \"Ngô lai\". Chỉ tiêu gần giống nhất: Ngô.");
    assertThat(messages.vi(ProblemCode.UNKNOWN_INDICATOR, "[{1}]", ""))
        .isEqualTo("Không xác định được chỉ tiêu \"[{1}]\".");
    assertThat(messages.vi(ProblemCode.UNKNOWN_INDICATOR, ""))
        .isEqualTo("Không xác định được chỉ tiêu.");
    assertThat(messages.vi(ProblemCode.OUT_OF_RANGE, "-5", "0", "", "ha"))
        .isEqualTo("Giá trị \"-5\" nằm ngoài giới hạn cho phép. Thấp nhất: 0 ha.");
  }

  @Test
  void laysTheConfigurationsSentencesOverTheProgramsOwn() throws IOException {
    Files.createDirectories(config.resolve("messages"));
    Files.writeString(
        config.resolve("messages/vi.properties"), "\uFEFFnot-a-number=Số '{0}' sai rồi\n");

    Messages messages = Messages.load(config);

    assertThat(messages.vi(ProblemCode.NOT_A_NUMBER, "abc")).isEqualTo("Số 'abc' sai rồi");
    assertThat(messages.vi(ProblemCode.EMPTY_FILE))
        .isEqualTo("Tệp không có dòng số liệu nào nên không thay đổi số liệu đã gửi trước.");
  }

  @Test
  void namesEveryMistakeInTheConfigurationsSentencesWithFileAndCode() throws IOException {
    Path folder = Files.createDirectories(config.resolve("messages"));
    Path vi = folder.resolve("vi.properties");
    Path en = folder.resolve("en.properties");
    Files.writeString(
        vi,
        """
        mising-value=Không có số liệu.
        outlier={1} là {2}, năm trước {3}, xem {6} và {7}
        outlier.advice=
        see-slip={0} {1}
        late-submission=
        """);
    Files.writeString(en, "missing-value.advice=Fill it in.\nempty-file={1}\n");

    assertThatThrownBy(() -> Messages.load(config))
        .isInstanceOfSatisfying(
            MessagesException.class,
            e ->
                assertThat(e.mistakes())
                    .containsExactly(
                        vi + ", late-submission: the sentence is empty",
                        vi + ", mising-value: there is no such code",
                        vi + ", outlier: there is no {6}" + OF_AN_OUTLIER,
                        vi + ", outlier: there is no {7}" + OF_AN_OUTLIER,
                        vi
                            + ", see-slip: there is no {1}; what can be filled in: {0} name of the slip",
                        en
                            + ", empty-file: there is no {1}; what can be filled in:"
                            + " {0} value as it is written",
                        en + ", missing-value.advice: there is no such code"))
        .hasMessageContaining(vi + ", mising-value")
        .hasMessageContaining(en + ", empty-file");
  }

  @Test
  void namesFilesThatCannotBeUnderstood() throws IOException {
    Path folder = Files.createDirectories(config.resolve("messages"));
    Path vi = folder.resolve("vi.properties");
    Path en = folder.resolve("en.properties");
    Files.write(vi, "late=tr\u00ea".getBytes(Charset.forName("windows-1258")));
    Files.writeString(en, "late=\\u12\n");

    assertThatThrownBy(() -> Messages.load(config))
        .isInstanceOf(MessagesException.class)
        .hasMessage(
            """
            %s is not UTF-8; save it as UTF-8
            %s has a malformed \\u escape; write the letter itself""",
            vi, en);
  }
}
