package vn.tonghop.operate.serve;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.job.JobSettings;

/**
 * Which job is to run, told from the time alone. However many of its times have passed while nobody
 * could run it, it runs once for all of them.
 */
final class Timetable {
  private final List<Entry> entries = new ArrayList<>();

  /**
   * Adds a job.
   *
   * @param lastStart when it last began, by hand or by schedule; for one that never has, the
   *     present: there is nothing to catch up with
   * @param isUnfinished whether that run waits to be gone on with, which is done at once
   */
  void add(JobSettings job, Instant lastStart, boolean isUnfinished) {
    entries.add(new Entry(job, Schedule.of(job), lastStart, isUnfinished));
  }

  /** The job that has waited longest; empty while none is due. */
  Optional<JobSettings> due(Instant now) {
    return entries.stream()
        .filter(entry -> !entry.next(now).isAfter(now))
        .min(Comparator.comparing((Entry entry) -> entry.next(now)))
        .map(entry -> entry.job);
  }

  /** A job began; what had been due before is served with that. */
  void began(JobSettings job, Instant now) {
    Entry entry = of(job);
    entry.lastStart = now;
    entry.isWaiting = false;
  }

  /** A job is to run as soon as possible, for what it began could not be brought to its end. */
  void again(JobSettings job) {
    of(job).isWaiting = true;
  }

  /** When a job runs next; null where it never does. */
  @Nullable Instant next(JobSettings job, Instant now) {
    Instant next = of(job).next(now);
    return next.equals(Instant.MAX) ? null : next;
  }

  /** The jobs, in the order in which they were added. */
  List<JobSettings> jobs() {
    return entries.stream().map(entry -> entry.job).toList();
  }

  private Entry of(JobSettings job) {
    return entries.stream()
        .filter(entry -> entry.job.name().equals(job.name()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no schedule of " + job.name()));
  }

  private static final class Entry {
    private final JobSettings job;
    private final Schedule schedule;
    private Instant lastStart;
    private boolean isWaiting;

    Entry(JobSettings job, Schedule schedule, Instant lastStart, boolean isWaiting) {
      this.job = job;
      this.schedule = schedule;
      this.lastStart = lastStart;
      this.isWaiting = isWaiting;
    }

    Instant next(Instant now) {
      if (isWaiting) {
        return now;
      }
      if (lastStart.isAfter(now)) {
        // The clock was set back. A time that comes a second time is not served again; but a clock
        // that had run ahead by more than that must not keep the job from running until then.
        Instant next = schedule.after(now);
        boolean wasFarAhead = !schedule.after(next).isAfter(lastStart);
        if (wasFarAhead) {
          lastStart = now;
        }
      }
      return schedule.after(lastStart);
    }
  }
}
