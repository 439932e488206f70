package vn.tonghop.words;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Why a file or a row is refused, to be told to the commune.
 *
 * @param code the refusal
 * @param column the column it stands in, or null for the whole row or file
 * @param value what stood there, as it was written, or null
 * @param arguments what the sentences of {@code code} are filled with beside {@code value}, in the
 *     order of {@link ProblemCode#arguments()}; an empty text where there is nothing to fill in
 */
public record Problem(
    ProblemCode code, @Nullable ColumnRole column, @Nullable String value, List<String> arguments) {

  /** A sign alone is no formula: behind plus and minus, the name of a cell is. */
  private static final Pattern FORMULA =
      Pattern.compile("\\s*([=@]|[+-](?=\\s*\\$?[A-Za-z]{1,3}\\$?\\d))");

  /**
   * Checks that the sentences can be filled.
   *
   * @throws IllegalArgumentException when nothing is refused for {@code code}, or its sentences
   *     take more or fewer arguments
   */
  public Problem {
    arguments = List.copyOf(arguments);
    if (!code.isRefusal()) {
      throw new IllegalArgumentException("Nothing is refused as " + code.text());
    }
    if (arguments.size() + 1 != code.arguments().size()) {
      throw new IllegalArgumentException(
          "%s takes %s, not %s and %s".formatted(code.text(), code.arguments(), value, arguments));
    }
  }

  /** A cell that is no number, though the cells of its row stand where they should. */
  public static Problem notANumber(ColumnRole column, String cell) {
    Matcher begun = FORMULA.matcher(cell);
    String formula = begun.lookingAt() ? begun.group(1) : "";
    return new Problem(ProblemCode.NOT_A_NUMBER, column, cell, List.of("", "", formula));
  }

  /** A header by which the rows below it cannot be read, though no column is missing. */
  public static Problem unreadableHeader(long line) {
    return new Problem(
        ProblemCode.NO_HEADER, null, null, List.of("", "", Long.toString(line), "", ""));
  }

  /**
   * What is said of a file whose reading ended in an error that nobody thought of.
   *
   * @param error the error, which is only named; whoever catches it logs it
   */
  public static Problem unexpected(Throwable error) {
    return new Problem(
        ProblemCode.UNEXPECTED_ERROR, null, null, List.of(error.getClass().getSimpleName()));
  }
}
