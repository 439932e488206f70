package vn.tonghop.operate.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.tonghop.SettableClock;
import vn.tonghop.job.JobSettings;

/** What is run when, told by a clock that is set. The machine's own zone is none of these. */
class TimetableTest {
  private static final String AT_TWO = "0 0 2 * * *";

  private final SettableClock clock = new SettableClock();
  private final Timetable timetable = new Timetable();

  @Test
  void aNightIsServedOnce() {
    JobSettings nightly = job("nightly", AT_TWO, "Asia/Ho_Chi_Minh");
    timetable.add(nightly, at("2026-03-03T02:00:00+07:00"), false);

    assertThat(runsUntil("2026-03-04T01:59:59+07:00", "2026-03-06T12:00:00+07:00", 60))
        .containsExactly(
            "2026-03-04T02:00:59+07:00", "2026-03-05T02:00:59+07:00", "2026-03-06T02:00:59+07:00");
  }

  @Test
  void aYearChangesBetweenTwoNights() {
    JobSettings nightly = job("nightly", "0 30 23 31 12 *", "Asia/Ho_Chi_Minh");
    timetable.add(nightly, at("2025-12-31T23:30:00+07:00"), false);

    assertThat(timetable.next(nightly, at("2026-01-01T00:00:00+07:00")))
        .isEqualTo(at("2026-12-31T23:30:00+07:00"));

    JobSettings newYear = job("new year", "0 0 0 1 1 *", "Asia/Ho_Chi_Minh");
    timetable.add(newYear, at("2025-12-31T23:59:59+07:00"), false);

    assertThat(timetable.due(at("2025-12-31T23:59:59.999+07:00"))).isEmpty();
    assertThat(timetable.due(at("2026-01-01T00:00:00+07:00"))).contains(newYear);
  }

  @Test
  void theJobsZoneTellsNotTheMachines() {
    JobSettings nightly = job("nightly", AT_TWO, "America/New_York");
    timetable.add(nightly, at("2026-01-10T12:00:00Z"), false);

    assertThat(timetable.due(at("2026-01-11T06:59:59Z"))).isEmpty();
    assertThat(timetable.due(at("2026-01-11T07:00:00Z"))).contains(nightly);
  }

  @Test
  void nightsThatWereMissedAreCaughtUpWithOnce() {
    JobSettings nightly = job("nightly", AT_TWO, "Asia/Ho_Chi_Minh");
    timetable.add(nightly, at("2026-03-01T02:00:00+07:00"), false);

    assertThat(runsUntil("2026-03-09T08:00:00+07:00", "2026-03-10T03:00:00+07:00", 600))
        .containsExactly("2026-03-09T08:00:00+07:00", "2026-03-10T02:00:00+07:00");
  }

  @Test
  void aJobThatNeverRanHasNothingToCatchUpWith() {
    JobSettings nightly = job("nightly", AT_TWO, "Asia/Ho_Chi_Minh");
    timetable.add(nightly, at("2026-03-09T08:00:00+07:00"), false);

    assertThat(timetable.due(at("2026-03-09T08:00:00+07:00"))).isEmpty();
    assertThat(timetable.next(nightly, at("2026-03-09T08:00:00+07:00")))
        .isEqualTo(at("2026-03-10T02:00:00+07:00"));
  }

  @Test
  void whatDidNotFinishIsGoneOnWithAtOnce() {
    JobSettings nightly = job("nightly", AT_TWO, "Asia/Ho_Chi_Minh");
    timetable.add(nightly, at("2026-03-09T02:00:00+07:00"), true);

    assertThat(runsUntil("2026-03-09T02:10:00+07:00", "2026-03-09T12:00:00+07:00", 60))
        .containsExactly("2026-03-09T02:10:00+07:00");

    timetable.again(nightly);
    assertThat(timetable.due(at("2026-03-09T12:00:00+07:00"))).contains(nightly);
  }

