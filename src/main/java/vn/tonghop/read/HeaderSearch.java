package vn.tonghop.read;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.words.ColumnRole;

/** Finds the header among the first rows of a file; it may take two of them. */
final class HeaderSearch {
  /** So many cells with words, one of which names the rows, are titles. */
  private static final int FEWEST_TITLES = 3;

  private static final Set<ColumnRole> OF_FIGURES =
      EnumSet.of(
          ColumnRole.PLAN,
          ColumnRole.ACTUAL,
          ColumnRole.CUMULATIVE,
          ColumnRole.PRIOR,
          ColumnRole.RATE);

  private static final int LONGEST_TITLE = 60;

  private final ColumnMeanings words;
  private final JoinedTitles joinedTitles;
  private final List<SourceRow> rows;
  private final long lastLine;
  private @Nullable Header divided;

  /** Prepares a search for a header that begins no later than {@code lastLine}. */
  HeaderSearch(ColumnMeanings words, List<SourceRow> rows, long lastLine) {
    this.words = words;
    this.joinedTitles = new JoinedTitles(title -> words.of(title).role() != null);
    this.rows = rows;
    this.lastLine = lastLine;
  }

  /**
   * A header and where it stands.
   *
   * @param header the header
   * @param first index of its first row
   * @param last index of its last row
   */
  record Found(Header header, int first, int last) {
    boolean complete() {
      return isDecided()
          && header.joined().isEmpty()
          && namesRows()
          && (header.has(ColumnRole.ACTUAL) || header.has(ColumnRole.CUMULATIVE));
    }

    boolean namesRows() {
      return header.has(ColumnRole.INDICATOR) || header.has(ColumnRole.NAME);
    }

    /** Whether nothing that a row needs stands in one of two columns, nobody knows in which. */
    private boolean isDecided() {
      return Stream.of(ColumnRole.ACTUAL, ColumnRole.CUMULATIVE, ColumnRole.UOM)
          .noneMatch(header.doubled()::containsKey);
    }

    /** Says whether the cells above give columns another meaning; else they are no header's. */
    boolean saysMoreThan(Found other) {
      return size() >= other.size() && !header.columns().equals(other.header.columns());
    }

    int size() {
      return header.columns().size();
    }
  }

  /** Finds the first header that has all it needs, or null. */
  @Nullable Found find() {
    for (int i = 0; i < rows.size() && rows.get(i).line() <= lastLine; i++) {
      Found found = beginningAt(i);
      Header parts = found == null ? null : dividedBelow(found);
      if (found != null && parts == null) {
        return found;
      }
      divided = divided == null ? parts : divided;
    }
    return null;
  }

  private @Nullable Found beginningAt(int i) {
    Found single = single(i);
    Found below = i + 1 < rows.size() && continues(i) ? pair(i) : null;
    if (single.complete()) {
      Found best = below != null && below.complete() ? below : single;
      Found above = i > 0 && speaksOfFigures(i - 1) ? pair(i - 1) : null;
      return above != null && above.complete() && above.saysMoreThan(best) ? above : best;
    }
    return below != null && below.complete() && !single(i + 1).complete() ? below : null;
  }

  /**
   * A header that would have all it needs, but for titles below that divide the column of figures
   * into several of which none is known to be the whole; null where none was passed.
   */
  @Nullable Header divided() {
    return divided;
  }

  private @Nullable Header dividedBelow(Found found) {
    int next = found.last() + 1;
    Header header = found.header();
    if (next >= rows.size() || hasFigures(next) || namesARow(rows.get(next), header)) {
      return null;
    }
    for (ColumnRole role : List.of(ColumnRole.ACTUAL, ColumnRole.CUMULATIVE)) {
      List<Integer> parts = partsOf(header.columns().get(role), found, rows.get(next));
      if (parts.size() > 1) {
        List<String> titles = new ArrayList<>(header.titles());
        while (titles.size() <= parts.get(parts.size() - 1)) {
          titles.add("");
        }
        String whole = titles.get(parts.get(0));
        parts.forEach(place -> titles.set(place, whole + " " + rows.get(next).cell(place)));
        return new Header(
            header.columns(), titles, header.line(), Map.of(role, parts), List.of(), List.of());
      }
    }
    return null;
  }

  private static boolean namesARow(SourceRow row, Header header) {
    return Stream.of(ColumnRole.INDICATOR, ColumnRole.NAME)
        .map(header.columns()::get)
        .anyMatch(place -> place != null && !row.cell(place).isEmpty());
  }

  /** The columns below the title of one, as far as it is merged, that have titles of their own. */
  private List<Integer> partsOf(@Nullable Integer place, Found found, SourceRow below) {
    List<Integer> parts = new ArrayList<>();
    for (int i = place == null ? below.cells().length : place; i < below.cells().length; i++) {
      boolean isMerged =
          rows.get(found.first()).cell(i).isEmpty() && rows.get(found.last()).cell(i).isEmpty();
      if (place == null || i > place && !isMerged) {
        break;
      }
      if (!below.cell(i).isEmpty()) {
        parts.add(i);
      }
    }
    return parts;
  }

