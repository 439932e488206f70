package vn.tonghop.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reference.Period;

/**
 * Knows headers below the first: of another page, or of another table, whose columns may be others.
 */
final class FurtherHeaders {
  private final ColumnMeanings words;
  private final HeaderProblem problems;

  /**
   * Prepares to know them by their words.
   *
   * @param period what the file reports on, or null when it is not known
   */
  FurtherHeaders(HeaderWords words, @Nullable Period period) {
    this.words = words.meanings(period);
    this.problems = words.problems();
  }

  /**
   * A header.
   *
   * @param header what it says; or {@code no-header}, where its rows cannot be read by it
   * @param takesTwoRows whether the next row belongs to it
   */
  record Seen(Outcome<Header> header, boolean takesTwoRows) {}

  /** Says, at little cost, whether a row is worth a closer look: most hold figures. */
  static boolean mayBe(SourceRow row) {
    int filled = 0;
    for (String cell : row.cells()) {
      if (FigureText.is(cell) && !FigureText.isYear(cell)) {
        return false;
      }
      filled += cell.isEmpty() ? 0 : 1;
    }
    return filled > 1;
  }

  /** Looks at a row and the one that follows; null where no header begins with it. */
  @Nullable Seen at(SourceRow row, @Nullable SourceRow next) {
    List<SourceRow> rows = next == null ? List.of(row) : List.of(row, next);
    HeaderSearch search = new HeaderSearch(words, rows, Long.MAX_VALUE);
    HeaderSearch.Found found = search.find();
    if (found == null) {
      Header like = search.divided() == null ? search.likeHeader(0) : search.divided();
      return like == null
          ? null
          : new Seen(new Outcome.Refused<>(problems.ofRowsBelow(like)), false);
    }
    return found.first() > 0
        ? null
        : new Seen(new Outcome.Accepted<>(found.header()), found.last() > 0);
  }
}
