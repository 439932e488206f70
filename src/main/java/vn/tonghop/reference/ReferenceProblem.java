package vn.tonghop.reference;

import org.jspecify.annotations.Nullable;

/**
 * A mistake in the reference data, to be mended by an administrator.
 *
 * @param file name of the file, such as {@code indicators.csv}
 * @param line line of the file, the first being 1; 0 where the whole file is meant
 * @param column header of the column, or path of the key in a YAML file; null for the whole line
 * @param value what stands there, or null
 * @param message what is wrong and what to write instead; it quotes the value
 */
public record ReferenceProblem(
    String file, int line, @Nullable String column, @Nullable String value, String message) {

  /** One line: {@code indicators.csv, line 12, column min: 'abc' is not a number; write …}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(", line ").append(line);
    }
    if (column != null) {
      text.append(", column ").append(column);
    }
    return text.append(": ").append(message).toString();
  }
}