  /**
   * Reads a row as the header of a table whose rows cannot be read by it: its titles are those of a
   * header, but do not say which column has the figures.
   *
   * @return null where it is no header, or one that is understood
   */
  @Nullable Header likeHeader(int at) {
    Found single = single(at);
    Header header = single.header();
    if (hasFigures(at) || single.complete()) {
      return null;
    }
    long figures =
        OF_FIGURES.stream()
            .filter(role -> header.has(role) || header.doubled().containsKey(role))
            .count();
    boolean namesRows = single.namesRows() && filled(at) >= FEWEST_TITLES;
    return namesRows || figures > 1 && filled(at) >= FEWEST_TITLES ? header : null;
  }

  /** Says whether a row of words and figures is among those from one to before another. */
  boolean hasFiguresWithin(int from, int to) {
    for (int i = from; i < to; i++) {
      if (hasFigures(i) && filled(i) > 1) {
        return true;
      }
    }
    return false;
  }

  /** The row that comes nearest to a header, to say what it lacks; null in a file without rows. */
  @Nullable Found nearest() {
    Found nearest = null;
    for (int i = 0; i < rows.size() && rows.get(i).line() <= lastLine; i++) {
      Found single = single(i);
      if (nearest == null || single.size() > nearest.size()) {
        nearest = single;
      }
    }
    return nearest;
  }

  private Found single(int at) {
    return found(at, at, List.of(rows.get(at).cells()), List.of());
  }

  private Found pair(int at) {
    return found(at, at + 1, List.of(rows.get(at).cells()), List.of(rows.get(at + 1).cells()));
  }

  /** The row after a header belongs to it when it only has words, and only under merged cells. */
  private boolean continues(int at) {
    String[] upper = rows.get(at).cells();
    SourceRow lower = rows.get(at + 1);
    if (filled(at) < 2 || lower.cells().length == 0 || hasFigures(at + 1)) {
      return false;
    }
    int filled = 0;
    int known = 0;
    String group = "";
    for (int i = 0; i < Math.max(upper.length, lower.cells().length); i++) {
      String over = rows.get(at).cell(i);
      String under = lower.cell(i);
      group = over.isEmpty() ? group : over;
      if (under.isEmpty()) {
        continue;
      }
      ColumnRole role = words.of(over).role();
      if (role == ColumnRole.INDICATOR || role == ColumnRole.NAME) {
        return false;
      }
      filled++;
      known += words.of(under).settled() || words.of(group + " " + under).settled() ? 1 : 0;
    }
    return known > 0 || filled > 1;
  }

  /** Says whether a row may be the upper one of a header whose lower row has all it needs. */
  private boolean speaksOfFigures(int at) {
    boolean speaks = false;
    for (String cell : rows.get(at).cells()) {
      speaks |= cell.length() <= LONGEST_TITLE && words.speaksOfFigures(cell);
    }
    return speaks && filled(at) > 1 && !hasFigures(at);
  }

  private int filled(int at) {
    int filled = 0;
    for (String cell : rows.get(at).cells()) {
      filled += cell.isEmpty() ? 0 : 1;
    }
    return filled;
  }

  private boolean hasFigures(int at) {
    for (String cell : rows.get(at).cells()) {
      if (FigureText.is(cell) && !FigureText.isYear(cell)) {
        return true;
      }
    }
    return false;
  }

  /** Only of what may be a header: most rows are none, and this is dear. */
  private List<String> joined(List<String> cells, List<ColumnMeaning> meanings) {
    long known = meanings.stream().filter(meaning -> meaning.role() != null).count();
    return known < FEWEST_TITLES ? List.of() : cells.stream().filter(joinedTitles::are).toList();
  }

  private Found found(int first, int last, List<String> upper, List<String> lower) {
    List<String> both = new ArrayList<>(upper);
    both.addAll(lower);
    ColumnMeanings dated = words.forYearsIn(both);
    List<ColumnMeaning> meanings = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    String group = "";
    for (int i = 0; i < Math.max(upper.size(), lower.size()); i++) {
      String over = i < upper.size() ? upper.get(i) : "";
      String under = i < lower.size() ? lower.get(i) : "";
      if (!over.isEmpty()) {
        group = over;
      } else if (under.isEmpty()) {
        group = "";
      }
      meanings.add(under.isEmpty() ? dated.of(over) : dated.inGroup(group, under));
      titles.add(under.isEmpty() ? over : (group + " " + under).strip());
    }
    Header header =
        ColumnChoice.header(meanings, titles, rows.get(first).line(), joined(both, meanings));
    return new Found(header, first, last);
  }
}
