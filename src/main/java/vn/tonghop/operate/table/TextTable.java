package vn.tonghop.operate.table;

import java.io.PrintWriter;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.tonghop.words.ComposedText;

/**
 * A table for a terminal, its columns as wide as the letters in them. Widths are settled by the
 * first thousand rows, so that a table of any length can be printed.
 */
public final class TextTable {
  private static final int ROWS_THAT_SETTLE = 1000;
  private static final String GAP = "  ";
  private static final int LEAST = 12;

  private final PrintWriter out;
  private final List<String> headings;
  private final boolean[] right;
  private final int[] widths;
  private final List<List<String>> waiting = new ArrayList<>();
  private int most = Integer.MAX_VALUE;
  private boolean settled;

  /**
   * Begins a table.
   *
   * @param rightAligned for each heading, whether its column is set to the right
   */
  public TextTable(PrintWriter out, List<String> headings, List<Boolean> rightAligned) {
    this.out = out;
    this.headings = headings.stream().map(TextTable::printable).toList();
    this.right = new boolean[headings.size()];
    this.widths = new int[headings.size()];
    for (int i = 0; i < right.length; i++) {
      right[i] = rightAligned.get(i);
    }
  }

  /** Cuts texts, never numbers, so that lines fit into so many letters, if that is possible. */
  public TextTable within(int letters) {
    most = letters;
    return this;
  }

  /** How many letters the lines of these rows take when texts are cut as far as they may be. */
  public static int leastWidth(
      List<String> headings, List<Boolean> rightAligned, List<List<String>> rows) {
    int width = (headings.size() - 1) * GAP.length();
    for (int i = 0; i < headings.size(); i++) {
      int column = width(headings.get(i));
      for (List<String> row : rows) {
        column = Math.max(column, width(row.get(i)));
      }
      width += rightAligned.get(i) ? column : Math.min(column, LEAST);
    }
    return width;
  }

  /** Adds a row. */
  public void row(List<String> cells) {
    List<String> row = cells.stream().map(TextTable::printable).toList();
    if (settled) {
      print(row);
      return;
    }
    waiting.add(row);
    if (waiting.size() >= ROWS_THAT_SETTLE) {
      settle();
    }
  }

  /** Prints what has not been printed yet. */
  public void end() {
    if (!settled) {
      settle();
    }
    out.flush();
  }

  private void settle() {
    settled = true;
    measure(headings);
    waiting.forEach(this::measure);
    narrow();
    print(headings);
    print(Arrays.stream(widths).mapToObj("-"::repeat).toList());
    waiting.forEach(this::print);
    waiting.clear();
  }

  private void narrow() {
    int over = Arrays.stream(widths).sum() + (widths.length - 1) * GAP.length() - most;
    while (over > 0) {
      int widest = -1;
      for (int i = 0; i < widths.length; i++) {
        if (!right[i] && widths[i] > LEAST && (widest < 0 || widths[i] > widths[widest])) {
          widest = i;
        }
      }
      if (widest < 0) {
        return;
      }
      widths[widest]--;
      over--;
    }
  }

  private void measure(List<String> row) {
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.max(widths[i], width(row.get(i)));
    }
  }

  private void print(List<String> row) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = right[i] || most == Integer.MAX_VALUE ? row.get(i) : cut(row.get(i), widths[i]);
      String padding = " ".repeat(Math.max(0, widths[i] - width(cell)));
      line.append(i == 0 ? "" : GAP);
      line.append(right[i] ? padding + cell : cell + padding);
    }
    out.println(line.toString().stripTrailing());
  }

  /** The beginning of a text, with … for what does not fit into so many cells of a terminal. */
  static String cut(String text, int most) {
    if (text.length() <= most / 2 || width(text) <= most) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int width = 0;
    for (int c : Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray()) {
      width += width(c);
      if (width > most - 1) {
        break;
      }
      kept.appendCodePoint(c);
    }
    return kept.toString().stripTrailing() + "…";
  }

  /** How many cells of a terminal a text takes. */
  static int width(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().map(TextTable::width).sum();
  }

  private static int width(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(codePoint) ? 2 : 1;
    };
  }

  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0xA4CF && c != 0x303F)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6)
        || (c >= 0x1F300 && c <= 0x1FAFF)
        || (c >= 0x20000 && c <= 0x3FFFD);
  }

  // Cells come from files that anybody may have written: a terminal must not obey them.
  private static String printable(String cell) {
    StringBuilder text = new StringBuilder();
    ComposedText.of(cell)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .map(c -> Character.isISOControl(c) ? (Character.isWhitespace(c) ? ' ' : '\uFFFD') : c)
        .forEach(text::appendCodePoint);
    return text.toString();
  }
}
