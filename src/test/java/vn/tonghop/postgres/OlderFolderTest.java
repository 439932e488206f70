package vn.tonghop.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder in which the warehouse's owner was the server's superuser. */
class OlderFolderTest {
  @TempDir private Path home = Path.of("");

  private EmbeddedServer server() throws Exception {
    return new EmbeddedServer(home.resolve("pg"));
  }

  @BeforeEach
  void leaveAFolderAsTheVersionBeforeDid() throws Exception {
    Path folder = Files.createDirectories(home.resolve("pg"));
    ServerNotes notes = new ServerNotes(folder);
    String password = notes.password("tonghop");
    EmbeddedServer server = server();
    server.create("tonghop", notes.passwordFile("tonghop"));
    int port = notes.freePort(notice -> {});
    server.start(port);
    ask(port, "postgres", "tonghop", password, "create database tonghop");
    ask(port, "postgres", "tonghop", password, "create database \"Another one\"");
    ask(port, "Another one", "tonghop", password, "create table fact (x int)");
    for (String sql :
        List.of(
            "create role tonghop_analyst nologin",
            "create schema warehouse",
            "create schema mart",
            "create extension btree_gist schema warehouse",
            "create table warehouse.fact (id int generated always as identity, year int, x numeric)"
                + " partition by range (year)",
            "create table warehouse.fact_2024 partition of warehouse.fact"
                + " for values from (2024) to (2025)",
            "create sequence warehouse.number",
            "create type mart.fact_row as (x numeric)",
            "create type mart.kind as enum ('a')",
            "create view mart.fact as select x from warehouse.fact",
            "create function mart.one() returns int language sql as 'select 1'",
            "insert into warehouse.fact (year, x) values (2024, 10161.30)",
            "grant usage on schema mart, warehouse to tonghop_analyst",
            "grant select on all tables in schema mart, warehouse to tonghop_analyst")) {
      ask(port, "tonghop", "tonghop", password, sql);
    }
    server.stop();
  }

  @AfterEach
  void nothingIsLeftRunning() {
    assertThat(home.resolve("pg/data/postmaster.pid")).doesNotExist();
  }

  @Test
  void isHandedOverToAnOwnerWhoIsNoSuperuser() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.open(home, notice -> {})) {
      assertThat(
              asOwner(
                  database, "select rolsuper, rolcreaterole from pg_roles where rolname = user"))
          .containsExactly("f f");
      assertThat(
              asOwner(
                  database,
                  "select rolname from pg_roles where rolname !~ '^pg_' order by rolname"))
          .containsExactly("postgres", "tonghop", "tonghop_analyst", "tonghop_loader");
      assertThat(
              asOwner(
                  database,
                  """
                  select c.oid::regclass::text from pg_class as c
                  where c.relnamespace::regnamespace::text in ('mart', 'warehouse')
                    and c.relowner <> 'tonghop'::regrole
                  union all
                  select p.oid::regproc::text from pg_proc as p
                  where p.pronamespace = 'mart'::regnamespace and p.proowner <> 'tonghop'::regrole
                  union all
                  select n.nspname from pg_namespace as n
                  where n.nspname in ('mart', 'warehouse') and n.nspowner <> 'tonghop'::regrole
                  """))
          .isEmpty();
      asOwner(database, "alter table warehouse.fact add column y int");
      asOwner(database, "create or replace view mart.fact as select x, year from warehouse.fact");
      asOwner(database, "alter type mart.kind add value 'b'");
      asOwner(database, "select pg_advisory_lock(1), nextval('warehouse.number')");
      assertThat(ask(database.port(), "Another one", "tonghop", database.password(), "table fact"))
          .isEmpty();
    }
  }

  @Test
  void keepsItsFiguresAndLetsTheAnalystReadThem() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.open(home, notice -> {})) {
      EmbeddedDatabase.Login analyst = database.analyst();
      assertThat(
              ask(
                  database.port(),
                  "tonghop",
                  analyst.user(),
                  analyst.password(),
                  "select x, session_user from mart.fact"))
          .containsExactly("10161.30 tonghop_analyst");
    }
  }

  @Test
  void isMendedAtTheNextStartWhenMendingWasCutShort() throws Exception {
    ServerNotes notes = new ServerNotes(home.resolve("pg"));
    EmbeddedServer server = server();
    int port = notes.freePort(notice -> {});
    server.start(port);
    String password = notes.password("postgres");
    String former = notes.password("tonghop");
    ask(port, "postgres", "tonghop", former, "create role tonghop_renamer superuser login");
    ask(port, "postgres", "tonghop", former, passwordOf("tonghop_renamer", password));
    ask(port, "postgres", "tonghop_renamer", password, "alter role tonghop rename to postgres");
    ask(port, "postgres", "tonghop_renamer", password, passwordOf("postgres", password));
    server.stop();

    isHandedOverToAnOwnerWhoIsNoSuperuser();
  }

  private static String passwordOf(String role, String password) {
    return "alter role " + role + " password '" + password + "'";
  }

  private static List<String> asOwner(EmbeddedDatabase database, String sql) throws SQLException {
    return ask(database.port(), "tonghop", database.username(), database.password(), sql);
  }

  /** The rows of a statement, values joined by a blank. */
  private static List<String> ask(
      int port, String database, String user, String password, String sql) throws SQLException {
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/" + database.replace(" ", "%20");
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url, user, password);
        Statement statement = connection.createStatement()) {
      if (statement.execute(sql)) {
        ResultSet result = statement.getResultSet();
        while (result.next()) {
          List<String> row = new ArrayList<>();
          for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            row.add(String.valueOf(result.getString(i)));
          }
          rows.add(String.join(" ", row));
        }
      }
    }
    return rows;
  }
}
