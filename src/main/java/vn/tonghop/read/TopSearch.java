package vn.tonghop.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reference.Period;
import vn.tonghop.words.ColumnRole;
import vn.tonghop.words.Problem;
import vn.tonghop.words.ProblemCode;

/** Finds what stands above a table among the first rows of its file. */
final class TopSearch {
  private static final ColumnRole[][] NEEDED = {
    {ColumnRole.INDICATOR, ColumnRole.NAME}, {ColumnRole.ACTUAL, ColumnRole.CUMULATIVE}
  };

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
    HeaderSearch.Found found = search.find();
    int end = found == null ? first.size() : found.last() + 1;
    return new TableTop(
        Preamble.texts(first.subList(0, found == null ? end : found.first())),
        found == null
            ? new Outcome.Refused<>(noHeader(search.nearest(), headerWords))
            : new Outcome.Accepted<>(found.header()),
        end == 0 ? 0 : first.get(end - 1).lastLine());
  }

  private static Problem noHeader(
      HeaderSearch.@Nullable Found nearest, Map<ColumnRole, List<String>> words) {
    List<String> missing = new ArrayList<>();
    for (ColumnRole[] either : NEEDED) {
      if (nearest == null || !nearest.header().has(either[0]) && !nearest.header().has(either[1])) {
        missing.add(title(words, either[0]) + " / " + title(words, either[1]));
      }
    }
    return new Problem(ProblemCode.NO_HEADER, null, null, List.of(String.join("; ", missing)));
  }

  private static String title(Map<ColumnRole, List<String>> words, ColumnRole role) {
    List<String> titles = words.getOrDefault(role, List.of());
    return titles.isEmpty() ? role.name().toLowerCase(Locale.ROOT) : titles.get(0);
  }
}
