package vn.tonghop.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.tonghop.words.NameKey;

/** The texts before a table, taken out of the cells in which they stand. */
final class Preamble {
  /** Nobody states a commune or a period in longer text, and to search it could take hours. */
  private static final int LONGEST = 1_000;

  /** Labels that need no colon to be told from other texts, folded. */
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:ten |ma )?(?:xa|thi tran|phuong|xa thi tran|xa/thi tran|don vi)"
              + "|don vi (?:bao cao|hanh chinh)|ky|ky bao cao|nam|nam bao cao"
              + "|bieu mau|mau bieu|ma bieu");

  private Preamble() {}

  /**
   * One text for each line of each cell, except long ones; a label takes the cell after it along.
   */
  static List<PreambleText> texts(List<SourceRow> rows) {
    List<PreambleText> texts = new ArrayList<>();
    for (SourceRow row : rows) {
      String label = "";
      for (String cell : row.cells()) {
        if (cell.isEmpty()) {
          continue;
        }
        String text = label.isEmpty() ? cell : label + " " + cell;
        label = "";
        if (text.endsWith(":") && text.length() <= LONGEST) {
          label = text;
          continue;
        }
        if (label.isEmpty()
            && cell.length() <= LONGEST
            && LABEL.matcher(NameKey.of(cell)).matches()) {
          label = cell + ":";
          continue;
        }
        text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && line.length() <= LONGEST)
            .forEach(line -> texts.add(new PreambleText(line, row.line())));
      }
      if (!label.isEmpty()) {
        texts.add(new PreambleText(label, row.line()));
      }
    }
    return List.copyOf(texts);
  }
}
