package vn.tonghop.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows taken and refused since the last commit, for each file, commune and period. */
final class PartCounts {

  /** One file's say on one commune and period. */
  record Part(int file, int commune, int period) {}

  private final Map<Part, long[]> counts = new LinkedHashMap<>();
  private Part lastPart = new Part(-1, -1, -1);
  private long[] last = new long[2];

  void accepted(int file, int commune, int period) {
    of(file, commune, period)[0]++;
  }

  void rejected(int file, int commune, int period) {
    of(file, commune, period)[1]++;
  }

  private long[] of(int file, int commune, int period) {
    if (lastPart.commune() != commune || lastPart.file() != file || lastPart.period() != period) {
      lastPart = new Part(file, commune, period);
      last = counts.computeIfAbsent(lastPart, part -> new long[2]);
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

  /** What a part has got since the last commit. */
  record Counted(int file, int commune, int period, long accepted, long rejected) {
    private static Counted of(Part part, long[] counts) {
      return new Counted(part.file(), part.commune(), part.period(), counts[0], counts[1]);
    }
  }
}
