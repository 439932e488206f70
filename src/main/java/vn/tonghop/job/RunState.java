package vn.tonghop.job;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reference.ReferenceData;

/**
 * What the steps of the run in progress share besides the database: where to look, whom to tell,
 * and the reference data that the first step read. Every restart fills it anew.
 */
final class RunState {

  private final AtomicReference<@Nullable Run> run = new AtomicReference<>();
  private final AtomicReference<@Nullable Reference> reference = new AtomicReference<>();

  private final AtomicReference<@Nullable Integer> published = new AtomicReference<>();
  private final AtomicInteger seenBefore = new AtomicInteger();

  void begin(long runId, Path inbox, boolean ownInbox, RunProgress progress) {
    run.set(new Run(runId, inbox, ownInbox, progress));
    reference.set(null);
    published.set(null);
    seenBefore.set(0);
  }

  void setPublished(@Nullable Integer publication) {
    published.set(publication);
  }

  /** The publication that the run made, or null when it made none. */
  @Nullable Integer published() {
    return published.get();
  }

  void setSeenBefore(int files) {
    seenBefore.set(files);
  }

  /** Files of the inbox that were taken in by an earlier run. */
  int seenBefore() {
    return seenBefore.get();
  }

  Run run() {
    return present(run.get(), "no run is in progress");
  }

  void setReference(ReferenceData data, String digest) {
    reference.set(new Reference(data, digest));
  }

  Reference reference() {
    return present(reference.get(), "the reference data have not been read");
  }

  private static <T> T present(@Nullable T value, String otherwise) {
    if (value == null) {
      throw new IllegalStateException(otherwise);
    }
    return value;
  }

  /** A run in progress. */
  record Run(long id, Path inbox, boolean ownInbox, RunProgress progress) {}

  /** The reference data that the run judges by. */
  record Reference(ReferenceData data, String digest) {}
}
