package vn.tonghop.aggregate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Rows of random submissions. Some communes report every month in the same way, so that they can be
 * added up together; others do as they please, leave out rows, and write what must be held.
 */
final class RandomRows {

  /** Of the period's figures: most are final. */
  private static final List<String> TITLES =
      List.of("Thực hiện", "TH", "Thực hiện", "TH (chính thức)", "Ước thực hiện", "TH (sơ bộ)");

  /** Computed indicators that communes state all the same; no other is computed from them. */
  private static final Set<String> STATED = Set.of("TM", "R1");

  private enum Way {
    ACTUAL,
    BOTH,
    CUMULATIVE,
    NOTHING,
    MISSING
  }

  private record Habit(Way way, boolean withPrior) {}

  private final Random random;
  private final List<String> indicators = new ArrayList<>();
  private final Map<String, Habit> usual = new HashMap<>();
  private final Set<String> unsteady = new HashSet<>();

  RandomRows(Random random, PlainReference reference) {
    this.random = random;
    for (PlainReference.Indicator indicator : reference.indicators.values()) {
      // Computed ones are stated too: only last year of it counts, where their parts tell none.
      if (!indicator.isComputed() || STATED.contains(indicator.code())) {
        indicators.add(indicator.code());
      }
      usual.put(indicator.code(), habit());
    }
    double share = 0.1 + random.nextInt(3) * 0.2;
    for (PlainReference.Commune commune : reference.communes) {
      if (random.nextDouble() < share) {
        unsteady.add(commune.code());
      }
      // Some are steady in a way of their own.
      for (String indicator : indicators) {
        if (random.nextInt(10) == 0) {
          usual.put(commune.code() + indicator, habit());
        }
      }
    }
  }

  List<String> allIndicators() {
    return indicators;
  }

  private Habit habit() {
    int chance = random.nextInt(12);
    Way way =
        chance < 5
            ? Way.ACTUAL
            : chance < 9
                ? Way.BOTH
                : chance == 9 ? Way.CUMULATIVE : chance == 10 ? Way.NOTHING : Way.MISSING;
    return new Habit(way, random.nextBoolean());
  }

  /** The lines of a file, with its header. */
  List<String> lines(List<PlainReference.Commune> communes, String period, List<String> chosen) {
    // Without a decimal mark in the file nobody knows what 1.206 is.
    boolean whole = random.nextInt(4) == 0;
    Set<String> written = new HashSet<>();
    List<String> lines = new ArrayList<>(List.of(header(period + communes.size() + chosen.size())));
    for (PlainReference.Commune commune : communes) {
      boolean exists = commune.existsBetween(period.substring(0, 4) + "-01-01", period + "-31");
      if (!exists || !written.add(commune.code())) {
        continue;
      }
      for (String indicator : chosen) {
        row(commune.code(), indicator, whole, lines);
      }
    }
    return lines;
  }

  private static String header(String of) {
    int title = Math.floorMod(of.hashCode(), TITLES.size());
    return "Mã xã;Mã;" + TITLES.get(title) + ";Lũy kế;Cùng kỳ";
  }

  private void row(String commune, String indicator, boolean whole, List<String> lines) {
    boolean pleases = unsteady.contains(commune) && random.nextInt(4) == 0;
    Habit habit =
        pleases
            ? habit()
            : usual.getOrDefault(commune + indicator, usual.getOrDefault(indicator, habit()));
    if (habit.way() == Way.MISSING) {
      return;
    }
    boolean counts = indicator.startsWith("C");
    String actual =
        switch (habit.way()) {
          case ACTUAL, BOTH -> number(counts, whole);
          case NOTHING -> "-";
          default -> "";
        };
    if (pleases && whole && !counts && !actual.isEmpty() && random.nextInt(3) == 0) {
      actual = "1.206";
    }
    boolean cumulates = habit.way() == Way.BOTH || habit.way() == Way.CUMULATIVE;
    String prefix = commune + ";" + indicator + ";";
    String suffix =
        ";"
            + (cumulates ? number(counts, whole) : "")
            + ";"
            + (habit.withPrior() ? number(counts, whole) : "");
    lines.add(prefix + actual + suffix);
    if (pleases && random.nextInt(8) == 0) {
      lines.add(prefix + number(counts, whole) + suffix);
    }
  }

  /** Mostly small, now and then zero: differences must come out as zero, not nearly so. */
  private String number(boolean counts, boolean whole) {
    if (counts) {
      return String.valueOf(random.nextInt(2));
    }
    if (random.nextInt(12) == 0) {
      return "0";
    }
    String number = String.valueOf(random.nextInt(400));
    return whole ? number : number + "," + (1 + random.nextInt(9));
  }
}
