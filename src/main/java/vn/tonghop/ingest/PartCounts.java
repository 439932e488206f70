package vn.tonghop.ingest;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.normalize.ValueCells;

/** Rows taken and refused since the last commit, for each file, commune and period. */
final class PartCounts {

  private static final int ACCEPTED = 0;
  private static final int REJECTED = 1;
  private static final int CUMULATIVE = 2;
  private static final int PLAN = 3;
  private static final int PRIOR = 4;
  private static final int RATE = 5;
  private static final int FIRST_LINE = 6;
  private static final int LAST_LINE = 7;
  private static final int COUNTS = 8;

  /** One file's say on one commune and period. */
  record Part(int file, int commune, int period) {}

  private final Map<Part, long[]> counts = new LinkedHashMap<>();
  private final Map<Part, FittingParts.Fit> fits = new HashMap<>();
  private Part lastPart = new Part(-1, -1, -1);
  private long[] last = new long[COUNTS];

  void accepted(int file, int commune, int period, long line, ValueCells cells) {
    long[] part = of(file, commune, period);
    part[FIRST_LINE] = part[ACCEPTED] == 0 ? line : Math.min(part[FIRST_LINE], line);
    part[LAST_LINE] = Math.max(part[LAST_LINE], line);
    part[ACCEPTED]++;
    part[CUMULATIVE] += cells.cumulative().isNumber() ? 1 : 0;
    part[PLAN] += cells.plan().isNumber() ? 1 : 0;
    part[PRIOR] += cells.prior().isNumber() ? 1 : 0;
    part[RATE] += cells.rate().isNumber() ? 1 : 0;
  }

  void rejected(int file, int commune, int period, int lines) {
    of(file, commune, period)[REJECTED] += lines;
  }

  /** What a part was found to be; null where that is not known. */
  void fits(FittingParts.@Nullable Fit fit) {
    if (fit != null) {
      of(fit.file(), fit.commune(), fit.period());
      fits.put(new Part(fit.file(), fit.commune(), fit.period()), fit);
    }
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
    fits.keySet().removeIf(part -> part.file() == file);
    lastPart = new Part(-1, -1, -1);
  }

  /** Accepted and rejected rows of each part. */
  List<Counted> all() {
    return counts.entrySet().stream()
        .map(entry -> Counted.of(entry.getKey(), entry.getValue(), fits.get(entry.getKey())))
        .toList();
  }

  /**
   * What a part has got since the last commit.
   *
   * @param accepted rows taken
   * @param rejected rows refused
   * @param withCumulative rows taken that state a value since the start of the year; the others
   *     likewise
   * @param firstLine the first line of a row taken; null where none was
   * @param lastLine the last one
   * @param fittingRows in how many rows of it everything was found to fit together; null where that
   *     is not known
   * @param fitting how many relations of these rows were checked, and how many could not be
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
      long withRate,
      @Nullable Long firstLine,
      @Nullable Long lastLine,
      @Nullable Long fittingRows,
      Integer @Nullable [] fitting) {
    private static Counted of(Part part, long[] counts, FittingParts.@Nullable Fit fit) {
      return new Counted(
          part.file(),
          part.commune(),
          part.period(),
          counts[ACCEPTED],
          counts[REJECTED],
          counts[CUMULATIVE],
          counts[PLAN],
          counts[PRIOR],
          counts[RATE],
          counts[ACCEPTED] == 0 ? null : counts[FIRST_LINE],
          counts[ACCEPTED] == 0 ? null : counts[LAST_LINE],
          fit == null ? null : fit.rows(),
          fit == null ? null : fit.counts());
    }
  }
}
