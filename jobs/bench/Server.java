import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.tonghop.postgres.EmbeddedDatabase;

/** The PostgreSQL server that all contenders share; each has its own database there. */
final class Server implements AutoCloseable {
  private static final String OWN_PROCESS =
      "select pg_backend_pid(), inet_server_addr() <<= inet '127.0.0.0/8'";

  private final Path scripts;
  private final String url;
  private final String user;
  private final String password;
  private final EmbeddedDatabase embedded;

  private Server(
      Path scripts, String url, String user, String password, EmbeddedDatabase embedded) {
    this.scripts = scripts;
    this.url = url.replaceFirst("/[^/?]*(\\?.*)?$", "/");
    this.user = user;
    this.password = password;
    this.embedded = embedded;
  }

  /**
   * The server that the environment names; without one the program's embedded server.
   *
   * @param scripts where the SQL files of the benchmark are
   * @param home where the embedded server keeps its data
   */
  static Server open(Path scripts, Path home) {
    String given = System.getenv("SPRING_DATASOURCE_URL");
    if (given != null && !given.isBlank()) {
      String user = System.getenv("SPRING_DATASOURCE_USERNAME");
      return new Server(scripts, given, user, System.getenv("SPRING_DATASOURCE_PASSWORD"), null);
    }
    EmbeddedDatabase database = EmbeddedDatabase.open(home, notice -> {});
    return new Server(scripts, database.url(), database.username(), database.password(), database);
  }

  String url(String database) {
    return url + database;
  }

  /** As the owner of all databases that are made here, by the settings of Spring Boot. */
  Map<String, String> owner() {
    return Map.of("SPRING_DATASOURCE_USERNAME", user, "SPRING_DATASOURCE_PASSWORD", password);
  }

  /** As whom the job writes, by its settings: the embedded server has a login for that. */
  Map<String, String> writer() {
    if (embedded == null) {
      return owner();
    }
    return Map.of(
        "SPRING_DATASOURCE_USERNAME",
        embedded.loader().user(),
        "SPRING_DATASOURCE_PASSWORD",
        embedded.loader().password(),
        "SPRING_FLYWAY_USER",
        user,
        "SPRING_FLYWAY_PASSWORD",
        password);
  }

  String script(String name) throws IOException {
    return Files.readString(scripts.resolve(name));
  }

  Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(url(database), user, password);
  }

  void create(String database) throws SQLException {
    drop(database);
    try (Connection connection = connect("postgres")) {
      execute(connection, "create database " + database);
    }
  }

  /** Not by force: an autovacuum at work is the superuser's, and gives way by itself. */
  void drop(String database) throws SQLException {
    try (Connection connection = connect("postgres")) {
      execute(connection, "drop database if exists " + database);
    }
  }

  /**
   * Brings a database to where it would be a day later: vacuumed, analyzed, nothing left to write.
   * Otherwise one load would pay for the one before.
   */
  void settle(String database) throws Exception {
    try (Connection connection = connect(database)) {
      execute(connection, "vacuum (analyze)");
      execute(connection, "checkpoint");
    }
    new ProcessBuilder("sync").start().waitFor();
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** What a query gives as period, indicator, actual and cumulative, by all but the last two. */
  Map<String, List<BigDecimal>> totals(String database, String query) throws Exception {
    Map<String, List<BigDecimal>> totals = new TreeMap<>();
    try (Connection connection = connect(database);
        ResultSet all = connection.createStatement().executeQuery(script(query))) {
      while (all.next()) {
        String key = all.getString(1) + " " + all.getString(2);
        totals.put(key, List.of(orZero(all.getBigDecimal(3)), orZero(all.getBigDecimal(4))));
      }
    }
    return totals;
  }

  private static BigDecimal orZero(BigDecimal value) {
    // Without trailing zeros, so that equal numbers are equal.
    return value == null ? BigDecimal.ZERO : value.stripTrailingZeros();
  }

  /** What a query gives as steps and their seconds. */
  Map<String, Double> steps(String database, String query) throws Exception {
    Map<String, Double> steps = new LinkedHashMap<>();
    try (Connection connection = connect(database);
        ResultSet all = connection.createStatement().executeQuery(script(query))) {
      while (all.next()) {
        steps.merge(all.getString(1), all.getDouble(2), Double::sum);
      }
    }
    return steps;
  }

  /**
   * Processor time that the server has taken since it was started; NaN where it is not on this
   * machine. On a machine with other work it says more than the clock does.
   */
  double processorSeconds() throws Exception {
    // A connection that has been closed counts once its process has ended.
    Thread.sleep(500);
    try (Connection connection = connect("postgres");
        ResultSet own = connection.createStatement().executeQuery(OWN_PROCESS)) {
      own.next();
      long process = own.getLong(1);
      boolean isHere = own.getBoolean(2) && Processes.isOf(process, "postgres");
      return isHere ? Processes.secondsOf(Processes.parent(process)) : Double.NaN;
    }
  }

  @Override
  public void close() {
    if (embedded != null) {
      embedded.close();
    }
  }
}
