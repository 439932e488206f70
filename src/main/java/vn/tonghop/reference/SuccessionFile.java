package vn.tonghop.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code succession.csv}: what became of communes. */
final class SuccessionFile {
  static final CsvLayout LAYOUT =
      new CsvLayout(
          "succession.csv",
          false,
          List.of("from_code", "to_code", "effective", "share"),
          List.of("basis"));

  private SuccessionFile() {}

  /**
   * Reads the file.
   *
   * @param dimensions what units measure; shares can differ between them
   */
  static List<Entry<Succession>> read(
      CsvTable table, KnownCommunes communes, Set<String> dimensions) {
    List<Entry<Succession>> successions = table.entries(row -> succession(row, communes));
    Entry.reportDuplicates(
        successions,
        "to_code",
        "from_code, to_code and effective",
        s -> List.of(s.fromCode(), s.toCode(), s.effective(), dimension(s, dimensions)));
    reportSums(table, successions, dimensions);
    return successions;
  }

  /** For what a share holds: indicators of one dimension, or, as empty text, all others. */
  private static String dimension(Succession succession, Set<String> dimensions) {
    String basis = succession.basis();
    return basis != null && dimensions.contains(basis) ? basis : "";
  }

  private static Succession succession(CsvRow row, KnownCommunes communes) {
    Succession succession =
        new Succession(
            row.text("from_code"),
            row.text("to_code"),
            row.date("effective"),
            row.decimal("share"),
            row.optional("basis"));
    BigDecimal share = succession.share();
    if (row.good("share") && (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0)) {
      row.problem("share", "is not above 0 and at most 1");
    }
    for (String column : List.of("from_code", "to_code")) {
      if (row.good(column) && !CommunesFile.isCode(row.raw(column))) {
        row.problem(column, CommunesFile.NO_CODE);
      }
    }
    LocalDate day = succession.effective();
    LocalDate eve = day.minusDays(1);
    if (row.good("from_code", "effective") && !communes.existed(succession.fromCode(), eve, eve)) {
      row.problem("from_code", "is no commune on the eve, " + eve + ", in communes.csv");
    }
    if (row.good("to_code", "effective") && !communes.existed(succession.toCode(), day, day)) {
      row.problem("to_code", "is no commune on " + day + " in communes.csv");
    }
    return succession;
  }

  private static void reportSums(
      CsvTable table, List<Entry<Succession>> successions, Set<String> dimensions) {
    Set<String> doubtful = table.faulty("from_code");
    Map<List<Object>, List<Entry<Succession>>> groups =
        successions.stream()
            .filter(entry -> !doubtful.contains(entry.value().fromCode()))
            .collect(
                Collectors.groupingBy(
                    entry ->
                        List.of(
                            entry.value().fromCode(),
                            entry.value().effective(),
                            dimension(entry.value(), dimensions)),
                    LinkedHashMap::new,
                    Collectors.toList()));
    for (List<Entry<Succession>> group : groups.values()) {
      Succession any = group.get(0).value();
      if (!groups.containsKey(List.of(any.fromCode(), any.effective(), ""))) {
        group
            .get(0)
            .row()
            .problem(
                "basis", "needs shares beside it for all other indicators, with another basis");
      }
      BigDecimal sum =
          group.stream()
              .map(entry -> entry.value().share())
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      if (sum.compareTo(BigDecimal.ONE) != 0) {
        Entry<Succession> first = group.get(0);
        first
            .row()
            .problem(
                "share",
                "and the other shares of "
                    + first.value().fromCode()
                    + " on "
                    + first.value().effective()
                    + " add up to "
                    + sum.toPlainString()
                    + "; they must add up to exactly 1");
      }
    }
  }
}