  @Test
  void aClockSetBackServesNoNightTwice() {
    JobSettings nightly = job("nightly", AT_TWO, "Asia/Ho_Chi_Minh");
    timetable.add(nightly, at("2026-03-09T02:00:05+07:00"), false);

    assertThat(runsUntil("2026-03-09T01:00:00+07:00", "2026-03-10T02:00:00+07:00", 60))
        .containsExactly("2026-03-10T02:00:00+07:00");
  }

  @Test
  void aClockThatRanYearsAheadKeepsNoNightFromBeingServed() {
    JobSettings nightly = job("nightly", AT_TWO, "Asia/Ho_Chi_Minh");
    timetable.add(nightly, at("2036-03-09T02:00:00+07:00"), false);

    assertThat(runsUntil("2026-03-09T01:00:00+07:00", "2026-03-10T03:00:00+07:00", 60))
        .containsExactly("2026-03-09T02:00:00+07:00", "2026-03-10T02:00:00+07:00");
  }

  @Test
  void anHourThatSummerTimeLeavesOutLeavesOutNoNight() {
    JobSettings nightly = job("nightly", "0 30 2 * * *", "Europe/Berlin");
    timetable.add(nightly, at("2026-03-28T02:30:00+01:00"), false);

    assertThat(runsUntil("2026-03-28T03:00:00+01:00", "2026-03-30T12:00:00+02:00", 1800))
        .hasSize(2)
        .first()
        .asString()
        .startsWith("2026-03-29T");
  }

  @Test
  void anHourThatComesTwiceIsServedOnce() {
    JobSettings nightly = job("nightly", "0 30 2 * * *", "Europe/Berlin");
    timetable.add(nightly, at("2026-10-24T02:30:00+02:00"), false);

    assertThat(runsUntil("2026-10-24T03:00:00+02:00", "2026-10-26T12:00:00+01:00", 600)).hasSize(2);
  }

  @Test
  void ofSeveralTheOneThatWaitedLongestComesFirst() {
    JobSettings late = job("a", "0 0 3 * * *", "Asia/Ho_Chi_Minh");
    JobSettings early = job("b", "0 0 2 * * *", "Asia/Ho_Chi_Minh");
    timetable.add(late, at("2026-03-09T12:00:00+07:00"), false);
    timetable.add(early, at("2026-03-09T12:00:00+07:00"), false);
    Instant morning = at("2026-03-10T06:00:00+07:00");

    assertThat(timetable.due(morning)).contains(early);
    timetable.began(early, morning);
    assertThat(timetable.due(morning)).contains(late);
    timetable.began(late, morning);
    assertThat(timetable.due(morning)).isEmpty();
  }

  @Test
  void aDayThatNeverComesIsNeverDue() {
    JobSettings never = job("never", "0 0 2 30 2 *", "Asia/Ho_Chi_Minh");
    timetable.add(never, at("2026-03-09T12:00:00+07:00"), false);

    assertThat(timetable.due(at("2030-03-09T12:00:00+07:00"))).isEmpty();
    assertThat(timetable.next(never, at("2030-03-09T12:00:00+07:00"))).isNull();
  }

  /** Looks every so many seconds, and says when something was run. */
  private List<String> runsUntil(String from, String to, int seconds) {
    List<String> runs = new ArrayList<>();
    ZoneId shown = OffsetDateTime.parse(from).getOffset();
    for (Instant now = at(from);
        !now.isAfter(at(to));
        now = now.plus(Duration.ofSeconds(seconds))) {
      Instant moment = now;
      timetable
          .due(moment)
          .ifPresent(
              job -> {
                runs.add(
                    java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        moment.atZone(shown)));
                timetable.began(job, moment);
              });
    }
    return runs;
  }

  private Instant at(String moment) {
    clock.set(moment);
    return clock.wasSetTo();
  }

  private static JobSettings job(String name, String schedule, String zone) {
    return new JobSettings(name, Path.of("inbox"), true, Set.of(), schedule, ZoneId.of(zone));
  }
}
