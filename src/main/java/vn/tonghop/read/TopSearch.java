package vn.tonghop.read;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reference.Period;
import vn.tonghop.words.Problem;

/** Finds what stands above a table among the first rows of its file. */
final class TopSearch {
  private final List<SourceRow> first;
  private final long lastHeaderLine;
  private final Predicate<String[]> reports;

  /**
   * Prepares to search {@code first} for a header that begins no later than a line.
   *
   * @param reports whether the cells of a row report a figure on something
   */
  TopSearch(List<SourceRow> first, long lastHeaderLine, Predicate<String[]> reports) {
    this.first = first;
    this.lastHeaderLine = lastHeaderLine;
    this.reports = reports;
  }

  TableTop top(HeaderWords words, @Nullable Period period) {
    HeaderSearch search = new HeaderSearch(words.meanings(period), first, lastHeaderLine);
    HeaderProblem problems = words.problems();
    HeaderSearch.Found found = search.find();
    if (found == null) {
      HeaderSearch.Found nearest = search.nearest();
      Header like =
          search.divided() == null && nearest != null ? nearest.header() : search.divided();
      return refused(first, problems.ofFile(like, lastHeaderLine, first));
    }
    for (SourceRow row : first.subList(found.first(), found.last() + 1)) {
      if (reports.test(row.cells())) {
        // The line break behind the header is lost: nobody can tell what belongs to which.
        return refused(first.subList(0, found.first()), Problem.unreadableHeader(row.line()));
      }
    }
    Outcome<Header> header = new Outcome.Accepted<>(found.header());
    for (int i = 0; i < found.first(); i++) {
      Header like = search.likeHeader(i);
      if (like != null && search.hasFiguresWithin(i + 1, found.first())) {
        // What stands above is the table of a header that nobody understands, not a preamble.
        return new TableTop(
            Preamble.texts(first.subList(0, i)),
            header,
            first.get(i).lastLine(),
            problems.ofRowsBelow(like));
      }
    }
    List<PreambleText> preamble = Preamble.texts(first.subList(0, found.first()));
    for (SourceRow row : first.subList(0, found.first())) {
      if (reports.test(row.cells())) {
        // Nothing above says what its columns are, and the header below is not its own.
        return new TableTop(preamble, header, row.line() - 1, problems.ofRowsAbove(row.line()));
      }
    }
    return new TableTop(preamble, header, first.get(found.last()).lastLine(), null);
  }

  /** A file of which no row can be read. */
  private TableTop refused(List<SourceRow> preamble, Problem problem) {
    return new TableTop(
        Preamble.texts(preamble),
        new Outcome.Refused<>(problem),
        first.isEmpty() ? 0 : first.get(first.size() - 1).lastLine(),
        null);
  }
}
