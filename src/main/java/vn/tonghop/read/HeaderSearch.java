package vn.tonghop.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.words.ColumnRole;

/** Finds the header among the first rows of a file; it may take two of them. */
final class HeaderSearch {
  private static final Pattern FIGURE = Pattern.compile("[-(]?\\d[\\d.,\\s]*%?\\)?");

  /** Stands over a column as often as in it. */
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

  private static final int LONGEST_TITLE = 60;

  private final ColumnMeanings words;
  private final List<SourceRow> rows;
  private final long lastLine;

  /** Prepares a search for a header that begins no later than {@code lastLine}. */
  HeaderSearch(ColumnMeanings words, List<SourceRow> rows, long lastLine) {
    this.words = words;
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
      return (header.has(ColumnRole.INDICATOR) || header.has(ColumnRole.NAME))
          && (header.has(ColumnRole.ACTUAL) || header.has(ColumnRole.CUMULATIVE));
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
      Found single = single(i);
      Found below = i + 1 < rows.size() && continues(i) ? pair(i) : null;
      if (single.complete()) {
        Found best = below != null && below.complete() ? below : single;
        Found above = i > 0 && speaksOfFigures(i - 1) ? pair(i - 1) : null;
        return above != null && above.complete() && above.saysMoreThan(best) ? above : best;
      }
      if (below != null && below.complete() && !single(i + 1).complete()) {
        return below;
      }
    }
    return null;
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
      if (FIGURE.matcher(cell).matches() && !YEAR.matcher(cell).matches()) {
        return true;
      }
    }
    return false;
  }

  private Found found(int first, int last, List<String> upper, List<String> lower) {
    List<String> both = new ArrayList<>(upper);
    both.addAll(lower);
    ColumnMeanings dated = words.forYearsIn(both);
    List<ColumnMeanings.Meaning> meanings = new ArrayList<>();
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
    return new Found(new Header(columns(meanings), titles, rows.get(first).line()), first, last);
  }

  private static Map<ColumnRole, Integer> columns(List<ColumnMeanings.Meaning> meanings) {
    Map<ColumnRole, Integer> columns = new EnumMap<>(ColumnRole.class);
    for (int i = 0; i < meanings.size(); i++) {
      ColumnRole role = meanings.get(i).role();
      Integer chosen = role == null ? null : columns.get(role);
      if (role != null
          && (chosen == null || meanings.get(i).weight() > meanings.get(chosen).weight())) {
        columns.put(role, i);
      }
    }
    // Last year's figures are to be of the kind that this year's are compared by.
    boolean toDate = columns.containsKey(ColumnRole.CUMULATIVE);
    Integer prior = columns.get(ColumnRole.PRIOR);
    for (int i = 0; i < meanings.size() && prior != null; i++) {
      boolean other = meanings.get(prior).toDate() != toDate;
      if (other
          && meanings.get(i).role() == ColumnRole.PRIOR
          && meanings.get(i).toDate() == toDate) {
        columns.put(ColumnRole.PRIOR, i);
        break;
      }
    }
    return columns;
  }
}
