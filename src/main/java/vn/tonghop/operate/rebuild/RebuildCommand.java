package vn.tonghop.operate.rebuild;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.tonghop.operate.session.CommandFailure;
import vn.tonghop.operate.session.ExitCode;
import vn.tonghop.operate.session.Session;
import vn.tonghop.operate.session.Terminal;

/** Works the whole warehouse out again. */
@Command(
    name = "rebuild",
    description = {
      "Works the whole warehouse out again, beside the one that stands, and says where they differ.",
      "The warehouse that stands is not changed.",
      "",
      "Replayed, each at its own moment, is every run that took files in, carried actions",
      "out or changed what is published: the archived bytes under the names they came by,",
      "what administrators did, and the configuration that the run went by. Of runs of a",
      "version that did not keep it, today's has to do, and what was judged by another may",
      "differ. Compared are the newest totals, values of communes, findings that are open",
      "or released, and who has submitted. Exit code 1 when something differs.",
      "",
      "Without --dry-run, the rebuilt warehouse stays in TONGHOP_HOME/rebuilt, a working",
      "folder of its own: any command looks into it with TONGHOP_HOME set to that folder."
    })
public final class RebuildCommand implements Callable<Integer> {
  private static final int SHOWN = 10;

  private final Terminal terminal;

  @Option(
      names = "--dry-run",
      description = "Delete the rebuilt warehouse afterwards; else TONGHOP_HOME/rebuilt keeps it.")
  private boolean dryRun;

  /** Works on a terminal. */
  public RebuildCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Path home = terminal.folders().home().resolve("rebuilt");
    try (Session session = Session.toLook(terminal)) {
      Folder.delete(home);
      Path folder = Files.createDirectories(home.resolve("replay"));
      try (SecondWarehouse second = new SecondWarehouse(home, terminal.folders())) {
        return told(session, second, folder);
      } finally {
        Folder.delete(dryRun ? home : folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The warehouse cannot be rebuilt in " + home, e);
    }
  }

  private int told(Session session, SecondWarehouse second, Path folder) throws IOException {
    Replay replay = new Replay(session.jdbc(), second, terminal.folders(), folder, session.clock());
    List<Replay.Past> runs = replay.runs();
    if (runs.isEmpty()) {
      throw CommandFailure.wrongUsage("There is nothing to rebuild: no run has taken anything in.");
    }
    for (int i = 0; i < runs.size(); i++) {
      terminal.say("replaying run %d, %d of %d".formatted(runs.get(i).runId(), i + 1, runs.size()));
      replay.run(runs.get(i));
    }
    Comparison.Outcome outcome = new Comparison(session.jdbc(), second.jdbc()).compare();
    replay.notes().forEach(terminal.out()::println);
    outcome.differences().forEach(this::print);
    boolean same = outcome.differences().isEmpty() && replay.notes().isEmpty();
    terminal
        .out()
        .printf(
            "%d runs replayed, %d totals, values, findings and statuses compared: %s%n",
            runs.size(), outcome.rows(), same ? "all the same." : "they differ.");
    return same ? ExitCode.FINISHED : ExitCode.FAILED;
  }

  private void print(Comparison.Difference difference) {
    terminal.out().printf("%s of %s differ:%n", difference.what(), difference.period());
    print("  stands:  ", difference.standing());
    print("  rebuilt: ", difference.rebuilt());
  }

  private void print(String begin, List<String> rows) {
    rows.stream().limit(SHOWN).forEach(row -> terminal.out().println(begin + row));
    if (rows.size() > SHOWN) {
      terminal.out().println(begin + "… and " + (rows.size() - SHOWN) + " more");
    }
  }
}
