package vn.tonghop.mart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What becomes of some communes in the course of years, by chance: mergers, splits, chains of both,
 * codes used again, moves to another district; and what each reports in each year. The same seed
 * gives the same history.
 */
final class RandomSuccession {

  static final int LAST_YEAR = 2023;

  private record Commune(int id, String code, String area, int from) {}

  private final Random random;
  private final List<Commune> communes = new ArrayList<>();
  private final List<@Nullable Object[]> rows = new ArrayList<>();
  private final List<@Nullable Object[]> successions = new ArrayList<>();
  private final List<Object[]> figures = new ArrayList<>();
  private final List<String> story = new ArrayList<>();
  private final Set<String> lasting = new TreeSet<>(List.of("D1", "D2"));
  private int ids;

  RandomSuccession(long seed) {
    this.random = new Random(seed);
    for (int i = 0; i < 6; i++) {
      communes.add(new Commune(++ids, "0000" + ids, i < 3 ? "D1" : "D2", 2020));
    }
    for (int year = 2020; year <= LAST_YEAR; year++) {
      if (year > 2020) {
        change(year);
      }
      for (Commune commune : communes) {
        report(commune, year);
      }
    }
    communes.forEach(commune -> end(commune, null));
  }

  /** Districts that never gave anything to another, nor took it. */
  List<String> lasting() {
    return List.copyOf(lasting);
  }

  List<String> story() {
    return story;
  }

  private void change(int year) {
    List<Commune> before = new ArrayList<>(communes);
    Collections.shuffle(before, random);
    List<Commune> ending = before.subList(0, Math.min(2 + random.nextInt(3), before.size()));
    List<String> free = new ArrayList<>();
    ending.forEach(commune -> free.add(commune.code()));
    free.add("1000" + year % 10);
    Collections.shuffle(free, random);
    List<Commune> begun = new ArrayList<>();
    int several = 1 + random.nextInt(3);
    for (int i = 0; i < several && i < free.size(); i++) {
      String area = ending.get(random.nextInt(ending.size())).area();
      begun.add(new Commune(++ids, free.get(i), area, year));
    }
    communes.removeAll(ending);
    for (Commune old : ending) {
      end(old, year);
      goes(old, begun, year, old == ending.get(0));
    }
    communes.addAll(begun);
    story.add(year + ": " + ending + " become " + begun);
  }

  private void goes(Commune old, List<Commune> begun, int year, boolean isFirst) {
    List<Commune> to = new ArrayList<>(begun);
    // Some go to a commune that goes on beside them.
    if (random.nextInt(4) == 0 && !communes.isEmpty()) {
      to.add(communes.get(random.nextInt(communes.size())));
    }
    Collections.shuffle(to, random);
    // Of each that begins it is known where it came from.
    to = isFirst ? to : to.subList(0, 1 + random.nextInt(to.size()));
    shares(old, to, year, null);
    if (random.nextInt(3) == 0) {
      shares(old, to, year, "area");
    }
  }

  private void shares(Commune old, List<Commune> to, int year, @Nullable String basis) {
    int left = 1000;
    for (int i = 0; i < to.size(); i++) {
      int part = i == to.size() - 1 ? left : 1 + random.nextInt(left - (to.size() - i - 1));
      left -= part;
      successions.add(
          new Object[] {old.code(), to.get(i).code(), year + "-01-01", part / 1000.0 + "", basis});
      if (!to.get(i).area().equals(old.area())) {
        lasting.remove(old.area());
        lasting.remove(to.get(i).area());
      }
    }
  }

  private void end(Commune commune, @Nullable Integer year) {
    rows.add(
        new Object[] {
          commune.id(),
          commune.code(),
          "Xã " + commune.id(),
          commune.area(),
          commune.from() + "-01-01",
          year == null ? null : (year - 1) + "-12-31"
        });
  }

  private void report(Commune commune, int year) {
    for (String indicator : List.of("PEOPLE", "POOR", "LAND")) {
      if (random.nextInt(8) > 0) {
        String value = String.valueOf(random.nextInt(3000));
        figures.add(
            new Object[] {
              commune.id(),
              year,
              indicator,
              indicator.equals("LAND") ? value + "." + random.nextInt(10_000) : value
            });
      }
    }
  }

  void write(JdbcTemplate jdbc) {
    jdbc.batchUpdate(
        "insert into warehouse.dim_commune values"
            + " (?, ?, ?, 'xa', ?, cast(? as date), cast(? as date), 1, null)",
        rows);
    jdbc.batchUpdate(
        "insert into warehouse.dim_succession values"
            + " (?, ?, cast(? as date), cast(? as numeric), ?, 1, null)",
        successions);
    figures.forEach(
        row ->
            BoundariesTest.figure(
                jdbc, (Integer) row[0], (Integer) row[1], (String) row[2], (String) row[3]));
  }
}
