package vn.tonghop.words;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** What would be wrong with the sentences that come with the program. */
class SentenceCheckTest {
  private final SentenceCheck check = new SentenceCheck();

  @Test
  void missesASentenceAndWhatToDo() {
    Properties vi = complete();
    vi.remove("outlier");
    vi.remove("duplicate-row.advice");
    vi.setProperty("not-csv.advice", " ");
    Properties en = complete();
    en.remove("late");

    check.checkComplete("vi", Language.VI, vi);
    check.checkComplete("en", Language.EN, en);

    assertThatThrownBy(check::throwIfAny)
        .hasMessage(
            """
            vi, not-csv.advice: the sentence is missing
            vi, duplicate-row.advice: the sentence is missing
            vi, outlier: the sentence is missing
            en, late: the sentence is missing""");
  }

  @Test
  void missesWhatIsHandedOverAndNeverSaid() {
    Properties vi = complete();
    vi.setProperty("outlier", "{0} {1} {2} {4} {5}");
    vi.setProperty("see-slip", "see");
    Properties en = complete();
    en.setProperty("outlier", "{2} {1} {0} {4} {5}");
    en.setProperty("see-slip", "see");
    en.setProperty("unknown-unit", "{0} {1} {2}");

    check.checkArguments("vi and en", List.of(vi, en));

    assertThatThrownBy(check::throwIfAny)
        .hasMessage(
            """
            vi and en, unknown-unit: {0} (value as it is written) is said, but declared as unsaid
            vi and en, outlier: {3} (last year, or nothing) is unsaid
            vi and en, see-slip: {0} (name of the slip) is unsaid""");
  }

  @Test
  void takesWhatOneOfTheSentencesSays() {
    Properties vi = complete();
    vi.setProperty("outlier", "{0} {1} {4}");
    vi.setProperty("outlier.advice", "{2}");
    Properties en = complete();
    en.setProperty("outlier", "{3} {5}");

    check.checkArguments("vi and en", List.of(vi, en));

    check.throwIfAny();
  }

  /** Sentences that say nothing but what they are filled with. */
  private static Properties complete() {
    Properties sentences = new Properties();
    for (Wording wording : SentenceCheck.wordings()) {
      StringBuilder text = new StringBuilder("Said:");
      for (int i = 0; i < wording.arguments().size(); i++) {
        if (i > 0
            || !(wording instanceof ProblemCode code)
            || code.value() == ProblemCode.Value.QUOTED) {
          text.append(" {").append(i).append('}');
        }
      }
      sentences.setProperty(wording.text(), text.toString());
      if (wording instanceof ProblemCode) {
        sentences.setProperty(wording.text() + SentenceCheck.ADVICE, "Do.");
      }
    }
    return sentences;
  }
}
