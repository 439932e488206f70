package vn.tonghop.read;

import com.opencsv.ICSVParser;
import com.opencsv.RFC4180ParserBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.words.NameKey;

/**
 * Tells what separates the cells of a file, by its header and by what the lines after it agree on.
 * Remembers names from file to file; not thread-safe.
 */
final class DelimiterChoice {
  private static final char[] DELIMITERS = {';', '\t', ',', '|'};

  /** Below them no header is looked for. */
  private static final int LINES_WITH_HEADER = 40;

  /** Where a header can be read in two ways, lines below it show by which they are written. */
  private static final int LINES_THAT_AGREE = 200;

  private static final Pattern DETAIL = Pattern.compile("\\([^)]*\\)|(nam|năm)?\\s*\\d{4}\\s*$");

  /** Offices write the same titles; the bound is against hostile files. */
  private static final int MOST_REMEMBERED = 20_000;

  private final Set<String> knownNameKeys;
  private final Map<String, Boolean> remembered = new HashMap<>();

  DelimiterChoice(Set<String> knownNameKeys) {
    this.knownNameKeys = knownNameKeys;
  }

  /** The first lines of a file that are not blank. */
  interface FirstLines {
    /** Reads so many, or all there are. */
    List<String> atMost(int most) throws IOException;
  }

  /** Chooses by the first lines of a file. */
  char of(FirstLines lines) throws IOException {
    List<Fit> best = new ArrayList<>();
    List<String> top = lines.atMost(LINES_WITH_HEADER);
    for (char delimiter : DELIMITERS) {
      if (top.stream().anyMatch(line -> line.indexOf(delimiter) >= 0)) {
        Fit fit = fit(top, delimiter, best.isEmpty() ? 0 : best.get(0).hits);
        if (!best.isEmpty() && fit.hits > best.get(0).hits) {
          best.clear();
        }
        if (best.isEmpty() || fit.hits == best.get(0).hits) {
          best.add(fit);
        }
      }
    }
    if (best.size() < 2) {
      return best.isEmpty() ? DELIMITERS[0] : best.get(0).delimiter;
    }
    List<String> more = lines.atMost(LINES_THAT_AGREE);
    char chosen = DELIMITERS[0];
    Agreement most = new Agreement(-1, 0);
    for (Fit fit : best) {
      Agreement agreement = agreement(more, fit);
      if (agreement.moreThan(most)) {
        most = agreement;
        chosen = fit.delimiter;
      }
    }
    return chosen;
  }

  /**
   * What a delimiter makes of the lines among which the header is.
   *
   * @param hits known names in the line that has most of them: the header
   * @param header index of that line
   */
  private record Fit(char delimiter, int hits, int header) {}

  /**
   * How the lines below a header agree with it.
   *
   * @param lines those with as many cells as the header, of a thousand
   * @param columns cells of the header
   */
  private record Agreement(int lines, int columns) {
    boolean moreThan(Agreement other) {
      return lines != other.lines ? lines > other.lines : columns > other.columns;
    }
  }

  /**
   * Fits a delimiter.
   *
   * @param hitsToReach what another one has; a fit with less counts for nothing
   */
  private Fit fit(List<String> lines, char delimiter, int hitsToReach) throws IOException {
    ICSVParser parser = parser(delimiter);
    int header = 0;
    int mostHits = 0;
    int widest = 0;
    for (int i = 0; i < lines.size(); i++) {
      String[] cells = cells(parser, lines.get(i));
      if (cells.length <= mostHits || cells.length < hitsToReach) {
        // Each of its cells could be a name, and it would still not be the header.
        continue;
      }
      int hits = 0;
      for (String cell : cells) {
        hits += isKnown(cell) ? 1 : 0;
      }
      boolean wider = hits == 0 && mostHits == 0 && cells.length > widest;
      if (hits > mostHits || wider) {
        mostHits = hits;
        header = i;
        widest = cells.length;
      }
    }
    return new Fit(delimiter, mostHits, header);
  }

  private static Agreement agreement(List<String> lines, Fit fit) throws IOException {
    ICSVParser parser = parser(fit.delimiter);
    int columns = cells(parser, lines.get(fit.header)).length;
    if (columns < 2) {
      return new Agreement(-1, 0);
    }
    int same = 0;
    for (String line : lines.subList(fit.header, lines.size())) {
      same += cells(parser, line).length == columns ? 1 : 0;
    }
    return new Agreement(1000 * same / (lines.size() - fit.header), columns);
  }

  private static String[] cells(ICSVParser parser, String line) throws IOException {
    String row = QuotedRow.unquoted(line, parser.getSeparator());
    return parser.parseLine(row == null ? line : row);
  }

  private static ICSVParser parser(char delimiter) {
    return new RFC4180ParserBuilder().withSeparator(delimiter).build();
  }

  private boolean isKnown(String cell) {
    // Folding a name is dear, and most cells are figures, or names that stood in the file before.
    if (cell.length() > ColumnMeanings.LONGEST || !CellText.hasLetter(cell)) {
      return false;
    }
    if (remembered.size() >= MOST_REMEMBERED) {
      remembered.clear();
    }
    return remembered.computeIfAbsent(cell, this::isName);
  }

  private boolean isName(String cell) {
    if (knownNameKeys.contains(NameKey.of(cell))) {
      return true;
    }
    Matcher detail = DETAIL.matcher(cell);
    return detail.find() && knownNameKeys.contains(NameKey.of(detail.replaceAll(" ")));
  }
}
