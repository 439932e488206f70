package vn.tonghop.operate.doctor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.tonghop.job.ProgramLog;
import vn.tonghop.operate.session.CommandFailure;
import vn.tonghop.operate.session.ExitCode;
import vn.tonghop.operate.session.Explanation;
import vn.tonghop.operate.session.Session;
import vn.tonghop.operate.session.Terminal;
import vn.tonghop.operate.table.JsonRows;

/** Says what is wrong with an installation. */
@Command(
    name = "doctor",
    description =
        "Checks configuration, folders and database; says what is wrong and how to mend it.")
public final class DoctorCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--archive",
      description = "Compare all archived files with their SHA-256; takes as long as reading them.")
  private boolean archive;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  /** Works on a terminal. */
  public DoctorCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Check> checks = new ArrayList<>(new SystemChecks(terminal.folders()).all());
    checks.addAll(database());
    print(checks);
    return checks.stream().anyMatch(check -> check.status() == Check.Status.ERROR)
        ? ExitCode.FAILED
        : ExitCode.FINISHED;
  }

  private List<Check> database() {
    try (Session session = Session.toExamine(terminal)) {
      List<Check> checks = new ArrayList<>(new DatabaseChecks(session).all());
      checks.addAll(new KeepingChecks(session, terminal.folders().home()).all(archive));
      return checks;
    } catch (RuntimeException e) {
      LoggerFactory.getLogger(ProgramLog.TOLD).error("No database", e);
      CommandFailure known = Explanation.inOneSentence(e, terminal.folders());
      return List.of(
          known != null
              ? Check.error("database", String.valueOf(known.getMessage()), "")
              : Check.error(
                  "database",
                  Explanation.inWords(e),
                  "Check SPRING_DATASOURCE_URL, _USERNAME and _PASSWORD, or unset them to use the"
                      + " embedded database."));
    }
  }

  private void print(List<Check> checks) {
    if (json) {
      terminal.out().println(JsonRows.text(checks.stream().map(DoctorCommand::fields).toList()));
      return;
    }
    for (Check check : checks) {
      terminal.out().printf("%-8s %s: %s%n", status(check), check.subject(), check.found());
      if (!check.remedy().isEmpty()) {
        terminal.out().println("         → " + check.remedy());
      }
    }
  }

  private static Map<String, String> fields(Check check) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("check", check.subject());
    fields.put("status", status(check));
    fields.put("found", check.found());
    fields.put("remedy", check.remedy());
    return fields;
  }

  private static String status(Check check) {
    return check.status().name().toLowerCase(Locale.ROOT);
  }
}
