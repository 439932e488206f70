package vn.tonghop.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.normalize.ValueCells;

/** Rows taken and refused since the last commit, for each file, commune and period. */
final class PartCounts {

  private static final int ACCEPTED = 0;
  private static final int REJECTED = 1;
  private static final int CUMULATIVE = 2;
  private static final int PLAN = 3;
  private static final int PRIOR = 4;
  private static final int RATE = 5;
  private static final int COUNTS = 6;

  /** One file's say on one commune and period. */
  record Part(int file, int commune, int period) {}

  private final Map<Part, long[]> counts = new LinkedHashMap<>();
  private Part lastPart = new Part(-1, -1, -1);
  private long[] last = new long[COUNTS];

  void accepted(int file, int commune, int period, ValueCells cells) {
    long[] part = of(file, commune, period);
    part[ACCEPTED]++;
    part[CUMULATIVE] += cells.cumulative().isNumber() ? 1 : 0;
    part[PLAN] += cells.plan().isNumber() ? 1 : 0;
    part[PRIOR] += cells.prior().isNumber() ? 1 : 0;
    part[RATE] += cells.rate().isNumber() ? 1 : 0;
  }

  void rejected(int file, int commune, int period) {
    of(file, commune, period)[REJECTED]++;
  }

  private long[] of(int file, int commune, int period) {
    if (lastPart.commune() != commune || lastPart.file() != file || lastPart.period() != period) {
      lastPart = new Part(file, commune, period);
      last = counts.computeIfAbsent(lastPart, part -> new long[COUNTS]);
    }
    return last;
  }

  /** Drops what a file that is refused as a whole has had. */
  void forget(int file) {
    counts.keySet().removeIf(part -> part.file() == file);
    lastPart = new Part(-1, -1, -1);
  }

  /** Accepted and rejected rows of each part. */
  List<Counted> all() {
    return counts.entrySet().stream()
        .map(entry -> Counted.of(entry.getKey(), entry.getValue()))
        .toList();
  }

  /**
   * What a part has got since the last commit.
   *
   * @param accepted rows taken
   * @param rejected rows refused
   * @param withCumulative rows taken that state a value since the start of the year; the others
   *     likewise
   */
  record Counted(
      int file,
      int commune,
      int period,
      long accepted,
      long rejected,
      long withCumulative,
      long withPlan,
      long withPrior,
      long withRate) {
    private static Counted of(Part part, long[] counts) {
      return new Counted(
          part.file(),
          part.commune(),
          part.period(),
          counts[ACCEPTED],
          counts[REJECTED],
          counts[CUMULATIVE],
          counts[PLAN],
          counts[PRIOR],
          counts[RATE]);
    }
  }
}
