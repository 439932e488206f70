package vn.tonghop.read;

import com.opencsv.ICSVParser;
import com.opencsv.RFC4180ParserBuilder;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows with OpenCSV, and keeps quotation marks that are not meant as such from swallowing
 * rows: one that is never closed, two that have whole rows between them, those around a whole row.
 */
final class RecordReader implements Closeable {
  /** A cell with more lines than this is taken for a quotation mark gone astray. */
  private static final int MOST_LINES = 20;

  private static final int MOST_CHARACTERS = 1 << 20;
  private static final char QUOTE = '"';
  private static final int OPEN = -1;
  private static final int MALFORMED = -2;

  private final PhysicalLines source;
  private final char delimiter;
  private final ICSVParser parser;
  private final LineRhythm rhythm;
  private final Deque<String> ahead = new ArrayDeque<>();
  private String current = "";
  private long consumed;

  RecordReader(PhysicalLines source, char delimiter) {
    this.source = source;
    this.delimiter = delimiter;
    this.rhythm = new LineRhythm(delimiter);
    this.parser = new RFC4180ParserBuilder().withSeparator(delimiter).withQuoteChar(QUOTE).build();
  }

  /** How many lines the rows returned so far took. */
  long consumed() {
    return consumed;
  }

  /** Reads the next row, or null at the end. */
  @Nullable SourceRow next() throws IOException {
    String line = take();
    if (line == null) {
      return null;
    }
    long first = consumed;
    String row = QuotedRow.unquoted(line, delimiter);
    boolean isQuoted = row != null && rhythm.isRow(row, following());
    String[] cells = parser.parseLineMulti(row != null && isQuoted ? row : line);
    if (parser.isPending()) {
      cells = withOpenCell(cells);
    } else if (!isQuoted && rhythm.isTorn(line, cells, following(line))) {
      cells = line.split(Pattern.quote(String.valueOf(delimiter)), -1);
    }
    if (consumed == first) {
      rhythm.look(cells.length);
    }
    boolean isEnded = !(ahead.isEmpty() && source.lacksLastEnd());
    return new SourceRow(first, (int) (consumed - first + 1), CellText.trimmed(cells), isEnded);
  }

  private @Nullable String take() throws IOException {
    String line = ahead.isEmpty() ? source.next() : ahead.poll();
    if (line != null) {
      consumed++;
      current = line;
    }
    return line;
  }

  private List<String> following(String line) throws IOException {
    return line.indexOf(QUOTE) < 0 ? List.of() : following();
  }

  /** The lines that come next, where they are needed to tell rows; they are still to be taken. */
  private List<String> following() throws IOException {
    if (rhythm.isKnown()) {
      return List.of();
    }
    long characters = ahead.stream().mapToLong(String::length).sum();
    while (ahead.size() < MOST_LINES && characters < MOST_CHARACTERS) {
      String line = source.next();
      if (line == null) {
        break;
      }
      ahead.add(line);
      characters += line.length();
    }
    return ahead.stream().limit(MOST_LINES).toList();
  }

  private void giveBack(List<String> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      ahead.addFirst(lines.get(i));
    }
    consumed -= lines.size();
  }

  private String[] withOpenCell(String[] before) throws IOException {
    List<String> cells = new ArrayList<>(Arrays.asList(before));
    while (parser.isPending()) {
      String pending = parser.getPendingText();
      String tail = pending.substring(0, pending.length() - 1);
      parser.parseLine("");
      String whole = completed(tail);
      if (whole == null) {
        int end = tail.indexOf(delimiter);
        cells.add(unquoted(end < 0 ? tail : tail.substring(0, end)));
        if (end >= 0) {
          cells.addAll(Arrays.asList(parser.parseLineMulti(tail.substring(end + 1))));
        }
      } else {
        cells.addAll(Arrays.asList(parser.parseLineMulti(whole)));
      }
    }
    return cells.toArray(new String[0]);
  }

  /**
   * Adds lines to an open cell until it is closed.
   *
   * @return the cell with the rest of the line on which it ends, or null when the quotation mark at
   *     its beginning cannot be meant to open a cell
   */
  private @Nullable String completed(String tail) throws IOException {
    if (tail.isEmpty() || tail.charAt(0) != QUOTE) {
      return null;
    }
    String opening = current;
    StringBuilder text = new StringBuilder(tail);
    List<String> taken = new ArrayList<>();
    int lineStart = 0;
    int end = endOfQuoted(text, 1);
    while (end == OPEN && taken.size() + 1 < MOST_LINES && text.length() < MOST_CHARACTERS) {
      String line = take();
      if (line == null) {
        break;
      }
      taken.add(line);
      text.append('\n');
      lineStart = text.length();
      text.append(line);
      end = endOfQuoted(text, lineStart);
    }
    if (end >= 0 && !taken.isEmpty()) {
      List<String> lines = new ArrayList<>(List.of(opening));
      lines.addAll(taken);
      int from = opening.length() - tail.length() + 1;
      if (!rhythm.isOfRows(lines, from, end - lineStart, following())) {
        return text.toString();
      }
    }
    giveBack(taken);
    return null;
  }

  /** Where the quoted cell ends that goes on at {@code from}, or why it does not. */
  private int endOfQuoted(CharSequence text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == QUOTE) {
        if (i + 1 == text.length() || text.charAt(i + 1) == delimiter) {
          return i;
        }
        if (text.charAt(i + 1) != QUOTE) {
          return MALFORMED;
        }
        i++;
      }
    }
    return OPEN;
  }

  /** Blanks between a closing quotation mark and the delimiter do not make the mark literal. */
  private static String unquoted(String cell) {
    String bare = cell.strip();
    boolean quoted =
        bare.length() > 1 && bare.charAt(0) == QUOTE && bare.indexOf(QUOTE, 1) == bare.length() - 1;
    return quoted ? bare.substring(1, bare.length() - 1) : cell;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
