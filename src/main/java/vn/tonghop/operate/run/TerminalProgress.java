package vn.tonghop.operate.run;

import java.util.Locale;
import vn.tonghop.job.RunProgress;
import vn.tonghop.operate.session.Terminal;

/**
 * Shows how far a run has come: one line that changes for a person who watches, else a line a step.
 */
final class TerminalProgress implements RunProgress {
  private static final long INTERVAL_NANOS = 100_000_000L;
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final Terminal terminal;
  private String step = "";
  private long shownAt;

  TerminalProgress(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public synchronized void step(String name) {
    step = name;
    if (terminal.interactive()) {
      show("");
    } else {
      terminal.say(name);
    }
  }

  @Override
  public synchronized void counts(long done, long total, String unit) {
    boolean soon = System.nanoTime() - shownAt < INTERVAL_NANOS;
    if (!terminal.interactive() || (soon && done != total)) {
      return;
    }
    String of = total > 0 ? String.format(Locale.ROOT, " of %,d", total) : "";
    show(String.format(Locale.ROOT, ": %,d%s %s", done, of, unit));
  }

  @Override
  public synchronized void waits(String whom) {
    end();
    terminal.say("Waiting for " + whom + ".");
  }

  /** Leaves the terminal as it was. */
  synchronized void end() {
    if (terminal.interactive()) {
      terminal.err().print(CLEAR_LINE);
      terminal.err().flush();
    }
  }

  private void show(String counts) {
    shownAt = System.nanoTime();
    terminal.err().print(CLEAR_LINE + step + counts);
    terminal.err().flush();
  }
}
