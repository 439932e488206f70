package vn.tonghop.operate.action;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.tonghop.job.JobRunner;
import vn.tonghop.operate.run.RunOnTerminal;
import vn.tonghop.operate.session.ExitCode;
import vn.tonghop.operate.session.Session;
import vn.tonghop.operate.session.Terminal;
import vn.tonghop.words.ShownText;

/**
 * Something that an administrator does: it is recorded with who, when and why, says which totals
 * will move, and is carried out by the next run, or at once.
 */
abstract class ActionCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      description = "Why, for whoever asks later.")
  private String reason = "";

  @Option(
      names = "--by",
      paramLabel = "NAME",
      defaultValue = "${env:TONGHOP_USER:-${sys:user.name}}",
      description = "Who does it; without it TONGHOP_USER, else the login.")
  private String by = "";

  @Option(
      names = "--now",
      description = "Carry it out at once, in a run of its own, and all else that waits for a run.")
  private boolean now;

  ActionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Where the command was typed. */
  final Terminal terminal() {
    return terminal;
  }

  /** What is to be recorded, checked against what there is; nothing of it where a part is wrong. */
  abstract List<NewAction> actions(Session session);

  @Override
  public final Integer call() {
    if (reason.isBlank()) {
      throw new ParameterException(spec.commandLine(), "--reason needs a text that says why");
    }
    if (by.isBlank()) {
      throw new ParameterException(spec.commandLine(), "--by needs a name");
    }
    try (Session session = now ? Session.toRun(terminal) : Session.toLook(terminal)) {
      ActionRecord record = new ActionRecord(session);
      List<Long> recorded = record.add(actions(session), by.strip(), reason.strip());
      recorded.forEach(action -> terminal.out().println(ShownText.ofLines(record.said(action))));
      new MovedTotals(terminal).print(session, recorded);
      if (now) {
        JobRunner runner = session.bean(JobRunner.class);
        return new RunOnTerminal(terminal).withoutTotals(session, runner::carryOut);
      }
      String numbers = recorded.stream().map(String::valueOf).collect(joining(", "));
      terminal
          .out()
          .println(
              "The next run of any job carries it out; with --now it would be done at once."
                  + " To take it back: tonghop undo "
                  + numbers);
      return ExitCode.FINISHED;
    }
  }
}
