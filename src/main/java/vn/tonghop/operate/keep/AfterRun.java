package vn.tonghop.operate.keep;

import org.slf4j.LoggerFactory;
import vn.tonghop.operate.session.Session;
import vn.tonghop.operate.session.Terminal;

/** What is done when a run is over, however it ended. */
public final class AfterRun {
  private AfterRun() {}

  /** Does it; whatever goes wrong is logged, or said where somebody has to do something. */
  public static void tidyAndTell(Session session, Terminal terminal) {
    try {
      new Housekeeping(session, terminal).keep();
    } catch (RuntimeException e) {
      LoggerFactory.getLogger(AfterRun.class).info("what is old was not tidied away", e);
    }
    NoticeAfterRun.write(session, terminal);
  }
}
