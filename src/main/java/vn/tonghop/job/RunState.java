package vn.tonghop.job;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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
  private final List<String> notes = new CopyOnWriteArrayList<>();

  void begin(Run begun) {
    run.set(begun);
    reference.set(null);
    published.set(begun.publication());
    seenBefore.set(0);
    notes.clear();
  }

  /** Adds a line to what the run says of itself. */
  void note(String line) {
    notes.add(line);
  }

  List<String> notes() {
    return List.copyOf(notes);
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

  /**
   * A run in progress.
   *
   * @param publication what it published before it was interrupted, or null
   */
  record Run(
      long id, Path inbox, boolean ownInbox, @Nullable Integer publication, RunProgress progress) {

    /** Whether its figures are out, so that only the communes are left to be told. */
    boolean isPublished() {
      return publication != null;
    }
  }

  /** The reference data that the run judges by. */
  record Reference(ReferenceData data, String digest) {}
}
