package vn.tonghop.operate.doctor;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.database.Queries;
import vn.tonghop.job.OwnSession;
import vn.tonghop.operate.session.Session;

/** What can be checked of a database that answers. */
final class DatabaseChecks {
  private static final int OLDEST = 150_000;

  private final Session session;
  private final JdbcClient jdbc;
  private final Flyway flyway;

  DatabaseChecks(Session session) {
    this.session = session;
    this.jdbc = session.jdbc();
    this.flyway = session.bean(Flyway.class);
  }

  List<Check> all() {
    List<Check> checks = new ArrayList<>();
    Server server = jdbc.sql(Queries.text("operate/doctor_server")).query(Server.class).single();
    checks.add(Check.ok("database", server.name() + " as " + server.account()));
    checks.add(
        server.versionNumber() >= OLDEST
            ? Check.ok("PostgreSQL", server.version())
            : Check.error("PostgreSQL", server.version(), "Use a server of version 15 or newer."));
    checks.add(
        server.encoding().equals("UTF8")
            ? Check.ok("encoding", server.encoding())
            : Check.error(
                "encoding", server.encoding(), "Create the database with encoding 'UTF8'."));
    checks.addAll(surroundings(server));
    MigrationInfoService migrations = flyway.info();
    checks.add(migrations(migrations));
    checks.addAll(rights(server));
    if (migrations.pending().length == 0) {
      checks.addAll(new RunChecks(session).all());
    }
    return checks;
  }

  /** What befalls a server that others look after. */
  private List<Check> surroundings(Server server) {
    List<Check> checks = new ArrayList<>();
    if (server.sortsOtherwise()) {
      checks.add(
          Check.error(
              "order of text",
              "the system sorts otherwise than when the database was made; its indexes may miss rows",
              "As its owner, in psql: reindex database %1$s; alter database %1$s refresh collation version;"
                  .formatted(server.name())));
    }
    if (server.isStandby() || server.isReadOnly()) {
      checks.add(
          Check.error(
              "database",
              server.isStandby()
                  ? "is a standby, which may only be read"
                  : "may only be read, as its administrators set it (default_transaction_read_only)",
              "Name the server that is written to in SPRING_DATASOURCE_URL, or let this be written."));
    }
    try (Connection connection = session.dataSource().getConnection()) {
      if (!OwnSession.isKept(connection, session.dataSource())) {
        checks.add(
            Check.error("pooler", "it gives each transaction another session", OwnSession.REMEDY));
      }
    } catch (SQLException e) {
      checks.add(Check.error("pooler", String.valueOf(e.getMessage()), OwnSession.REMEDY));
    }
    return checks;
  }

  private static Check migrations(MigrationInfoService info) {
    List<String> failed =
        Arrays.stream(info.all())
            .filter(migration -> migration.getState().isFailed())
            .map(MigrationInfo::getScript)
            .toList();
    if (!failed.isEmpty()) {
      return Check.error(
          "migrations",
          "failed: " + String.join(", ", failed),
          "See log/tonghop.log, mend the cause; the next command tries again.");
    }
    int pending = info.pending().length;
    return pending == 0
        ? Check.ok("migrations", info.applied().length + " applied")
        : Check.warning(
            "migrations", pending + " pending", "Nothing: the next command applies them.");
  }

  private List<Check> rights(Server server) {
    List<Check> checks = new ArrayList<>();
    JdbcClient owner = JdbcClient.create(flyway.getConfiguration().getDataSource());
    List<String> closed =
        owner
            .sql(Queries.text("operate/doctor_closed_schemas"))
            .param("schemas", List.of(flyway.getConfiguration().getSchemas()))
            .query(String.class)
            .list();
    checks.add(
        closed.isEmpty()
            ? Check.ok("owner", "may create tables in every schema")
            : Check.error(
                "owner",
                "may not create in " + String.join(", ", closed),
                "As an administrator: grant create on database or schema to "
                    + owner.sql("select current_user").query(String.class).single()
                    + "."));
    if (flyway.info().pending().length == 0) {
      checks.add(LoaderCheck.of(jdbc));
    }
    checks.addAll(analyst(server));
    return checks;
  }

  private static List<Check> analyst(Server server) {
    String login = "tonghop_analyst " + server.analyst();
    String remedy = "The next sql makes it where the account may; else see db/README.md.";
    return List.of(
        server.analyst().equals("may log in")
            ? Check.ok("analysts' login", login)
            : Check.warning("analysts' login", login, remedy),
        server.isClosed()
            ? Check.ok("analysts' rights", "reading, and nothing that everybody may do otherwise")
            : Check.warning(
                "analysts' rights",
                "everybody may take advisory locks and write large objects",
                "As a superuser, run db/migration/afterMigrate.sql in this database."));
  }

  /** What the database says of itself. */
  record Server(
      String name,
      String account,
      String version,
      int versionNumber,
      String encoding,
      String analyst,
      boolean sortsOtherwise,
      boolean isStandby,
      boolean isReadOnly,
      boolean isClosed) {}
}
