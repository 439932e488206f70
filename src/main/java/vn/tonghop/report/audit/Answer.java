package vn.tonghop.report.audit;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.words.Messages;
import vn.tonghop.words.Phrase;

/**
 * What is said of one statement.
 *
 * @param exact what it should say, exact; null where nobody knows
 * @param asPrinted the same as the report would print it; null where nobody knows
 * @param reasons what else is to be said, in sentences
 */
public record Answer(
    Statement statement,
    Verdict verdict,
    @Nullable String exact,
    @Nullable String asPrinted,
    List<Reason> reasons) {
  public Answer {
    reasons = List.copyOf(reasons);
  }

  /**
   * One sentence, to be said in any language.
   *
   * @param arguments what it is filled with; a phrase is said in the same language
   */
  public record Reason(Phrase phrase, List<Object> arguments) {
    public Reason {
      arguments = List.copyOf(arguments);
    }

    static Reason of(Phrase phrase, Object... arguments) {
      return new Reason(phrase, List.of(arguments));
    }
  }

  /** The sentences in Vietnamese. */
  public String vi(Messages messages) {
    return reasons.stream()
        .map(
            reason ->
                messages.vi(
                    reason.phrase(),
                    reason.arguments().stream()
                        .map(each -> each instanceof Phrase said ? messages.vi(said) : each)
                        .toArray()))
        .collect(Collectors.joining(" "));
  }

  /** The sentences in English. */
  public String en(Messages messages) {
    return reasons.stream()
        .map(
            reason ->
                messages.en(
                    reason.phrase(),
                    reason.arguments().stream()
                        .map(each -> each instanceof Phrase said ? messages.en(said) : each)
                        .toArray()))
        .collect(Collectors.joining(" "));
  }
}
