package vn.tonghop.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file and what its cells must be.
 *
 * <p>A cell that is not what it must be is reported, and a placeholder comes back, so that the rest
 * of the row is looked at too; nobody sees the placeholder, since a row that is not {@link #sound}
 * is left out.
 */
final class CsvRow {
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  private final String file;
  private final int line;
  private final Map<String, String> cells;
  private final ReferenceProblems problems;
  private final Set<String> wrong = new HashSet<>();
  private boolean sound = true;

  CsvRow(String file, int line, Map<String, String> cells, ReferenceProblems problems) {
    this.file = file;
    this.line = line;
    this.cells = cells;
    this.problems = problems;
  }

  int line() {
    return line;
  }

  boolean sound() {
    return sound;
  }

  /** Whether nothing was reported of these cells, so that more can be asked of them. */
  boolean good(String... columns) {
    return Arrays.stream(columns).noneMatch(wrong::contains);
  }

  /** The cell as it stands, empty when there is none. */
  String raw(String column) {
    return cells.getOrDefault(column, "");
  }

  /** Reports a mistake in a cell; {@code what} follows the quoted value. */
  void problem(String column, String what) {
    sound = false;
    wrong.add(column);
    String value = raw(column);
    String message = value.isEmpty() ? "the empty cell " + what : "'" + value + "' " + what;
    problems.add(file, line, column, value, message);
  }

  /** Reports a mistake in the row as a whole. */
  void problem(String what) {
    sound = false;
    problems.add(file, line, null, null, what);
  }

  String text(String column) {
    String value = raw(column);
    if (value.isEmpty()) {
      sound = false;
      wrong.add(column);
      problems.add(file, line, column, value, "is empty; this column must be filled in");
    }
    return value;
  }

  @Nullable String optional(String column) {
    String value = raw(column);
    return value.isEmpty() ? null : value;
  }

  BigDecimal decimal(String column) {
    text(column);
    BigDecimal value = optionalDecimal(column);
    return value == null ? BigDecimal.ZERO : value;
  }

  @Nullable BigDecimal optionalDecimal(String column) {
    String value = raw(column);
    if (value.isEmpty()) {
      return null;
    }
    if (!DECIMAL.matcher(value).matches()) {
      problem(
          column,
          "is not a number; write digits only, with a dot before the decimals, such as 1206.46");
      return null;
    }
    return new BigDecimal(value);
  }

  /** A whole number; {@code ifEmpty} where the cell is empty. */
  int whole(String column, int least, int most, int ifEmpty) {
    String value = raw(column);
    if (value.isEmpty()) {
      return ifEmpty;
    }
    int number = value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : -1;
    if (number < least || number > most) {
      problem(column, "is not a whole number from " + least + " to " + most);
      return ifEmpty;
    }
    return number;
  }

  LocalDate date(String column) {
    text(column);
    LocalDate value = optionalDate(column);
    return value == null ? LocalDate.EPOCH : value;
  }

  @Nullable LocalDate optionalDate(String column) {
    String value = raw(column);
    if (value.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      problem(column, "is not a date; write year-month-day, such as 2024-11-30");
      return null;
    }
  }

  /** One of an enumeration's words; {@code ifEmpty} where the cell is empty. */
  <E extends Enum<E>> E word(String column, Class<E> words, E ifEmpty) {
    String value = raw(column);
    if (value.isEmpty()) {
      return ifEmpty;
    }
    for (E word : words.getEnumConstants()) {
      if (word.name().toLowerCase(Locale.ROOT).equals(value)) {
        return word;
      }
    }
    problem(
        column,
        Arrays.stream(words.getEnumConstants())
            .map(word -> word.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", ", "is not one of ", "")));
    return ifEmpty;
  }

  /** The parts of a cell between {@code |}, without empty ones. */
  List<String> list(String column) {
    return Arrays.stream(raw(column).split("\\|"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
