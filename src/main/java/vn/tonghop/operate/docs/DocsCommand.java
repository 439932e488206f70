package vn.tonghop.operate.docs;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.tonghop.operate.session.CommandFailure;
import vn.tonghop.operate.session.ExitCode;
import vn.tonghop.operate.session.Explanation;
import vn.tonghop.operate.session.Session;
import vn.tonghop.operate.session.Terminal;

/** Explains the warehouse. */
@Command(
    name = "docs",
    description = {
      "Writes the warehouse explained as pages that need no server: indicators, tables, columns and"
          + " keys, steps, and the example queries with their answers. Open index.html."
    })
public final class DocsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "The folder to write; one that docs has written before is replaced.")
  private Path out = Path.of("");

  /** Works on a terminal. */
  public DocsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (DocsFolder folder = DocsFolder.at(out);
        Session session = Session.toLook(terminal)) {
      Map<String, String> files = Docs.of(session.dataSource());
      folder.write(files);
      terminal.say(files.size() + " files written to " + folder + ". Open index.html there.");
      return ExitCode.FINISHED;
    } catch (SQLException e) {
      throw CommandFailure.failed(Explanation.inWords(e), e);
    }
  }
}
