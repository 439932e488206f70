package vn.tonghop.job;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Carries what may be done twice over the loss of its connection: the pool hands out connections
 * that have just been lost, and a server that is started again needs a moment.
 */
final class LostConnection {

  private static final Logger LOG = LoggerFactory.getLogger(LostConnection.class);

  /** As many as the pool keeps, and one that is new. */
  private static final int ATTEMPTS = 9;

  private LostConnection() {}

  /**
   * Does something, and again on another connection when its own was lost.
   *
   * @param work comes to the same when it is done twice
   * @throws DataAccessResourceFailureException when the database cannot be reached at all
   */
  static <T> T survive(Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return work.get();
      } catch (DataAccessResourceFailureException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
        LOG.warn("a connection was lost; trying again", e);
      }
    }
  }
}
