package vn.tonghop.intake;

import java.util.ArrayList;
import java.util.List;

/** The texts before a table, taken out of the cells in which they stand. */
final class Preamble {
  /** Nobody states a commune or a period in longer text, and to search it could take hours. */
  private static final int LONGEST = 1_000;

  private Preamble() {}

  /**
   * One text for each line of each cell, except long ones; a label with a colon takes the cell
   * after it along.
   */
  static List<String> texts(List<SourceRow> rows) {
    List<String> texts = new ArrayList<>();
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
        text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && line.length() <= LONGEST)
            .forEach(texts::add);
      }
      if (!label.isEmpty()) {
        texts.add(label);
      }
    }
    return List.copyOf(texts);
  }
}
