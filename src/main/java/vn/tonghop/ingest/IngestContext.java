package vn.tonghop.ingest;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.database.Queries;
import vn.tonghop.normalize.SubmissionReading;
import vn.tonghop.reference.Commune;
import vn.tonghop.reference.Indicator;
import vn.tonghop.reference.Period;
import vn.tonghop.reference.PeriodCalendar;
import vn.tonghop.reference.ReferenceData;
import vn.tonghop.reference.ReferenceFrame;
import vn.tonghop.reference.SurrogateKeys;
import vn.tonghop.register.Archive;
import vn.tonghop.register.FileKeeping;
import vn.tonghop.register.RefusalLog;

/**
 * What the reading of a share needs of its surroundings. One instance for each share: it remembers
 * keys without locks.
 */
final class IngestContext {

  final long runId;
  final Queries queries;
  final Archive archive;
  final RefusalLog refusals;
  final SubmissionReading reading;
  final StatedStructure structure;

  private final SurrogateKeys keys;
  private final PeriodCalendar periods;
  private final Map<Object, Integer> remembered = new IdentityHashMap<>();
  private final Map<Integer, Commune> communeByKey = new HashMap<>();

  /** Prepares the reading of one share of a run's files. */
  IngestContext(long runId, Queries queries, ReferenceFrame frame, FileKeeping keeping) {
    this.runId = runId;
    this.queries = queries;
    ReferenceData reference = frame.data();
    this.keys = frame.keys();
    this.archive = keeping.archive();
    this.refusals = keeping.refusals();
    this.reading = new SubmissionReading(reference);
    this.structure = new StatedStructure(reference);
    this.periods = new PeriodCalendar(reference.periods());
    for (Commune commune : reference.communes()) {
      communeByKey.put(keys.of(commune), commune);
    }
  }

  int keyOf(Commune commune) {
    Integer known = remembered.get(commune);
    return known != null ? known : remember(commune, keys.of(commune));
  }

  int keyOf(Indicator indicator) {
    Integer known = remembered.get(indicator);
    return known != null ? known : remember(indicator, keys.of(indicator));
  }

  int keyOf(Period period) {
    Integer known = remembered.get(period);
    return known != null ? known : remember(period, keys.of(period));
  }

  private int remember(Object member, int key) {
    remembered.put(member, key);
    return key;
  }

  @Nullable Commune commune(@Nullable Integer key) {
    return key == null ? null : communeByKey.get(key);
  }

  @Nullable Period period(@Nullable Integer key) {
    return key == null ? null : periods.byCode(keys.periodCode(key));
  }
}
