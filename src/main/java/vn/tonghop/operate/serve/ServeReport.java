package vn.tonghop.operate.serve;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import vn.tonghop.job.JobSettings;
import vn.tonghop.job.RunResult;

/** What happened since the program began to serve, as numbers for whoever watches it. */
final class ServeReport {

  /** Looks come twice a second, but none while a job runs; a night may take two hours. */
  private static final Duration LONGEST_NIGHT = Duration.ofHours(6);

  private final MeterRegistry registry;
  private final ServedRuns runs;
  private final Clock clock;
  private final Map<String, AtomicLong> lastFinished = new ConcurrentHashMap<>();
  private volatile long lookedAt = System.nanoTime();

  ServeReport(MeterRegistry registry, ServedRuns runs, Clock clock) {
    this.registry = registry;
    this.runs = runs;
    this.clock = clock;
    Gauge.builder("tonghop.publication", this, ServeReport::publication)
        .description("Number of the newest publication")
        .register(registry);
    Gauge.builder("tonghop.publication.age", this, ServeReport::age)
        .description("How old the newest publication is")
        .baseUnit("seconds")
        .register(registry);
  }

  /** Somebody still looks what is due. */
  void looked() {
    lookedAt = System.nanoTime();
  }

  /** Whether somebody does, or is kept by a run that is no longer than a night. */
  boolean isLookedAfter() {
    return System.nanoTime() - lookedAt < LONGEST_NIGHT.toNanos();
  }

  /** A run ended, in whatever way. */
  void ended(JobSettings job, RunResult result, Instant now) {
    String end = result.end().name().toLowerCase(Locale.ROOT);
    count("tonghop.runs", "Runs that ended", job, "end", end, 1);
    ServedRuns.Last last = runs.last(job.name()).orElse(null);
    if (last != null && last.endedAt() != null) {
      Timer.builder("tonghop.run.duration")
          .description("How long runs took")
          .tag("job", job.name())
          .register(registry)
          .record(Duration.between(last.begunAt(), last.endedAt()));
    }
    if (result.succeeded()) {
      ServedRuns.Rows rows = runs.rows(result.runId());
      count("tonghop.rows", "Rows of submissions", job, "outcome", "taken", rows.taken());
      count("tonghop.rows", "Rows of submissions", job, "outcome", "refused", rows.refused());
      count("tonghop.rows", "Rows of submissions", job, "outcome", "held", rows.held());
      finished(job).set(now.getEpochSecond());
    }
  }

  /** A job was due, and not even a run of it could be begun. */
  void couldNotBegin(JobSettings job) {
    count("tonghop.runs", "Runs that ended", job, "end", "not_begun", 1);
  }

  private void count(
      String name, String what, JobSettings job, String tag, String value, long number) {
    Counter.builder(name)
        .description(what)
        .tag("job", job.name())
        .tag(tag, value)
        .register(registry)
        .increment(number);
  }

  private AtomicLong finished(JobSettings job) {
    return lastFinished.computeIfAbsent(
        job.name(),
        name -> {
          AtomicLong seconds = new AtomicLong();
          Gauge.builder("tonghop.run.last.finished", seconds, AtomicLong::doubleValue)
              .description("When a run last finished, in seconds since 1970")
              .tag("job", name)
              .baseUnit("seconds")
              .register(registry);
          return seconds;
        });
  }

  private double publication() {
    ServedRuns.Publication newest = newest();
    return newest == null ? Double.NaN : newest.publication();
  }

  private double age() {
    ServedRuns.Publication newest = newest();
    return newest == null
        ? Double.NaN
        : Duration.between(newest.publishedAt().toInstant(), clock.instant()).toSeconds();
  }

  private ServedRuns.@Nullable Publication newest() {
    try {
      return runs.newest().orElse(null);
    } catch (DataAccessException e) {
      return null;
    }
  }
}
