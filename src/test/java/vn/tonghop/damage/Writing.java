package vn.tonghop.damage;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.read.Encoding;

/**
 * How cells become a file.
 *
 * @param encoding how letters become bytes
 * @param delimiter what separates cells
 * @param quoted whether every cell is quoted, not only those that need it
 * @param lineEnd what ends lines
 */
record Writing(Encoding encoding, char delimiter, boolean quoted, String lineEnd) {

  static final Writing PLAIN = new Writing(Encoding.UTF_8, ';', false, "\n");

  Writing in(Encoding other) {
    return new Writing(other, delimiter, quoted, lineEnd);
  }

  Writing separatedBy(char other) {
    return new Writing(encoding, other, quoted, lineEnd);
  }

  Writing quotingAll() {
    return new Writing(encoding, delimiter, true, lineEnd);
  }

  Writing endingLinesWith(String other) {
    return new Writing(encoding, delimiter, quoted, other);
  }

  String text(Submission submission) {
    StringBuilder text = new StringBuilder();
    for (String[] line : submission.lines()) {
      List<String> cells = new ArrayList<>();
      for (String cell : line) {
        boolean needed = cell.indexOf(delimiter) >= 0 || cell.indexOf('"') >= 0;
        cells.add(quoted || needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
      }
      text.append(String.join(String.valueOf(delimiter), cells)).append(lineEnd);
    }
    return text.toString();
  }
}
