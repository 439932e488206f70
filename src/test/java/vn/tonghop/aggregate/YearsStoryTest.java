package vn.tonghop.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import vn.tonghop.Office;

/**
 * A year of a district, night by night: months as estimates and then final, communes that are late
 * or mend what they sent, last year's May that arrives in May, a month sent in another unit, plan
 * and actual in each other's column, a target that is adjusted in July, a merger in December. After
 * each night the totals are those that are added up here from what was sent, without what is held,
 * and at the end each publication is still what it was.
 */
class YearsStoryTest {

  private static final String LATE = "06043";

  private static final String ANSWER =
      """
      select concat_ws(' ', indicator, period, actual, obs_status,
        case when indicator = 'AGR_RICE_AREA' then plan end,
        case when indicator = 'AGR_RICE_AREA' and period = '2024-05' then prior_actual end)
      from mart.district_total%s
      where indicator in (
          'AGR_RICE_AREA', 'AGR_MAIZE_AREA', 'AGR_SOWN_AREA', 'LIV_PIG', 'POV_RATE', 'POV_DROP')
        and actual is not null
        and (period = '2024' or period ~ '^2024-[01]')
      order by 1
      """;

  /**
   * What a commune says of one month.
   *
   * @param isRiceHeld whether its rice counts in no total
   */
  private record Sent(
      BigDecimal rice,
      BigDecimal maize,
      BigDecimal pigs,
      int poor,
      int households,
      BigDecimal drop,
      boolean isFinal,
      boolean isRiceHeld) {
    Sent asFinal() {
      return new Sent(rice, maize, pigs, poor, households, drop, true, isRiceHeld);
    }

    Sent with(String otherRice) {
      return new Sent(
          new BigDecimal(otherRice), maize, pigs, poor, households, drop, isFinal, false);
    }

    Sent withRiceHeld() {
      return new Sent(rice, maize, pigs, poor, households, drop, isFinal, true);
    }
  }

  private final Map<String, Map<String, Sent>> sent = new TreeMap<>();
  private final Map<Integer, List<String>> published = new LinkedHashMap<>();
  private final Map<String, Integer> revisions = new TreeMap<>();
  private String plan = "500";
  private String lastMay = "";

  @Test
  void totalsAreWhatWasSentAndStayWhatTheyWere() throws IOException {
    try (Office office = Office.open()) {
      assign(office, "2024,hdnd_huyen,180,AGR_RICE_AREA,level,500,2024-01-05,");
      for (int month = 1; month <= 12; month++) {
        String period = "2024-%02d".formatted(month);
        List<String> communes = communes(month);
        for (String commune : communes) {
          if (!commune.equals(LATE)) {
            send(period, commune, estimate(commune, month));
          }
        }
        receiveAll(office, period, communes);
        night(office);

        // The late one, and somebody who mends the month.
        revise(office, period, LATE, estimate(LATE, month).asFinal());
        String mending = communes.get(month % 5);
        revise(office, period, mending, sentOf(period, mending).with(month + ".25"));
        night(office);

        if (month % 2 == 0) {
          // What was an estimate is final, and the same.
          String firm = communes.get(7);
          revise(office, period, firm, sentOf(period, firm).asFinal());
          night(office);
        }
        if (month == 5) {
          receiveLastMay(office, communes);
          night(office);
          // Square metres in the column of hectares.
          String hasty = communes.get(9);
          slip(office, period, hasty, "AGR_RICE_AREA;ha;;%s;", 10_000);
          night(office);
          revise(office, period, hasty, sentOf(period, hasty).with("9.75"));
          night(office);
        }
        if (month == 9) {
          // A plan of 80 of which a half is reached, each in the other's column.
          String careless = communes.get(11);
          slip(office, period, careless, "AGR_RICE_AREA;ha;40,5;81;50", 1);
          night(office);
          revise(office, period, careless, sentOf(period, careless).with("40.5"));
          night(office);
        }
        if (month == 7) {
          assign(office, "2024,hdnd_huyen,180,AGR_RICE_AREA,level,650.5,2024-07-15,");
          plan = "650.5";
          night(office);
        }
      }
      assertThat(published).hasSizeGreaterThanOrEqualTo(30);
      published.forEach(
          (publication, answer) ->
              assertThat(office.rows(ANSWER.formatted("_as_of(" + publication + ")")))
                  .as("publication %d", publication)
                  .isEqualTo(answer));
    }
  }

