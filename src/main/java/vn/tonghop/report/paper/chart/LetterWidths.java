package vn.tonghop.report.paper.chart;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * How wide the letters of Times New Roman are, in thousandths of their size. A Vietnamese letter is
 * as wide as the one without its marks.
 */
public final class LetterWidths {
  private static final int USUAL = 500;

  /** From the blank on, in the order of ASCII. */
  private static final int[] ASCII = {
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500,
    500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611,
    556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722,
    722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500,
    278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541
  };

  private LetterWidths() {}

  /** One letter in a size. */
  static int of(char letter, int size) {
    return thousandths(letter) * size / 1000;
  }

  /** A text in a size. */
  public static int of(String text, int size) {
    return text.chars().map(letter -> of((char) letter, size)).sum();
  }

  private static int thousandths(char letter) {
    char base =
        switch (letter) {
          case 'Đ' -> 'D';
          case 'đ', 'ð' -> 'd';
          case '\u00A0' -> ' ';
          case '\u2212' -> '+';
          case '–' -> '0';
          case '…' -> 'M';
          default -> Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0);
        };
    int index = base - ' ';
    return index >= 0 && index < ASCII.length ? ASCII[index] : USUAL;
  }

  /**
   * Breaks a text into lines that are no wider than said; a word that is by itself stays whole.
   *
   * @return at least one line
   */
  public static List<String> lines(String text, int size, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      String longer = line.length() == 0 ? word : line + " " + word;
      if (line.length() > 0 && of(longer, size) > width) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    lines.add(line.toString());
    return lines;
  }
}
