package vn.tonghop.intake;

import com.opencsv.ICSVParser;
import com.opencsv.RFC4180ParserBuilder;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.reference.NameKey;

/**
 * Tells what separates the cells of a file, by its header and by what the lines after it agree on.
 */
final class DelimiterChoice {
  private static final char[] DELIMITERS = {';', '\t', ',', '|'};

  /** Below them no header is looked for; the lines after only show whether they agree with it. */
  private static final int LINES_WITH_HEADER = 40;

  private static final Pattern DETAIL = Pattern.compile("\\([^)]*\\)|(nam|năm)?\\s*\\d{4}\\s*$");

  private final Set<String> knownNameKeys;

  DelimiterChoice(Set<String> knownNameKeys) {
    this.knownNameKeys = knownNameKeys;
  }

  /** Chooses by the first lines of a file. */
  char of(List<String> lines) throws IOException {
    Fit best = new Fit(';', -1, -1, 0);
    for (char delimiter : DELIMITERS) {
      Fit fit = fit(lines, delimiter);
      if (fit.betterThan(best)) {
        best = fit;
      }
    }
    return best.delimiter();
  }

  /**
   * How well a delimiter explains the lines.
   *
   * @param hits known names in the line that has most of them: the header
   * @param consistent lines with as many cells as the header, of a thousand
   * @param columns cells of the header
   */
  private record Fit(char delimiter, int hits, int consistent, int columns) {
    boolean betterThan(Fit other) {
      if (hits != other.hits) {
        return hits > other.hits;
      }
      if (consistent != other.consistent) {
        return consistent > other.consistent;
      }
      return columns > other.columns;
    }
  }

  private Fit fit(List<String> lines, char delimiter) throws IOException {
    ICSVParser parser = new RFC4180ParserBuilder().withSeparator(delimiter).build();
    int[] columns = new int[lines.size()];
    int header = 0;
    int mostHits = 0;
    for (int i = 0; i < lines.size(); i++) {
      String[] cells = parser.parseLine(lines.get(i));
      columns[i] = cells.length;
      int hits = 0;
      for (int at = 0; at < cells.length && i < LINES_WITH_HEADER; at++) {
        hits += isKnown(cells[at]) ? 1 : 0;
      }
      boolean wider = hits == mostHits && mostHits == 0 && columns[i] > columns[header];
      if (hits > mostHits || wider) {
        mostHits = hits;
        header = i;
      }
    }
    int same = 0;
    for (int i = header; i < columns.length; i++) {
      same += columns[i] == columns[header] ? 1 : 0;
    }
    boolean separates = columns.length > 0 && columns[header] > 1;
    int consistent = separates ? 1000 * same / (columns.length - header) : -1;
    return new Fit(delimiter, mostHits, consistent, separates ? columns[header] : 0);
  }

  private boolean isKnown(String cell) {
    // Folding a name is dear, and of thousands of small files most cells are figures.
    if (cell.length() > HeaderWords.LONGEST || cell.chars().noneMatch(Character::isLetter)) {
      return false;
    }
    if (knownNameKeys.contains(NameKey.of(cell))) {
      return true;
    }
    Matcher detail = DETAIL.matcher(cell);
    return detail.find() && knownNameKeys.contains(NameKey.of(detail.replaceAll(" ")));
  }
}
