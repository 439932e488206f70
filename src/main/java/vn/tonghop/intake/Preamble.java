package vn.tonghop.intake;

import java.util.ArrayList;
import java.util.List;

/** The texts before a table, taken out of the cells in which they stand. */
final class Preamble {
  private Preamble() {}

  /** One text for each line of each cell; a label with a colon takes the cell after it along. */
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
        if (text.endsWith(":")) {
          label = text;
          continue;
        }
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(texts::add);
      }
      if (!label.isEmpty()) {
        texts.add(label);
      }
    }
    return List.copyOf(texts);
  }
}
