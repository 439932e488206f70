import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What analysts ask most, of a warehouse that holds years: how long the server takes, and how it
 * goes about it. The plans are kept beside the figures.
 */
final class Questions {
  private static final int TIMES = 5;
  private static final double MOST_MILLISECONDS = 50;
  private static final String TIME = "Execution Time: ";
  private static final String PLANNING = "Planning Time: ";

  private final Server server;
  private final Settings settings;
  private final String database;

  Questions(Server server, Settings settings, String database) {
    this.server = server;
    this.settings = settings;
    this.database = database;
  }

  List<Aim> ask() throws Exception {
    List<Aim> aims = new ArrayList<>();
    try (Connection connection = server.connect(database);
        Stream<Path> files = Files.list(settings.scripts().resolve("question"))) {
      int newest = newestPublication(connection);
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replace(".sql", "");
        double milliseconds = ask(connection, name, Files.readString(file), newest);
        aims.add(new Aim("analysts: " + name + ", ms", milliseconds, MOST_MILLISECONDS));
      }
    }
    return aims;
  }

  private static int newestPublication(Connection connection) throws SQLException {
    try (ResultSet newest =
        connection.createStatement().executeQuery("select mart.current_publication()")) {
      newest.next();
      return newest.getInt(1);
    }
  }

  /** Milliseconds of planning and execution: the median of some times, the first left out. */
  private double ask(Connection connection, String name, String question, int newest)
      throws SQLException, IOException {
    List<Double> times = new ArrayList<>();
    List<String> plan = List.of();
    for (int time = 0; time <= TIMES; time++) {
      plan = explain(connection, question, newest);
      times.add(after(PLANNING, plan) + after(TIME, plan));
    }
    Path plans = Files.createDirectories(settings.home().resolve("plans"));
    Files.writeString(plans.resolve(name + ".txt"), String.join("\n", plan) + "\n");
    return times.stream().skip(1).sorted().toList().get(TIMES / 2);
  }

  private static List<String> explain(Connection connection, String question, int newest)
      throws SQLException {
    List<String> lines = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement("explain (analyze, buffers) " + question)) {
      int parameters = (int) question.chars().filter(c -> c == '?').count();
      for (int i = 1; i <= parameters; i++) {
        statement.setInt(i, newest);
      }
      try (ResultSet plan = statement.executeQuery()) {
        while (plan.next()) {
          lines.add(plan.getString(1));
        }
      }
    }
    return lines;
  }

  private static double after(String label, List<String> plan) {
    return plan.stream()
        .filter(line -> line.startsWith(label))
        .mapToDouble(line -> Double.parseDouble(line.substring(label.length()).split(" ")[0]))
        .sum();
  }
}
