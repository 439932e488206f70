package vn.tonghop.operate.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.TestDatabase;
import vn.tonghop.operate.TypedCommand;
import vn.tonghop.operate.session.CommandFailure;
import vn.tonghop.operate.session.Folders;

/**
 * Every way out of the analyst's role that we could think of, on a server that was migrated like
 * any other: embedded, or the one that {@code TONGHOP_TEST_URL} names.
 */
class WaysOutTest {
  private static final String PASSWORD = "of the tests";

  @TempDir private static Path config = Path.of("");

  @SuppressWarnings("NullAway.Init")
  private static TestDatabase database;

  @SuppressWarnings("NullAway.Init")
  private static AnalystLogin login;

  @SuppressWarnings("NullAway.Init")
  private static AnalystConnection analyst;

  @SuppressWarnings("NullAway.Init")
  private static Connection anyProgram;

  @BeforeAll
  static void letTheAnalystIn() throws SQLException, IOException {
    database = TestDatabase.create();
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("alter role tonghop_analyst login password '" + PASSWORD + "'");
    }
    login = new AnalystLogin(database.url(), PASSWORD, null);
    analyst = AnalystConnection.open(login);
    anyProgram = asAnyProgram();
    Files.writeString(
        config.resolve("application.yml"),
        """
        spring.datasource.url: "%s"
        spring.datasource.username: "%s"
        spring.datasource.password: "%s"
        tonghop.analyst.password: "%s"
        """
            .formatted(database.url(), database.username(), database.password(), PASSWORD));
  }

  @AfterAll
  static void drop() throws SQLException {
    analyst.close();
    anyProgram.close();
    database.close();
  }

  /** Whoever is logged in as the analyst meets these, with {@code sql} or any other program. */
  static Stream<String> forbidden() throws IOException {
    return statements("forbidden.sql");
  }

  /**
   * These can be kept from no user of PostgreSQL and harm only himself; {@code sql} refuses them.
   */
  static Stream<String> refused() throws IOException {
    return statements("refused.sql");
  }

  private static Stream<String> statements(String file) throws IOException {
    Path folder = Path.of("src/test/resources/vn/tonghop/operate/sql/waysout");
    return Files.readAllLines(folder.resolve(file)).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("-- "))
        .map(line -> line.replace("{owner}", '"' + database.username() + '"'))
        .map(line -> line.replace("{owner's name}", database.username()));
  }

  @Test
  void areMoreThanForty() throws IOException {
    assertThat(forbidden().count()).isGreaterThan(90);
    assertThat(refused().count()).isGreaterThan(10);
  }

  @ParameterizedTest
  @MethodSource({"forbidden", "refused"})
  void failInSql(String statement) throws SQLException {
    assertThatThrownBy(() -> ask(statement))
        .satisfiesAnyOf(
            e -> assertThat(e).isInstanceOf(CommandFailure.class),
            e -> assertThat(((SQLException) e).getSQLState()).isIn(REASONS_IN_SQL));
    analyst.connection().rollback();
  }

  @ParameterizedTest
  @MethodSource("forbidden")
  void failInAnyProgramByRightsAndNotBySettings(String statement) throws SQLException {
    assertThatThrownBy(() -> runAsTyped(statement))
        .isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState()).isIn(REASONS));
    runAsTyped("rollback");
  }

  /** Permission denied, and that something does not exist; never that a statement is mistaken. */
  private static final List<String> REASONS = List.of("42501", "42883", "42P01", "0A000");

  /** Also: more than one statement; a prepared one, a cursor or a setting that nothing has made. */
  private static final List<String> REASONS_IN_SQL =
      List.of("42501", "42883", "42P01", "0A000", "42601", "26000", "34000", "25001", "25006");

  @Test
  void failWithASentenceOnTheCommandLine() {
    assertThat(sql("select pg_read_file('/etc/passwd')"))
        .isEqualTo(
            new TypedCommand(1, "", "tonghop: permission denied for function pg_read_file\n"));
    assertThat(sql("select 1 as a₫$$; commit; update warehouse.fct_area_total set actual = 0"))
        .isEqualTo(new TypedCommand(2, "", "tonghop: Only one statement can be run at a time.\n"));
  }

  @Test
  void leaveTheAnalystWhatAnAnalystNeeds() throws SQLException {
    assertThat(ask("select count(*) from mart.district_total")).isEqualTo("0");
    assertThat(ask("select count(*) from warehouse.fct_commune_value")).isEqualTo("0");
    assertThat(ask("explain select * from mart.commune_result")).isNotEmpty();
    assertThat(ask("show statement_timeout")).isEqualTo("5min");
  }

  @Test
  void noQuestionIsAskedWithALoginThatIsMore() throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("grant delete on warehouse.publication to tonghop_analyst");
      try {
        TypedCommand typed = sql("select 1");

        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.err()).contains("it may write to warehouse.publication");
      } finally {
        statement.execute("revoke delete on warehouse.publication from tonghop_analyst");
      }
    }
  }

  private static TypedCommand sql(String query) {
    return TypedCommand.in(new Folders(config, config, Path.of("jobs")), "sql", query);
  }

  private static String ask(String sql) throws SQLException {
    String statement = OneStatement.of(sql);
    if (!OneStatement.givesRows(analyst.connection(), statement)) {
      throw CommandFailure.failed("no rows");
    }
    try (Statement asked = analyst.connection().createStatement();
        ResultSet rows = asked.executeQuery(statement)) {
      rows.next();
      return String.valueOf(rows.getString(1));
    }
  }

  private static Connection asAnyProgram() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", AnalystLogin.USER);
    properties.setProperty("password", PASSWORD);
    properties.setProperty("preferQueryMode", "simple");
    properties.setProperty("options", "-c default_transaction_read_only=off");
    return DriverManager.getConnection(database.url(), properties);
  }

  private static void runAsTyped(String sql) throws SQLException {
    try (Statement statement = anyProgram.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }
}
