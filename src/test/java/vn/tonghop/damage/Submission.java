package vn.tonghop.damage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.tonghop.Office;

/**
 * A submission as cells, before anybody decided how to write it.
 *
 * @param name what the file is called
 * @param preamble lines above the table
 * @param header the table's header, of one line or two
 * @param rows lines below the header
 */
record Submission(
    String name, List<String[]> preamble, List<String[]> header, List<String[]> rows) {

  /** Where the sample's columns stand. */
  static final int CODE = 1;

  static final int NAME = 2;
  static final int UNIT = 3;
  static final int PLAN = 4;
  static final int PRIOR = 6;
  static final int RATE = 7;

  /** The sample's files in the order of their names. */
  static List<Submission> sample() {
    try (Stream<Path> files = Files.list(Office.SAMPLE)) {
      return files.sorted().map(Submission::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Submission read(Path file) {
    try {
      List<String[]> lines =
          Files.readAllLines(file).stream().map(line -> line.split(";", -1)).toList();
      int header = 0;
      while (!lines.get(header)[0].equals("TT")) {
        header++;
      }
      return new Submission(
          String.valueOf(file.getFileName()),
          lines.subList(0, header),
          List.<String[]>of(lines.get(header)),
          lines.subList(header + 1, lines.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Submission called(String other) {
    return new Submission(other, preamble, header, rows);
  }

  Submission withoutPreamble() {
    return new Submission(name, List.of(), header, rows);
  }

  Submission headed(String... lines) {
    List<String[]> titles = Stream.of(lines).map(line -> line.split(";", -1)).toList();
    return new Submission(name, preamble, titles, rows);
  }

  /** Changes the rows of indicators; a change may work on the array that it is given. */
  Submission reporting(UnaryOperator<String[]> change) {
    List<String[]> changed = new ArrayList<>();
    for (String[] row : rows) {
      boolean reports = row.length > UNIT && row[CODE].contains("_");
      changed.add(reports ? change.apply(row.clone()) : row);
    }
    return new Submission(name, preamble, header, changed);
  }

  /** Changes every line of the table. */
  Submission arranged(UnaryOperator<String[]> change) {
    return new Submission(
        name, preamble, header.stream().map(change).toList(), rows.stream().map(change).toList());
  }

  /** All lines from the top to the bottom. */
  List<String[]> lines() {
    List<String[]> lines = new ArrayList<>(preamble);
    lines.addAll(header);
    lines.addAll(rows);
    return lines;
  }
}
