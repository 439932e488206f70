package vn.tonghop.damage;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Puts a further header into a table, and the rows below it into the order of its columns. */
final class SecondHeader {
  private static final String[] UNKNOWN = {"Mức đạt", "Số lượng", "Tổng cộng"};

  private final Random random;
  private final char delimiter;

  SecondHeader(Random random, char delimiter) {
    this.random = random;
    this.delimiter = delimiter;
  }

  /** Returns the text as it is where it has no header that is known by its words. */
  String within(String text) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("(?<=\n)|(?<=\r)(?!\n)", -1)));
    int header = 0;
    while (header < lines.size() && !isHeader(lines.get(header))) {
      header++;
    }
    if (header + 2 >= lines.size()) {
      return text;
    }
    int from = header + 1 + random.nextInt(lines.size() - header - 1);
    int width = cells(lines.get(header)).size();
    List<Integer> order = order(width);
    String title = lines.get(header);
    if (random.nextInt(4) == 0) {
      // Nobody can tell by it which column has the figures.
      String unknown = UNKNOWN[random.nextInt(UNKNOWN.length)];
      title = title.replaceFirst("(?iu)thực hiện", unknown);
    }
    for (int i = from; i < lines.size(); i++) {
      lines.set(i, ordered(lines.get(i), width, order));
    }
    lines.add(from, ordered(title, width, order));
    return String.join("", lines);
  }

  private boolean isHeader(String line) {
    String words = Normalizer.normalize(line, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    return words.contains("thực hiện") && words.contains("đvt") && cells(line).size() > 5;
  }

  /** Two columns exchanged, and sometimes an empty one more. */
  private List<Integer> order(int width) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      order.add(i);
    }
    Collections.swap(order, random.nextInt(width), random.nextInt(width));
    if (random.nextInt(3) == 0) {
      order.add(random.nextInt(width), -1);
    }
    return order;
  }

  private String ordered(String line, int width, List<Integer> order) {
    String bare = line.replaceAll("[\r\n]+$", "");
    List<String> cells = cells(bare);
    if (cells.size() != width) {
      return line;
    }
    List<String> ordered = new ArrayList<>();
    order.forEach(place -> ordered.add(place < 0 ? "" : cells.get(place)));
    return String.join(String.valueOf(delimiter), ordered) + line.substring(bare.length());
  }

  private List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    int start = 0;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      boolean opens = i == start || quoted;
      quoted ^= opens && line.charAt(i) == '"';
      if (line.charAt(i) == delimiter && !quoted) {
        cells.add(line.substring(start, i));
        start = i + 1;
      }
    }
    cells.add(line.substring(start));
    return cells;
  }
}
