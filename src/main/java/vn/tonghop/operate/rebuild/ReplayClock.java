package vn.tonghop.operate.rebuild;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands at the moment of the run that is replayed: whether something came late depends on it. */
final class ReplayClock extends Clock {
  private volatile Instant moment = Instant.EPOCH;

  void set(Instant now) {
    moment = now;
  }

  @Override
  public Instant instant() {
    return moment;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("Moments have no zone here");
  }
}
