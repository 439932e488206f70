package vn.tonghop.aggregate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What arrives night by night, by chance: months of all communes, of some or of one, in any order;
 * revisions, supplements, longer periods that a commune reports itself, a second form; and now and
 * then other reference data. The same seed gives the same nights.
 */
final class RandomNights {

  /** A file of a night. */
  record Arrival(String name, List<String> lines) {}

  private static final List<String> LONGER =
      List.of("2024-Q1", "2024-Q2", "2024-H1", "2024-9M", "2024");

  private final Random random;
  private final PlainReference reference;
  private final RandomRows rows;
  private final List<String> months = new ArrayList<>();
  private final Map<String, Integer> revisions = new TreeMap<>();
  private int arrivals;

  RandomNights(long seed, PlainReference reference) {
    this.random = new Random(seed);
    this.reference = reference;
    this.rows = new RandomRows(random, reference);
    int first = random.nextInt(3) == 0 ? 1 + random.nextInt(9) : 1;
    for (int month = first; month < first + 3 + random.nextInt(3); month++) {
      months.add(PlainPeriod.month(2024, Math.min(month, 12)));
    }
    Collections.shuffle(months, random);
    if (random.nextBoolean()) {
      months.add(PlainPeriod.month(2023, 1 + random.nextInt(3)));
    }
  }

  /** A month that all communes have reported. */
  String month() {
    return months.get(0);
  }

  /** What arrives in the first night: months of all communes. */
  List<Arrival> first() {
    List<Arrival> files = new ArrayList<>();
    for (String month : months.subList(0, 1 + random.nextInt(months.size() - 1))) {
      files.add(file(reference.communes, month, "KTXH", rows.allIndicators(), false));
    }
    return files;
  }

  /** What arrives in a further night. */
  List<Arrival> next() {
    return Stream.generate(this::arrival).limit(1 + random.nextInt(3)).toList();
  }

  private Arrival arrival() {
    String month = pick(months);
    return switch (random.nextInt(10)) {
      case 0, 1, 2, 3 -> file(reference.communes, month, "KTXH", rows.allIndicators(), false);
      case 4 -> file(some(reference.communes, 0.5), month, "KTXH", rows.allIndicators(), false);
      case 5 ->
          file(
              some(reference.communes, 0.2), month, "KTXH", some(rows.allIndicators(), 0.7), false);
      case 6 -> file(some(reference.communes, 0.5), month, "KTXH", few(), true);
      case 7 -> file(some(reference.communes, 0.3), pick(LONGER), "KTXH", few(), false);
      case 8 ->
          file(some(reference.communes, 0.2), pick(LONGER), "KTXH", rows.allIndicators(), false);
      default -> file(some(reference.communes, 0.4), month, "PHU", few(), false);
    };
  }

  private List<String> few() {
    return some(rows.allIndicators(), 0.15);
  }

  /** Writes a file; a further one of the same period and form is a revision more often than not. */
  private Arrival file(
      List<PlainReference.Commune> communes,
      String period,
      String form,
      List<String> indicators,
      boolean isSupplement) {
    arrivals++;
    String about = period + "_" + form;
    StringBuilder name = new StringBuilder("night/" + arrivals + "/all_" + about);
    int seen = revisions.merge(about, 1, Integer::sum);
    if (seen > 1 && !isSupplement && random.nextInt(10) < 7) {
      name.append("_lan").append(seen);
    }
    name.append(isSupplement ? "_bosung" : "").append(".csv");
    return new Arrival(name.toString(), rows.lines(communes, period, indicators));
  }

  /** Changes reference data, or leaves them as they are; says what it did. */
  String changeReference() {
    if (random.nextInt(10) < 6) {
      return "";
    }
    return switch (random.nextInt(8)) {
      case 0 -> toggle("F2", "none", "flow", "");
      case 1 -> toggle("C2", "sum", "flow", "");
      case 2 -> toggle("S2", "sum", "flow", "");
      case 3 -> toggle("M1", "none", "stock", "S1");
      case 4 -> toggle("M2", "mean", "stock", "TS");
      case 5 -> place();
      case 6 -> end();
      default -> cutOff();
    };
  }

  /** Gives an indicator another definition, or its former one back. */
  private String toggle(String code, String aggregation, String behaviour, String denominator) {
    PlainReference.Indicator now = reference.indicator(code);
    PlainReference.Indicator former = new PlainReference().indicator(code);
    PlainReference.Indicator other =
        new PlainReference.Indicator(
            code,
            now.name() + "x",
            aggregation,
            behaviour,
            now.source(),
            now.parent(),
            now.numerator(),
            denominator);
    reference.set(
        now.aggregation().equals(former.aggregation())
                && now.behaviour().equals(former.behaviour())
                && now.denominator().equals(former.denominator())
            ? other
            : former);
    return reference.indicator(code).toString();
  }

  private String place() {
    int index = random.nextInt(reference.communes.size());
    PlainReference.Commune now = reference.communes.get(index);
    String area = pick(List.of("H1", "H2", "T1", "T2"));
    reference.communes.set(
        index, new PlainReference.Commune(now.code(), area, now.from(), now.to()));
    return reference.communes.get(index).toString();
  }

  private String end() {
    int index = pick(List.of(0, 5, 6, 8));
    PlainReference.Commune now = reference.communes.get(index);
    reference.communes.set(
        index,
        new PlainReference.Commune(
            now.code(), now.area(), now.from(), now.to() == null ? "2024-04-20" : null));
    return reference.communes.get(index).toString();
  }

  /**
   * Assigns targets by chance: several authorities, whose names differ by an accent alone, every
   * kind, for areas and communes.
   */
  void assign() {
    List<String> places = new ArrayList<>(List.of("VN", "T1", "T2", "H1", "H2"));
    reference.communes.forEach(commune -> places.add(commune.code()));
    for (String indicator : rows.allIndicators()) {
      for (String authority : some(List.of("tinh_uy", "Tỉnh ủy", "hdnd", "ubnd"), 0.4)) {
        String kind =
            pick(
                List.of(
                    "level",
                    "level",
                    "at_most",
                    "range",
                    "reduction",
                    "reduction_pct",
                    "growth_pct"));
        String value = 1 + random.nextInt(90) + "." + random.nextInt(10);
        for (String place : some(places.stream().distinct().toList(), 0.4)) {
          reference.targets.add(
              String.join(
                  ",",
                  "2024",
                  authority,
                  place,
                  indicator,
                  kind,
                  value,
                  kind.equals("range") ? "95.25" : "",
                  "2024-01-0" + (1 + random.nextInt(9))));
        }
      }
    }
  }

  private String cutOff() {
    Map<String, String> known =
        Map.of(
            "2024", "2024-11-30",
            "2024-Q1", "2024-02-20",
            "2024-H1", "2024-05-20",
            "2024-02", "2024-02-05");
    String period = pick(known.keySet().stream().sorted().toList());
    if (reference.cutOffs.remove(period) == null) {
      reference.cutOffs.put(period, known.get(period));
    }
    return "cut-offs " + reference.cutOffs;
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** A part of a list, at least one. */
  private <T> List<T> some(List<T> all, double share) {
    List<T> chosen = all.stream().filter(one -> random.nextDouble() < share).toList();
    return chosen.isEmpty() ? List.of(pick(all)) : chosen;
  }
}
