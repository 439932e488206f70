package vn.tonghop.operate.run;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.tonghop.job.RunControl;
import vn.tonghop.job.RunControl.Looked;
import vn.tonghop.operate.session.ExitCode;
import vn.tonghop.operate.session.Session;
import vn.tonghop.operate.session.Terminal;

/** Settles runs whose process died. */
@Command(
    name = "recover",
    description = {
      "Marks runs whose process died as failed, ready to restart.",
      "A run that lives is left alone; a process that has not been heard of for two minutes is"
          + " listened to for ten seconds more, and then given up: it can write nothing from then"
          + " on."
    })
public final class RecoverCommand implements Callable<Integer> {
  private final Terminal terminal;

  /** Works on a terminal. */
  public RecoverCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Session session = Session.toLook(terminal)) {
      List<Looked> all = new RunControl(session.dataSource(), session.clock()).recover();
      if (all.isEmpty()) {
        terminal.out().println("No run is in progress.");
      }
      for (Looked looked : all) {
        terminal.out().println(told(looked));
      }
      return ExitCode.FINISHED;
    }
  }

  private static String told(Looked looked) {
    if (!looked.isGone()) {
      return "Left alone, for its process lives: job %s, %s."
          .formatted(looked.job(), looked.told());
    }
    return looked.run() == null
        ? "Given up: a process that waited to run %s.".formatted(looked.job())
        : "Run %d of %s is marked as failed. %s To go on from where it stopped: tonghop restart %d"
            .formatted(looked.run(), looked.job(), looked.told(), looked.run());
  }
}