  private void night(Office office) {
    Integer publication = office.consolidate().publication();
    List<String> answer = office.rows(ANSWER.formatted(""));
    assertThat(answer).as("after publication %d", publication).isEqualTo(expected());
    published.put(publication, answer);
  }

  /** Before the first of December there are 22, then 20. */
  private static List<String> communes(int month) {
    List<String> codes =
        new ArrayList<>(
            List.of(
                "05995", "05998", "06001", "06004", "06007", "06010", "06013", "06016", "06019",
                "06022", "06025", "06028", "06031", "06034", "06037", "06040", "06043", "06046",
                "06049", "06055", "06058", "06061"));
    if (month == 12) {
      codes.removeAll(List.of("05995", "06007"));
    }
    return codes;
  }

  private static Sent estimate(String commune, int month) {
    int size = Integer.parseInt(commune.substring(2));
    return new Sent(
        new BigDecimal(size % 7 + month + ".5"),
        new BigDecimal(size % 5 + 3 + ".25"),
        new BigDecimal(300 + size % 50 + month),
        10 + (size + month) % 9,
        200 + size % 40,
        new BigDecimal(size % 3 + ".5"),
        false,
        false);
  }

  private Sent sentOf(String period, String commune) {
    return Objects.requireNonNull(
        sent.getOrDefault(period, Map.of()).get(commune), period + " " + commune);
  }

  private void send(String period, String commune, Sent figures) {
    sent.computeIfAbsent(period, p -> new TreeMap<>()).put(commune, figures);
  }

  private void receiveAll(Office office, String period, List<String> communes) {
    List<String> lines = new ArrayList<>(List.of("Mã xã;Mã;ĐVT;Ước thực hiện"));
    for (String commune : communes) {
      if (!commune.equals(LATE)) {
        rows(sentOf(period, commune)).forEach(row -> lines.add(commune + ";" + row));
      }
    }
    office.receive("all_" + period + "_KTXH.csv", lines.toArray(String[]::new));
  }

  private void revise(Office office, String period, String commune, Sent figures) {
    send(period, commune, figures);
    List<String> lines = new ArrayList<>();
    lines.add("Mã;ĐVT;" + (figures.isFinal() ? "Thực hiện" : "Ước thực hiện"));
    lines.addAll(rows(figures));
    int number = revisions.merge(period + commune, 1, Integer::sum) + 1;
    office.receive(
        "%s_%s_KTXH_lan%d.csv".formatted(commune, period, number), lines.toArray(String[]::new));
  }

  /** A revision whose rice is held, under the form's further columns. */
  private void slip(Office office, String period, String commune, String row, int times) {
    Sent meant = sentOf(period, commune);
    send(period, commune, meant.withRiceHeld());
    List<String> lines = new ArrayList<>();
    lines.add("Mã;ĐVT;Kế hoạch;" + (meant.isFinal() ? "Thực hiện" : "Ước thực hiện") + ";% KH");
    lines.add(row.formatted(written(meant.rice().multiply(BigDecimal.valueOf(times)))));
    for (String other : rows(meant).subList(1, rows(meant).size())) {
      int unit = other.lastIndexOf(';');
      lines.add(other.substring(0, unit) + ";" + other.substring(unit) + ";");
    }
    int number = revisions.merge(period + commune, 1, Integer::sum) + 1;
    office.receive(
        "%s_%s_KTXH_lan%d.csv".formatted(commune, period, number), lines.toArray(String[]::new));
  }

