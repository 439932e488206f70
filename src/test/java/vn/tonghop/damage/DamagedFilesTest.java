package vn.tonghop.damage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.tonghop.golden.ReadFile;
import vn.tonghop.normalize.ReadRow;
import vn.tonghop.normalize.RowOutcome.Accepted;
import vn.tonghop.normalize.RowOutcome.Rejected;
import vn.tonghop.normalize.SubmissionReading;
import vn.tonghop.reference.ReferenceLoader;
import vn.tonghop.words.Problem;

/**
 * However a file is damaged, it is read or refused, every line is counted, and no figure comes out
 * that is not in it. {@code -Dtonghop.damage.files=20000} tries more files than usual.
 */
@Timeout(value = 60, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DamagedFilesTest {
  private static final int FILES = Integer.getInteger("tonghop.damage.files", 300);
  private static final int FIRST = Integer.getInteger("tonghop.damage.first", 0);

  /** What contract and design know as reasons to refuse a whole file. */
  private static final Set<String> REFUSALS =
      Set.of(
          "unreadable-encoding",
          "not-csv",
          "no-header",
          "empty-file",
          "unknown-commune",
          "unknown-period",
          "unknown-form",
          "identity-conflict",
          "line-too-long");

  private static final long LONGEST_SECONDS = 30;

  private final SubmissionReading reading =
      new SubmissionReading(ReferenceLoader.load(Path.of("config")));
  private final Map<String, Oracle> oracles = new HashMap<>();
  private final Map<String, Long> counts = new TreeMap<>();

  @Test
  void noDamageStopsTheReadingLosesALineOrMakesAFigure() throws IOException {
    List<String> faults = new ArrayList<>();
    for (int seed = FIRST; seed < FIRST + FILES; seed++) {
      DamagedFile damaged = DamagedFile.of(seed);
      long start = System.nanoTime();
      for (String fault : faultsOf(damaged)) {
        faults.add("seed " + seed + ", " + damaged.habit().title() + ": " + fault);
      }
      long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
      if (seconds > LONGEST_SECONDS) {
        faults.add("seed " + seed + " took " + seconds + " seconds");
      }
    }
    System.out.println("damaged files: " + FILES + ", " + counts);

    assertThat(faults).isEmpty();
    assertThat(counts.get("values compared")).isGreaterThan(50L * FILES);
    assertThat(counts.get("files read")).isGreaterThan(FILES / 3);
  }

  private List<String> faultsOf(DamagedFile damaged) throws IOException {
    ReadFile read;
    try {
      read = ReadFile.of(reading, damaged.bytes(), damaged.habit().name(damaged.origin()));
    } catch (RuntimeException e) {
      return List.of(e + " at " + List.of(e.getStackTrace()).subList(0, 4));
    }
    Problem refusal = read.refusal();
    if (refusal != null) {
      String code = refusal.code().text();
      count("refused: " + code, 1);
      return REFUSALS.contains(code) ? List.of() : List.of("refused: " + code);
    }
    Oracle.Verdict verdict = oracle(damaged).judge(damaged.bytes(), read);
    List<String> faults = new ArrayList<>(verdict.faults);
    long accepted = read.rows().stream().filter(row -> row.outcome() instanceof Accepted).count();
    long rejected = read.rows().stream().filter(row -> row.outcome() instanceof Rejected).count();
    long counted = read.linesBeforeData() + read.rows().stream().mapToLong(ReadRow::lines).sum();
    if (counted != read.linesTotal()) {
      faults.add(counted + " lines counted of " + read.linesTotal());
    }
    count("files read", 1);
    count("rows accepted", accepted);
    count("rows rejected", rejected);
    count("rows of which nothing is claimed", verdict.unclaimed);
    count("rows whose cells may have moved", verdict.moved);
    count("ignored lines", verdict.ignored);
    count("untouched lines", verdict.untouched);
    count("untouched lines accepted", verdict.untouchedTaken);
    count("values compared", verdict.compared);
    return faults;
  }

  private Oracle oracle(DamagedFile damaged) throws IOException {
    String key = damaged.origin().name() + damaged.habit().title();
    Oracle known = oracles.get(key);
    if (known == null) {
      known = new Oracle(reading, damaged.origin(), damaged.habit());
      oracles.put(key, known);
    }
    return known;
  }

  private void count(String what, long more) {
    counts.merge(what, more, Long::sum);
  }
}
