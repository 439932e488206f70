package vn.tonghop.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * What one commune sends, by chance and in the order of the files' times: originals, revisions
 * whose numbers come in any order, supplements with and without a number, a second form; files that
 * are refused or hold nothing; rows that are refused, repeated or can be read in two ways; and last
 * year's figures, of the year or of its months, before or after. The same seed gives the same
 * files.
 */
final class RandomSubmissions {

  /** A file; what stands in its name and rows for the commune's code is {@link #COMMUNE}. */
  record Sent(String name, List<String> lines) {}

  static final String COMMUNE = "@";

  /** So many of the files come after the others. */
  static final int LATE = 2;

  static final List<String> INDICATORS = List.of("F1", "F2", "F3", "S1", "S2", "T");

  /** Periods of which one set speaks, the first most often. */
  private static final List<List<String>> THEMES =
      List.of(
          List.of("2024"),
          List.of("2024", "2023"),
          List.of("2024-Q1", "2023-01", "2023-02", "2023-03"),
          List.of("2024-03", "2023-03"),
          List.of("2024-03", "2024-02", "2024-01", "2024-Q1"),
          List.of("2024-02", "2024-01", "2024-03", "2024-Q1"));

  private final Random random;
  private final List<String> periods;
  private final List<Sent> files = new ArrayList<>();

  RandomSubmissions(long seed) {
    random = new Random(seed);
    periods = pick(THEMES);
    int count = 2 + random.nextInt(3) + (periods.size() > 2 ? 1 : 0) + LATE;
    Stream.generate(this::file).limit(count).forEach(files::add);
  }

  List<Sent> files() {
    return files;
  }

  private Sent file() {
    String period = chance(55) ? periods.get(0) : pick(periods);
    String form = chance(80) ? "KTXH" : "PHU";
    StringBuilder name = new StringBuilder("_" + period + "_" + form);
    if (chance(45)) {
      name.append("_lan").append(2 + random.nextInt(3));
    }
    if (chance(30)) {
      name.append("_bosung");
    }
    name.append(".csv");
    if (chance(6)) {
      return new Sent(COMMUNE + name, List.of("only;words", "and;no;header"));
    }
    boolean manyCommunes = chance(15);
    String before = manyCommunes ? COMMUNE + ";" : "";
    List<String> lines = new ArrayList<>();
    String after = chance(5) ? ";7" : "";
    String title = after.isEmpty() ? "" : ";Cột lạ";
    lines.add((manyCommunes ? "Mã xã;" : "") + "Mã;Thực hiện;Lũy kế;Cùng kỳ" + title);
    if (!manyCommunes && chance(7)) {
      return new Sent(COMMUNE + name, lines);
    }
    // Without a decimal mark in the file nobody knows what 1.206 is.
    boolean isWhole = chance(60);
    double share = chance(50) ? 0.8 : 0.35;
    List<String> chosen = INDICATORS.stream().filter(any -> random.nextDouble() < share).toList();
    for (String indicator : chosen.isEmpty() ? List.of(pick(INDICATORS)) : chosen) {
      row(before + indicator, isWhole, after, lines);
    }
    if (chance(5)) {
      lines.add(before + "LẠ;5;;" + after);
    }
    return new Sent((manyCommunes ? "all" : COMMUNE) + name, lines);
  }

  private void row(String begin, boolean isWhole, String after, List<String> lines) {
    String row = begin + ";" + actual(isWhole) + ";" + cumulative(isWhole) + ";" + after;
    lines.add(row);
    if (chance(5)) {
      lines.add(chance(50) ? row : begin + ";" + actual(isWhole) + ";;" + after);
    }
  }

  private String actual(boolean isWhole) {
    int kind = random.nextInt(100);
    if (kind < 8) {
      return "-";
    }
    if (kind < 14) {
      return "…";
    }
    if (kind < 19) {
      return "nhiều";
    }
    if (isWhole && kind < 45) {
      return "1.206";
    }
    return number(isWhole);
  }

  private String cumulative(boolean isWhole) {
    // Cumulatives are held against each other where several months are sent.
    return chance(periods.size() > 3 ? 25 : 75)
        ? ""
        : isWhole && chance(40) ? "1.206" : number(isWhole);
  }

  /** Near one reading of 1.206, near the other, or near none. */
  private String number(boolean isWhole) {
    String number = pick(List.of("1", "2", "50", "400", "1100", "1300"));
    return isWhole ? number : number + "," + (1 + random.nextInt(9));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
