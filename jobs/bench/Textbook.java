import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The job that a textbook of Spring Batch would have one write; its sources are in {@code
 * textbook}. From the start of Java to its exit, with the heap and the collector of the job.
 */
final class Textbook implements Contender {
  private final Server server;
  private final Settings settings;
  private final Inbox inbox;

  Textbook(Server server, Settings settings, Inbox inbox) {
    this.server = server;
    this.settings = settings;
    this.inbox = inbox;
  }

  @Override
  public String name() {
    return "textbook";
  }

  @Override
  public String database() {
    return "bench_textbook";
  }

  @Override
  public void begin() throws SQLException {
    server.create(database());
  }

  @Override
  public Effort load() throws Exception {
    Path classes = settings.home().resolve("classes");
    List<Path> own = List.of(classes, settings.scripts().resolve("textbook"));
    List<String> libraries =
        Stream.of(Libraries.JDBC, Libraries.BATCH).flatMap(List::stream).toList();
    String classPath = new Libraries(settings.libraries()).classPath(own, libraries);
    List<Path> files = inbox.files();
    if (files.size() != 1) {
      throw new IllegalStateException("The textbook's job reads one file, not " + files.size());
    }
    List<String> command =
        OwnProcess.java(
            classPath,
            "textbook.Application",
            "--reference=" + settings.reference(),
            "file=" + files.get(0));
    Map<String, String> environment = new HashMap<>(server.owner());
    environment.put("SPRING_DATASOURCE_URL", server.url(database()));
    Path output = settings.home().resolve("textbook.txt");
    return new OwnProcess(command, environment, output).run();
  }

  @Override
  public Map<String, Double> steps() throws Exception {
    return server.steps(database(), "textbook_steps.sql");
  }

  @Override
  public Map<String, List<BigDecimal>> totals() throws Exception {
    return server.totals(database(), "textbook_compared.sql");
  }
}
