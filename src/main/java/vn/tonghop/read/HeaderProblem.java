package vn.tonghop.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.words.ColumnRole;
import vn.tonghop.words.LostLetters;
import vn.tonghop.words.Problem;
import vn.tonghop.words.ProblemCode;

/** Says what a header lacks. */
final class HeaderProblem {
  private static final ColumnRole[][] NEEDED = {
    {ColumnRole.INDICATOR, ColumnRole.NAME}, {ColumnRole.ACTUAL, ColumnRole.CUMULATIVE}
  };

  private final Map<ColumnRole, List<String>> words;

  HeaderProblem(Map<ColumnRole, List<String>> words) {
    this.words = words;
  }

  /**
   * What a file lacks whose first lines have no header.
   *
   * @param nearest the row that comes nearest to one; null in a file without rows
   * @param first the rows among which it was looked for
   */
  Problem ofFile(@Nullable Header nearest, long linesSearched, List<SourceRow> first) {
    String lost =
        first.stream()
            .flatMap(row -> Arrays.stream(row.cells()))
            .map(LostLetters::in)
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse("");
    return problem(nearest, Long.toString(linesSearched), "", lost);
  }

  /** What a header lacks whose rows can therefore not be read. */
  Problem ofRowsBelow(Header header) {
    return problem(header, "", Long.toString(header.line()), "");
  }

  /** What rows lack that stand above the first header, from a line on. */
  Problem ofRowsAbove(long line) {
    return new Problem(
        ProblemCode.NO_HEADER, null, null, List.of("", Long.toString(line), "", "", ""));
  }

  private Problem problem(@Nullable Header header, String searched, String line, String lost) {
    List<String> missing = new ArrayList<>();
    for (ColumnRole[] either : NEEDED) {
      if (header == null || !knows(header, either[0]) && !knows(header, either[1])) {
        missing.add(title(either[0]) + " / " + title(either[1]));
      }
    }
    return new Problem(
        ProblemCode.NO_HEADER,
        null,
        null,
        List.of(
            String.join("; ", missing),
            searched,
            line,
            header == null ? "" : doubled(header),
            lost));
  }

  private static boolean knows(Header header, ColumnRole role) {
    return header.has(role) || header.doubled().containsKey(role);
  }

  /** The titles of columns that cannot be told apart, with the places of these columns. */
  private static String doubled(Header header) {
    Stream<String> alike =
        header.doubled().values().stream()
            .flatMap(List::stream)
            .sorted()
            .map(place -> "\"" + header.titles().get(place) + "\" (" + (place + 1) + ")");
    Stream<String> joined =
        header.joined().stream().map(cell -> "\"" + cell.replaceAll("\\s+", " ") + "\"");
    return Stream.concat(alike, joined).collect(Collectors.joining("; "));
  }

  private String title(ColumnRole role) {
    List<String> titles = words.getOrDefault(role, List.of());
    return titles.isEmpty() ? role.name().toLowerCase(Locale.ROOT) : titles.get(0);
  }
}
