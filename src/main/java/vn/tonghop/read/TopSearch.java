package vn.tonghop.read;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reference.Period;
import vn.tonghop.words.ColumnRole;

/** Finds what stands above a table among the first rows of its file. */
final class TopSearch {
  private final List<SourceRow> first;
  private final long lastHeaderLine;

  /** Prepares to search {@code first} for a header that begins no later than a line. */
  TopSearch(List<SourceRow> first, long lastHeaderLine) {
    this.first = first;
    this.lastHeaderLine = lastHeaderLine;
  }

  TableTop top(Map<ColumnRole, List<String>> headerWords, @Nullable Period period) {
    HeaderSearch search =
        new HeaderSearch(new ColumnMeanings(headerWords, period), first, lastHeaderLine);
    HeaderProblem problems = new HeaderProblem(headerWords);
    HeaderSearch.Found found = search.find();
    if (found == null) {
      HeaderSearch.Found nearest = search.nearest();
      return new TableTop(
          Preamble.texts(first),
          new Outcome.Refused<>(
              problems.ofFile(nearest == null ? null : nearest.header(), lastHeaderLine)),
          first.isEmpty() ? 0 : first.get(first.size() - 1).lastLine(),
          null);
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
    return new TableTop(
        Preamble.texts(first.subList(0, found.first())),
        header,
        first.get(found.last()).lastLine(),
        null);
  }
}
