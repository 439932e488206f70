package vn.tonghop.damage;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import vn.tonghop.read.Encoding;

/**
 * A way in which an office may write what the sample says.
 *
 * @param title what is unlike the sample
 * @param change what becomes of the cells
 * @param writing how they are written
 * @param text what is changed in the finished text
 */
record Habit(
    String title, UnaryOperator<Submission> change, Writing writing, UnaryOperator<String> text) {

  /** How the sample itself is written. */
  static final Habit SAMPLE = of("as the sample", Writing.PLAIN);

  /** One habit for each of the sample's files, in their order. */
  static final List<Habit> ALL =
      List.of(
          of("UTF-16LE, tabs", Writing.PLAIN.in(Encoding.UTF_16LE).separatedBy('\t')),
          of("windows-1258, CRLF", Writing.PLAIN.in(Encoding.WINDOWS_1258).endingLinesWith("\r\n")),
          of("TCVN3", Writing.PLAIN.in(Encoding.TCVN3)),
          of("VNI", Writing.PLAIN.in(Encoding.VNI)),
          new Habit(
              "UTF-16BE, English numbers, commas",
              file -> file.reporting(Figures.each(Figures::english)),
              Writing.PLAIN.in(Encoding.UTF_16BE).separatedBy(','),
              UnaryOperator.identity()),
          of("commas, decimal commas quoted", Writing.PLAIN.separatedBy(',')),
          of("pipes, CR", Writing.PLAIN.separatedBy('|').endingLinesWith("\r")),
          rows("English numbers", Figures.each(Figures::english)),
          rows("larger units", Figures::inLargerUnits),
          rows("smaller units", Figures::inSmallerUnits),
          rows("sào", Figures::inSao),
          lines("columns from right to left", Habit::reversed),
          lines("names without codes", line -> without(line, Submission.CODE)),
          new Habit(
              "decomposed letters",
              UnaryOperator.identity(),
              Writing.PLAIN,
              text -> Normalizer.normalize(text, Normalizer.Form.NFD)),
          of("everything quoted, byte order mark", Writing.PLAIN.quotingAll())
              .afterwards("\uFEFF"::concat),
          new Habit(
              "no preamble", Submission::withoutPreamble, Writing.PLAIN, UnaryOperator.identity()),
          new Habit(
              "a header of two rows",
              file ->
                  file.headed(
                      "STT;Mã số;Nội dung;Đơn vị;Năm 2024;;;;Ghi chú",
                      ";;;;Kế hoạch;Thực hiện;Cùng kỳ năm trước;% KH;"),
              Writing.PLAIN,
              UnaryOperator.identity()),
          new Habit(
              "units behind the figures",
              file ->
                  file.reporting(Figures::withUnits)
                      .arranged(line -> without(line, Submission.UNIT)),
              Writing.PLAIN,
              UnaryOperator.identity()),
          rows("no-break spaces between thousands", Figures.each(Figures.groupedBy("\u00A0"))),
          new Habit(
              "called by the commune's name, no grouping, capitals, mixed line ends",
              file ->
                  file.called("HungSon_2024_ktxh.txt")
                      .reporting(Figures.each(Figures.groupedBy(""))),
              Writing.PLAIN,
              text -> mixedLineEnds(text.toUpperCase(Locale.ROOT))),
          new Habit(
              "second revision",
              file -> file.called(file.name().replace(".csv", "_lan2.csv")),
              Writing.PLAIN,
              UnaryOperator.identity()),
          new Habit(
              "commune and period in columns",
              file ->
                  file.called("all_2024_KTXH.csv").withoutPreamble().arranged(Habit::identified),
              Writing.PLAIN,
              text ->
                  text.replace("!COMMUNE;!PERIOD;TT;", "Mã xã;Kỳ báo cáo;TT;")
                      .replace("!COMMUNE", "Xã Hùng Việt")
                      .replace("!PERIOD", "2024")));

  private static Habit of(String title, Writing writing) {
    return new Habit(title, UnaryOperator.identity(), writing, UnaryOperator.identity());
  }

  private static Habit rows(String title, UnaryOperator<String[]> change) {
    return new Habit(
        title, file -> file.reporting(change), Writing.PLAIN, UnaryOperator.identity());
  }

  private static Habit lines(String title, UnaryOperator<String[]> change) {
    return new Habit(title, file -> file.arranged(change), Writing.PLAIN, UnaryOperator.identity());
  }

  private Habit afterwards(UnaryOperator<String> last) {
    return new Habit(title, change, writing, last);
  }

  private static String[] reversed(String[] line) {
    List<String> cells = new ArrayList<>(Arrays.asList(line));
    Collections.reverse(cells);
    return cells.toArray(new String[0]);
  }

  private static String[] without(String[] line, int column) {
    List<String> cells = new ArrayList<>(Arrays.asList(line));
    if (cells.size() > column) {
      cells.remove(column);
    }
    return cells.toArray(new String[0]);
  }

  private static String[] identified(String[] line) {
    boolean stands =
        line.length > Submission.CODE && (line[0].equals("TT") || line[1].contains("_"));
    List<String> cells = new ArrayList<>(stands ? List.of("!COMMUNE", "!PERIOD") : List.of("", ""));
    cells.addAll(Arrays.asList(line));
    return cells.toArray(new String[0]);
  }

  private static String mixedLineEnds(String text) {
    String[] ends = {"\n", "\r\n", "\r"};
    String[] lines = text.split("\n");
    StringBuilder mixed = new StringBuilder();
    for (int i = 0; i < lines.length; i++) {
      mixed.append(lines[i]).append(ends[i % ends.length]);
    }
    return mixed.toString();
  }

  /** The name of the file in which this office writes a submission. */
  String name(Submission submission) {
    return change.apply(submission).name();
  }

  /** The text that this office writes. */
  String written(Submission submission) {
    return text.apply(writing.text(change.apply(submission)));
  }

  /** The file that this office sends. */
  byte[] bytes(Submission submission) {
    return OldLetters.encode(written(submission), writing.encoding());
  }
}
