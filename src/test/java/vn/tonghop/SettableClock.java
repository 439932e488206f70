package vn.tonghop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that a test sets, and that goes on from there as time does. */
public final class SettableClock extends Clock {

  private final Clock machine = Clock.systemUTC();
  private volatile Duration ahead = Duration.ZERO;
  private volatile Instant set = machine.instant();

  /** Sets the clock, such as to {@code 2025-03-03T09:00+07:00}. */
  public void set(String moment) {
    set = OffsetDateTime.parse(moment).toInstant();
    ahead = Duration.between(machine.instant(), set);
  }

  /** What it was set to last. */
  public Instant wasSetTo() {
    return set;
  }

  @Override
  public Instant instant() {
    return machine.instant().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return offset(machine.withZone(zone), ahead);
  }
}
