package vn.tonghop.damage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.intake.SourceRow;
import vn.tonghop.normalize.NormalizedRow;
import vn.tonghop.normalize.RowOutcome;

/**
 * However a file is damaged, it is read or refused, every line is counted, and no figure comes out
 * that is not in it. {@code -Dtonghop.damage.files=20000} tries more files than usual.
 */
@Timeout(value = 60, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DamagedFilesTest {
  private static final int FILES = Integer.getInteger("tonghop.damage.files", 400);
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

  private final ReadingPath path = new ReadingPath();
  private final Map<String, Oracle> oracles = new HashMap<>();
  private final Map<String, Long> counts = new TreeMap<>();

  @TempDir Path folder = Path.of("");

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
    Path file = Files.write(folder.resolve("damaged"), damaged.bytes());
    Map<SourceRow, NormalizedRow> accepted = new LinkedHashMap<>();
    ReadingPath.Reading reading;
    try {
      reading =
          path.read(
              file,
              damaged.habit().name(damaged.origin()),
              (row, outcome) -> {
                if (outcome instanceof RowOutcome.Accepted taken) {
                  accepted.put(row, taken.row());
                }
              });
    } catch (RuntimeException e) {
      return List.of(e + " at " + List.of(e.getStackTrace()).subList(0, 4));
    }
    if (reading instanceof ReadingPath.Refused refused) {
      String code = refused.problem().code();
      count("refused: " + code, 1);
      return REFUSALS.contains(code) ? List.of() : List.of("refused as " + code);
    }
    ReadingPath.Done done = (ReadingPath.Done) reading;
    Oracle.Verdict verdict = oracle(damaged).judge(damaged.bytes(), done, accepted);
    count("files read", 1);
    count("rows accepted", done.accepted());
    count("rows rejected", done.rejected());
    count("rows of which nothing is claimed", verdict.unclaimed);
    count("untouched lines", verdict.untouched);
    count("untouched lines accepted", verdict.untouchedTaken.size());
    count("values compared", verdict.compared);
    List<String> faults = new ArrayList<>(verdict.faults);
    if (done.accepted() + done.rejected() + done.ignored() != done.total()) {
      faults.add("lines do not add up: " + done);
    }
    return faults;
  }

  private Oracle oracle(DamagedFile damaged) throws IOException {
    String key = damaged.origin().name() + damaged.habit().title();
    Oracle known = oracles.get(key);
    if (known == null) {
      known = new Oracle(path, damaged.origin(), damaged.habit(), folder);
      oracles.put(key, known);
    }
    return known;
  }

  private void count(String what, long more) {
    counts.merge(what, more, Long::sum);
  }
}
