package vn.tonghop.operate.serve;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.scheduling.support.CronExpression;
import vn.tonghop.job.JobSettings;

/**
 * When a job runs: the times of the day that it names, in its zone, whatever zone the machine is
 * in.
 *
 * <p>They are looked for on a clock on the wall: where summer time leaves an hour out, a time
 * within it is served as much later, and one that comes a second time is not served again. The same
 * expression applied to moments would leave that night out, or have it twice.
 */
record Schedule(CronExpression times, ZoneId zone) {

  /** The schedule of a job that has one. */
  static Schedule of(JobSettings job) {
    if (job.schedule() == null) {
      throw new IllegalArgumentException(job.name() + " has no schedule");
    }
    return new Schedule(CronExpression.parse(job.schedule()), job.zone());
  }

  /**
   * The first time after a moment; {@link Instant#MAX} where there is none, as on a 30 February.
   */
  Instant after(Instant moment) {
    LocalDateTime time = times.next(LocalDateTime.ofInstant(moment, zone));
    while (time != null) {
      Instant next = time.atZone(zone).toInstant();
      if (next.isAfter(moment)) {
        return next;
      }
      time = times.next(time);
    }
    return Instant.MAX;
  }
}
