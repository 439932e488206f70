package vn.tonghop.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.tonghop.Office;

/**
 * Whatever befalls the processes that run a job, one after the other: once one comes to its end,
 * everything is as if nothing had happened, and an analyst saw only whole publications meanwhile.
 * {@code -Dtonghop.test.faults=300} tries more faults, {@code -Dtonghop.test.seed} others, {@code
 * -Dtonghop.test.kinds=IS_KILLED,DIES_AFTER_A_COMMIT} these kinds alone. How each ended stands in
 * {@code target/faults.txt}.
 */
class FaultsTest {

  private static final int FAULTS = Integer.getInteger("tonghop.test.faults", 2);
  private static final long SEED = Long.getLong("tonghop.test.seed", 11);

  /** So many befall one office before a run may come to its end. */
  private static final int IN_A_ROW = 12;

  @Test
  void afterFaultsOfEveryKindEverythingIsAsIfNothingHadHappened() throws Exception {
    Random random = new Random(SEED);
    WholeRun undisturbed = ManyMonths.undisturbed();
    Map<String, String> checksums = undisturbedChecksums();
    List<Fault> faults = new ArrayList<>();
    while (faults.size() < FAULTS) {
      List<Fault> each = kinds();
      Collections.shuffle(each, random);
      faults.addAll(each.subList(0, Math.min(each.size(), FAULTS - faults.size())));
    }
    Map<String, Integer> endings = new TreeMap<>();
    Iterator<Fault> next = faults.iterator();
    while (next.hasNext()) {
      try (Office office = ManyMonths.received();
          PollingAnalyst analyst = PollingAnalyst.of(office)) {
        List<Fault> row = new ArrayList<>();
        int exitCode;
        do {
          Fault fault = next.next();
          row.add(fault);
          exitCode = fault.befall(office, random);
          endings.merge(fault + " ended with " + exitCode, 1, Integer::sum);
        } while (exitCode != 0 && row.size() < IN_A_ROW && next.hasNext());

        office.consolidate();

        assertThat(WholeRun.of(office)).as("%s", row).isEqualTo(undisturbed);
        assertThat(WarehouseChecksums.of(office)).as("%s", row).isEqualTo(checksums);
        analyst.assertSawOnlyWholePublications();
      }
      Files.writeString(Path.of("target", "faults.txt"), endings.toString().replace(", ", "\n"));
    }
  }

  private static List<Fault> kinds() {
    String named = System.getProperty("tonghop.test.kinds", "");
    return new ArrayList<>(
        named.isEmpty()
            ? List.of(Fault.values())
            : Arrays.stream(named.split(",", -1)).map(Fault::valueOf).toList());
  }

  private static Map<String, String> undisturbedChecksums() throws Exception {
    try (Office office = ManyMonths.received()) {
      office.consolidate();
      return WarehouseChecksums.of(office);
    }
  }
}