  private void receiveLastMay(Office office, List<String> communes) {
    List<String> lines = new ArrayList<>(List.of("Mã xã;Mã;ĐVT;Thực hiện"));
    BigDecimal sum = BigDecimal.ZERO;
    for (String commune : communes) {
      BigDecimal rice = estimate(commune, 6).rice();
      sum = sum.add(rice);
      lines.add(commune + ";AGR_RICE_AREA;ha;" + written(rice));
    }
    lastMay = sum.setScale(2).toPlainString();
    office.receive("all_2023-05_KTXH.csv", lines.toArray(String[]::new));
  }

  private static String written(BigDecimal figure) {
    return figure.stripTrailingZeros().toPlainString().replace('.', ',');
  }

  private static List<String> rows(Sent figures) {
    return List.of(
        "AGR_RICE_AREA;ha;" + written(figures.rice()),
        "AGR_MAIZE_AREA;ha;" + written(figures.maize()),
        "LIV_PIG;con;" + figures.pigs(),
        "POV_HH;hộ;" + figures.poor(),
        "HH_TOTAL;hộ;" + figures.households(),
        "POV_DROP;điểm %;" + written(figures.drop()));
  }

  private static void assign(Office office, String target) throws IOException {
    Path targets = office.config().resolve("reference").resolve("targets.csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(targets));
    lines.removeIf(
        line ->
            line.startsWith("2024,")
                && line.contains(",AGR_RICE_AREA,")
                && target.endsWith("2024-01-05,"));
    if (!lines.get(0).contains("value_to")) {
      lines.replaceAll(line -> line + (line.startsWith("year,") ? ",value_to" : ","));
    }
    lines.add(target);
    Files.write(targets, lines);
  }

  /** Added up from what was sent, in no way that the program knows of. */
  private List<String> expected() {
    List<String> rows = new ArrayList<>();
    List<Sent> all = new ArrayList<>();
    Map<String, Sent> last = new TreeMap<>();
    sent.forEach(
        (period, of) -> {
          add(rows, period, of.values(), of.values());
          // The year is cut off on the last day of November.
          if (!period.equals("2024-12")) {
            all.addAll(of.values());
            last.putAll(of);
          }
        });
    add(rows, "2024", all, last.values());
    return rows.stream().sorted().toList();
  }

  private void add(
      List<String> rows, String period, Collection<Sent> flows, Collection<Sent> stocks) {
    List<Sent> counting = flows.stream().filter(sent -> !sent.isRiceHeld()).toList();
    BigDecimal rice = sum(counting, Sent::rice).setScale(2);
    BigDecimal maize = sum(flows, Sent::maize).setScale(2);
    rows.add(
        row("AGR_RICE_AREA", period, rice, counting)
            + (" " + plan)
            + (period.equals("2024-05") && !lastMay.isEmpty() ? " " + lastMay : ""));
    rows.add(row("AGR_MAIZE_AREA", period, maize, flows));
    rows.add(row("AGR_SOWN_AREA", period, rice.add(maize), flows));
    rows.add(row("LIV_PIG", period, sum(stocks, Sent::pigs), stocks));
    int poor = stocks.stream().mapToInt(Sent::poor).sum();
    BigDecimal households = sum(stocks, sent -> BigDecimal.valueOf(sent.households()));
    rows.add(row("POV_RATE", period, divided(BigDecimal.valueOf(100L * poor), households), stocks));
    BigDecimal weighed =
        sum(stocks, sent -> sent.drop().multiply(BigDecimal.valueOf(sent.households())));
    rows.add(row("POV_DROP", period, divided(weighed, households), stocks));
  }

  private static BigDecimal divided(BigDecimal dividend, BigDecimal divisor) {
    return dividend.divide(divisor, 2, RoundingMode.HALF_UP);
  }

  private static String row(
      String indicator, String period, BigDecimal actual, Collection<Sent> of) {
    String status = of.stream().allMatch(Sent::isFinal) ? "final" : "estimate";
    return String.join(" ", indicator, period, actual.toPlainString(), status);
  }

  private static BigDecimal sum(Collection<Sent> of, Function<Sent, BigDecimal> figure) {
    return of.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
