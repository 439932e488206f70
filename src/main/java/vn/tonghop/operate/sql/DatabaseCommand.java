package vn.tonghop.operate.sql;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import vn.tonghop.operate.session.ExitCode;
import vn.tonghop.operate.session.Session;
import vn.tonghop.operate.session.Terminal;

/** Keeps the database up for other programs, and says how an analyst reaches it. */
@Command(
    name = "db",
    description = {
      "Says how an analyst's program connects to the database: address, user, password file.",
      "The embedded server runs until Ctrl-C; one that the configuration names runs anyway."
    })
public final class DatabaseCommand implements Callable<Integer> {
  private final Terminal terminal;

  /** Works on a terminal. */
  public DatabaseCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Session session = Session.toLook(terminal)) {
      WayIn.tell(session, terminal);
      if (session.embedded().isPresent()) {
        terminal.say("The server runs until you press Ctrl-C.");
        new CountDownLatch(1).await();
      }
      return ExitCode.FINISHED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.FINISHED;
    }
  }
}
