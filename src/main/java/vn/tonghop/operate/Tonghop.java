package vn.tonghop.operate;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import vn.tonghop.job.RunLog;
import vn.tonghop.operate.doctor.DoctorCommand;
import vn.tonghop.operate.listing.FilesCommand;
import vn.tonghop.operate.listing.FindingsCommand;
import vn.tonghop.operate.listing.RejectsCommand;
import vn.tonghop.operate.listing.RunsCommand;
import vn.tonghop.operate.listing.ShowCommand;
import vn.tonghop.operate.run.RestartCommand;
import vn.tonghop.operate.run.RunCommand;
import vn.tonghop.operate.session.ExitCode;
import vn.tonghop.operate.session.Explanation;
import vn.tonghop.operate.session.Folders;
import vn.tonghop.operate.session.Terminal;
import vn.tonghop.operate.sql.DatabaseCommand;
import vn.tonghop.operate.sql.SqlCommand;
import vn.tonghop.operate.totals.TotalsCommand;

/** The command line. */
@Command(
    name = "tonghop",
    description = "Consolidates communes' CSV submissions into the district's warehouse.",
    footer = {
      "",
      "Working folder TONGHOP_HOME (./var), configuration TONGHOP_CONFIG (./config).",
      "Database: SPRING_DATASOURCE_URL, or an embedded PostgreSQL when it is not set.",
      "Exit codes: 0 finished, 1 failed, 2 wrong usage, 3 finished but what --fail-on",
      "names happened, 4 another run of the job is in progress."
    })
public final class Tonghop implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = CommandLine.ScopeType.INHERIT,
      description = "Show this help.")
  private boolean help;

  private Tonghop() {}

  /**
   * Runs one command in this process.
   *
   * @return the exit code of the public contract
   */
  public static int execute(String... args) {
    return execute(
        new Terminal(
            workingIn(System.getenv()),
            System.in,
            writer(FileDescriptor.out),
            writer(FileDescriptor.err),
            "1".equals(System.getenv("TONGHOP_TTY"))),
        args);
  }

  /** Says to all that logs, once a process, which folders the environment names. */
  static Folders workingIn(Map<String, String> environment) {
    Folders folders = Folders.of(environment);
    System.setProperty("tonghop.home", folders.home().toString());
    System.setProperty("tonghop.config", folders.config().toString());
    RunLog.keepFromOthers();
    return folders;
  }

  /** Runs one command on a given terminal. */
  static int execute(Terminal terminal, String... args) {
    int exitCode = commandLine(terminal).execute(args);
    terminal.out().flush();
    terminal.err().flush();
    return exitCode;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command?");
  }

  private static CommandLine commandLine(Terminal terminal) {
    return new CommandLine(new Tonghop())
        .addSubcommand(new RunCommand(terminal))
        .addSubcommand(new RestartCommand(terminal))
        .addSubcommand(new RunsCommand(terminal))
        .addSubcommand(new ShowCommand(terminal))
        .addSubcommand(new FilesCommand(terminal))
        .addSubcommand(new RejectsCommand(terminal))
        .addSubcommand(new FindingsCommand(terminal))
        .addSubcommand(new TotalsCommand(terminal))
        // A query may begin with a comment, which looks like an option.
        .addSubcommand(
            new CommandLine(new SqlCommand(terminal)).setUnmatchedOptionsArePositionalParams(true))
        .addSubcommand(new DatabaseCommand(terminal))
        .addSubcommand(new DoctorCommand(terminal))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setParameterExceptionHandler(Tonghop::explainUsage)
        .setExecutionExceptionHandler(
            (failure, commandLine, parsed) -> Explanation.print(failure, terminal));
  }

  private static int explainUsage(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    command.getErr().println(name + ": " + e.getMessage());
    if (!CommandLine.UnmatchedArgumentException.printSuggestions(e, command.getErr())) {
      command.getErr().println("Try " + name + " --help");
    }
    ParseResult parsed = command.getParseResult();
    if (parsed == null || name.equals("tonghop")) {
      command
          .getErr()
          .println("Commands: " + String.join(", ", root(command).getSubcommands().keySet()));
    }
    return ExitCode.WRONG_USAGE;
  }

  private static CommandLine root(CommandLine command) {
    return command.getParent() == null ? command : root(command.getParent());
  }

  // Not System.out: its encoding follows LANG, and the data is Vietnamese wherever it is read.
  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
  }
}
