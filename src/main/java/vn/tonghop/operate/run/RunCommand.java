package vn.tonghop.operate.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.job.DryRun;
import vn.tonghop.job.FailOn;
import vn.tonghop.job.JobRunner;
import vn.tonghop.job.JobSettings;
import vn.tonghop.job.Outlook;
import vn.tonghop.operate.session.CommandFailure;
import vn.tonghop.operate.session.ExitCode;
import vn.tonghop.operate.session.Known;
import vn.tonghop.operate.session.Session;
import vn.tonghop.operate.session.Terminal;
import vn.tonghop.register.Narrowing;

/** Runs a job. */
@Command(name = "run", description = "Runs a job now and prints the district's totals.")
public final class RunCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "JOB", description = "The name of a folder with a job.yml in jobs.")
  private String job = "";

  @Option(
      names = "--inbox",
      paramLabel = "DIR",
      description = "Take the files from here; the folder is left as it is.")
  private @Nullable Path inbox;

  @Option(
      names = "--fail-on",
      paramLabel = "LIST",
      split = ",",
      description = "Exit with 3 when any of these happened: reject,hold,missing.")
  private List<String> failOn = List.of();

  @Mixin private final NarrowingOptions narrowing = new NarrowingOptions();

  @Option(
      names = "--dry-run",
      description = {
        "Change nothing, and print what the run would: files, rows, findings, totals",
        "before and after. The reference data are those of the configuration as it is now."
      })
  private boolean dryRun;

  @Option(names = "--all", description = "With --dry-run: print everything, however much it is.")
  private boolean all;

  /** Works on a terminal. */
  public RunCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    JobSettings settings = settings();
    if (dryRun) {
      return tried(settings);
    }
    try (Session session = Session.toRun(terminal)) {
      JobRunner runner = session.bean(JobRunner.class);
      Narrowing only = narrowing.chosen(new Known(session));
      return new RunOnTerminal(terminal)
          .of(session, settings.failOn(), progress -> runner.run(settings, only, progress));
    }
  }

  private int tried(JobSettings settings) throws IOException {
    try (Session session = Session.toLook(terminal)) {
      DryRun dryRun =
          new DryRun(
              session.dataSource(),
              session.clock(),
              terminal.folders().home(),
              terminal.folders().config());
      Narrowing only = narrowing.chosen(new Known(session));
      TerminalProgress progress = new TerminalProgress(terminal);
      Outlook outlook;
      try {
        outlook = dryRun.of(settings, only, progress);
      } finally {
        progress.end();
      }
      new OutlookOnTerminal(terminal, all).print(outlook);
      return outlook.obstacle() == null
          ? RunOnTerminal.exitCode(terminal, settings.failOn(), outlook.result())
          : ExitCode.FAILED;
    }
  }

  private JobSettings settings() {
    JobSettings read = JobFile.read(terminal.folders(), job);
    Set<FailOn> named = failOn.isEmpty() ? read.failOn() : JobFile.failOn(failOn);
    Path from = inbox == null ? read.inbox() : inbox.toAbsolutePath().normalize();
    boolean own = inbox == null && read.ownInbox();
    if (inbox != null && !Files.isDirectory(from)) {
      throw CommandFailure.wrongUsage("There is no folder " + from);
    }
    InboxPlace place = new InboxPlace(terminal.folders().home(), from);
    place.refuseOwnFolders();
    if (own && !dryRun) {
      place.createAtFirst();
    }
    return read.with(from, own, named);
  }
}
