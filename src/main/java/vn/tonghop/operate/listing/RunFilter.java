package vn.tonghop.operate.listing;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.tonghop.operate.session.Session;

/**
 * Which runs are asked for.
 *
 * @param run this one, or null for any
 * @param last at most so many, the newest first
 * @param now how long a run that is in progress has lasted, is told by this
 */
record RunFilter(@Nullable Long run, int last, OffsetDateTime now) {

  static RunFilter newest(int last, Session session) {
    return new RunFilter(null, last, OffsetDateTime.now(session.clock()));
  }

  static RunFilter one(long run, Session session) {
    return new RunFilter(run, 1, OffsetDateTime.now(session.clock()));
  }
}
