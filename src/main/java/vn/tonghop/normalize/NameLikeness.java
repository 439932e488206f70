package vn.tonghop.normalize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds names that look like another, to tell a clerk what was perhaps meant.
 *
 * <p>Names are compared by the letter triples that they share, kept as bits: a file of nothing but
 * unknown names must not cost minutes.
 */
final class NameLikeness {
  private static final int WORDS = 8;
  private static final int MOST = 3;

  /** Shared triples in per cent of all, below which names have nothing in common. */
  private static final int LEAST_PERCENT = 30;

  private final List<Entry> entries = new ArrayList<>();

  private record Entry(String name, long[] triples) {}

  private record Score(String name, int percent) {}

  void add(String name, String key) {
    entries.add(new Entry(name, triples(key)));
  }

  /** The names nearest to {@code key}, at most three, nearest first. */
  List<String> nearest(String key) {
    long[] wanted = triples(key);
    return entries.stream()
        .map(entry -> new Score(entry.name(), percent(wanted, entry.triples())))
        .filter(score -> score.percent() >= LEAST_PERCENT)
        .sorted(Comparator.comparingInt(Score::percent).reversed())
        .map(Score::name)
        .distinct()
        .limit(MOST)
        .toList();
  }

  private static int percent(long[] left, long[] right) {
    int shared = 0;
    int all = 0;
    for (int i = 0; i < WORDS; i++) {
      shared += Long.bitCount(left[i] & right[i]);
      all += Long.bitCount(left[i]) + Long.bitCount(right[i]);
    }
    return all == 0 ? 0 : 200 * shared / all;
  }

  private static long[] triples(String key) {
    String padded = "  " + key + " ";
    long[] bits = new long[WORDS];
    for (int i = 0; i + 2 < padded.length(); i++) {
      int triple = (padded.charAt(i) * 31 + padded.charAt(i + 1)) * 31 + padded.charAt(i + 2);
      int bit = (triple * 0x9E3779B1) >>> 23;
      bits[bit >>> 6] |= 1L << (bit & 63);
    }
    return bits;
  }
}
