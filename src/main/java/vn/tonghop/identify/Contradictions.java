package vn.tonghop.identify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.read.PreambleText;
import vn.tonghop.words.ColumnRole;
import vn.tonghop.words.Problem;
import vn.tonghop.words.ProblemCode;

/** All that a file says of its identity in one place and says otherwise above its table. */
final class Contradictions {

  /**
   * One of them.
   *
   * @param about {@code commune}, {@code period} or {@code form}
   * @param named what the file's name says, or the place that was believed first
   * @param told what the text says
   * @param line where the text stands; 0 where that is not known
   */
  private record Contradiction(
      String about,
      @Nullable ColumnRole column,
      String stated,
      String named,
      String told,
      long line) {}

  private final List<PreambleText> texts;
  private final List<Contradiction> found = new ArrayList<>();

  Contradictions(List<PreambleText> texts) {
    this.texts = List.copyOf(texts);
  }

  /**
   * Adds one, unless there is one about the same already.
   *
   * @param stated what is quoted as the value
   * @param says whether a text by itself says what contradicts
   */
  void add(
      String about,
      @Nullable ColumnRole column,
      String stated,
      String named,
      String told,
      Predicate<String> says) {
    if (found.stream().noneMatch(one -> one.about.equals(about))) {
      long line =
          texts.stream()
              .filter(text -> says.test(text.text()))
              .findFirst()
              .map(PreambleText::line)
              .orElse(0L);
      found.add(new Contradiction(about, column, stated, named, told, line));
    }
  }

  /** What is told of all of them at once; empty where there are none. */
  Optional<Problem> problem() {
    return found.stream().findFirst().map(this::problem);
  }

  private Problem problem(Contradiction first) {
    String others =
        found.stream()
            .skip(1)
            .map(one -> "\"" + one.named + "\" ≠ \"" + one.told + "\"" + place(one))
            .collect(Collectors.joining("; "));
    return new Problem(
        ProblemCode.IDENTITY_CONFLICT,
        first.column,
        first.stated,
        List.of(
            first.about,
            first.named,
            first.told,
            first.line == 0 ? "" : Long.toString(first.line),
            others));
  }

  private static String place(Contradiction one) {
    return one.line == 0 ? "" : " (" + one.line + ")";
  }
}
