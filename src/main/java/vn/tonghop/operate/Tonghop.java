package vn.tonghop.operate;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.tonghop.job.RunLog;
import vn.tonghop.operate.action.ActionsCommand;
import vn.tonghop.operate.action.HoldCommand;
import vn.tonghop.operate.action.PublishCommand;
import vn.tonghop.operate.action.ReleaseCommand;
import vn.tonghop.operate.action.UndoCommand;
import vn.tonghop.operate.action.WithdrawCommand;
import vn.tonghop.operate.audit.AuditCommand;
import vn.tonghop.operate.docs.DocsCommand;
import vn.tonghop.operate.doctor.DoctorCommand;
import vn.tonghop.operate.export.ExportCommand;
import vn.tonghop.operate.listing.FilesCommand;
import vn.tonghop.operate.listing.FindingsCommand;
import vn.tonghop.operate.listing.RejectsCommand;
import vn.tonghop.operate.listing.RunsCommand;
import vn.tonghop.operate.listing.ShowCommand;
import vn.tonghop.operate.paper.ReportCommand;
import vn.tonghop.operate.rebuild.RebuildCommand;
import vn.tonghop.operate.run.RecoverCommand;
import vn.tonghop.operate.run.RestartCommand;
import vn.tonghop.operate.run.RunCommand;
import vn.tonghop.operate.run.StopCommand;
import vn.tonghop.operate.serve.ServeCommand;
import vn.tonghop.operate.session.ExitCode;
import vn.tonghop.operate.session.Explanation;
import vn.tonghop.operate.session.Folders;
import vn.tonghop.operate.session.Nearest;
import vn.tonghop.operate.session.Terminal;
import vn.tonghop.operate.sql.DatabaseCommand;
import vn.tonghop.operate.sql.SqlCommand;
import vn.tonghop.operate.totals.TotalsCommand;
import vn.tonghop.words.ShownText;

/** The command line. */
@Command(
    name = "tonghop",
    versionProvider = ProgramVersion.class,
    description = "Consolidates communes' CSV submissions into the district's warehouse.",
    footer = {
      "",
      "Working folder TONGHOP_HOME (./var), configuration TONGHOP_CONFIG (./config).",
      "Database: SPRING_DATASOURCE_URL, or an embedded PostgreSQL when it is not set.",
      "Exit codes: 0 finished, 1 failed, 2 wrong usage, 3 finished but what --fail-on",
      "names happened, 4 another run of the job is in progress."
    })
public final class Tonghop implements Runnable {
  private static final Map<String, Function<Terminal, Object>> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("run", RunCommand::new);
    COMMANDS.put("restart", RestartCommand::new);
    COMMANDS.put("stop", StopCommand::new);
    COMMANDS.put("recover", RecoverCommand::new);
    COMMANDS.put("runs", RunsCommand::new);
    COMMANDS.put("show", ShowCommand::new);
    COMMANDS.put("files", FilesCommand::new);
    COMMANDS.put("rejects", RejectsCommand::new);
    COMMANDS.put("findings", FindingsCommand::new);
    COMMANDS.put("release", ReleaseCommand::new);
    COMMANDS.put("hold", HoldCommand::new);
    COMMANDS.put("withdraw", WithdrawCommand::new);
    COMMANDS.put("undo", UndoCommand::new);
    COMMANDS.put("publish", PublishCommand::new);
    COMMANDS.put("actions", ActionsCommand::new);
    COMMANDS.put("rebuild", RebuildCommand::new);
    COMMANDS.put("totals", TotalsCommand::new);
    COMMANDS.put("docs", DocsCommand::new);
    COMMANDS.put("export", ExportCommand::new);
    COMMANDS.put("report", ReportCommand::new);
    COMMANDS.put("audit", AuditCommand::new);
    COMMANDS.put("sql", SqlCommand::new);
    COMMANDS.put("db", DatabaseCommand::new);
    COMMANDS.put("serve", ServeCommand::new);
    COMMANDS.put("doctor", DoctorCommand::new);
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = CommandLine.ScopeType.INHERIT,
      description = "Show this help.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show which program this is.")
  private boolean version;

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
            "1".equals(System.getenv("TONGHOP_TTY")),
            width(System.getenv("TONGHOP_COLUMNS")),
            "1".equals(System.getenv("TONGHOP_CONVERSES"))),
        args);
  }

  /** Says to all that logs, once a process, which folders the environment names. */
  static Folders workingIn(Map<String, String> environment) {
    Folders folders = Folders.of(environment);
    System.setProperty("tonghop.home", folders.home().toString());
    System.setProperty("tonghop.config", folders.config().toString());
    // What is logged where is settled without Spring, which most commands do without.
    System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
    RunLog.keepFromOthers();
    return folders;
  }

  /** Runs one command on a given terminal. */
  static int execute(Terminal terminal, String... args) {
    int exitCode = commandLine(terminal, args).execute(args);
    terminal.out().flush();
    terminal.err().flush();
    return exitCode;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command?");
  }

  private static CommandLine commandLine(Terminal terminal, String... args) {
    CommandLine commandLine = new CommandLine(new Tonghop());
    // To read the options of all commands takes longer than to read those of one.
    COMMANDS.forEach(
        (name, command) -> {
          if (args.length == 0 || !COMMANDS.containsKey(args[0]) || name.equals(args[0])) {
            commandLine.addSubcommand(command.apply(terminal));
          }
        });
    CommandLine sql = commandLine.getSubcommands().get("sql");
    if (sql != null) {
      // A query may begin with a comment, which looks like an option.
      sql.setUnmatchedOptionsArePositionalParams(true);
    }
    return commandLine
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setParameterExceptionHandler(Tonghop::explainUsage)
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> Explanation.print(failure, terminal));
  }

  private static int explainUsage(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    ParseResult parsed = command.getParseResult();
    if (name.equals("tonghop") && args.length > 0 && !args[0].startsWith("-")) {
      command
          .getErr()
          .println(
              "tonghop: There is no command %s.%s"
                  .formatted(
                      ShownText.ofLines(args[0]), Nearest.question(args[0], COMMANDS.keySet())));
      command.getErr().println("Commands: " + String.join(", ", COMMANDS.keySet()));
      return ExitCode.WRONG_USAGE;
    }
    command.getErr().println(name + ": " + e.getMessage() + optionMeant(e));
    command.getErr().println("Try " + name + " --help");
    if (parsed == null || name.equals("tonghop")) {
      command.getErr().println("Commands: " + String.join(", ", COMMANDS.keySet()));
    }
    return ExitCode.WRONG_USAGE;
  }

  private static String optionMeant(ParameterException e) {
    if (!(e instanceof UnmatchedArgumentException unmatched)
        || unmatched.getUnmatched().isEmpty()
        || !unmatched.getUnmatched().get(0).startsWith("-")) {
      return "";
    }
    return "."
        + Nearest.question(
            unmatched.getUnmatched().get(0),
            e.getCommandLine().getCommandSpec().optionsMap().keySet());
  }

  private static int width(@Nullable String columns) {
    return columns != null && columns.matches("[1-9][0-9]{1,4}")
        ? Integer.parseInt(columns)
        : Integer.MAX_VALUE;
  }

  // Not System.out: its encoding follows LANG, and the data is Vietnamese wherever it is read.
  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
  }
}
