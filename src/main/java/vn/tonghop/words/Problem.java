package vn.tonghop.words;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a file or with a cell of it, to be told to the commune.
 *
 * @param code a refusal or finding code of the public contract, such as {@code not-a-number}
 * @param column the column it stands in, or null for the whole row or file
 * @param value what stood there, as it was written, or null
 * @param arguments what the message for {@code code} is filled with; {@code {0}} is always {@code
 *     value}, these follow as {@code {1}} and so on
 */
public record Problem(
    String code, @Nullable ColumnRole column, @Nullable String value, List<String> arguments) {

  public Problem {
    arguments = List.copyOf(arguments);
  }
}
