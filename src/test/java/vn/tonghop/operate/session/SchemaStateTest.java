package vn.tonghop.operate.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.TestDatabase;
import vn.tonghop.operate.TypedCommand;

/** When a command may look at a database without comparing its migrations. */
class SchemaStateTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2024-11-30T12:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder = Path.of("");
  private TestDatabase database;
  private JdbcClient jdbc;

  @BeforeEach
  void create() {
    database = TestDatabase.create();
    jdbc = JdbcClient.create(database.dataSource());
    // Migrated, but not by a command of this program.
    jdbc.sql("delete from ops.schema_state").update();
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void aSchemaIsCurrentOnceThisProgramHasLeftItSo() {
    SchemaState state = new SchemaState(jdbc);
    assertThat(state.isCurrent()).isFalse();

    state.remember(NOON);
    assertThat(state.isCurrent()).isTrue();

    state.remember(NOON);
    assertThat(state.isCurrent()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update ops.flyway_history set checksum = 1 where script like 'R__mart_01%'",
        "update ops.flyway_history set success = false where version = '001'",
        "delete from ops.flyway_history where script like 'R__mart_01%'",
        "insert into ops.flyway_history values (999, '999', 'x', 'SQL', 'V999__x.sql', 1, 'x',"
            + " now(), 1, true)",
        "update ops.schema_state set program = 'of another version'",
        "delete from ops.schema_state",
        "drop table ops.schema_state",
        "revoke usage on schema mart from tonghop_analyst",
        "drop schema mart cascade",
        "drop table ops.flyway_history"
      })
  void aSchemaThatAnybodyHasHadAHandInIsNotTakenForCurrent(String change) {
    SchemaState state = new SchemaState(jdbc);
    state.remember(NOON);

    jdbc.sql(change).update();

    assertThat(state.isCurrent()).isFalse();
  }

  @Test
  void nothingIsCurrentInAnEmptyDatabase() {
    try (TestDatabase empty = TestDatabase.createEmpty()) {
      assertThat(new SchemaState(JdbcClient.create(empty.dataSource())).isCurrent()).isFalse();
    }
  }

  @Test
  void aCommandThatLooksBringsAnOldDatabaseUpToDateAndLeavesACurrentOneAlone() throws Exception {
    configure(database);
    assertThat(runs().exitCode()).isZero();
    assertThat(new SchemaState(jdbc).isCurrent()).isTrue();
    String recorded = recordedAt();

    assertThat(runs().exitCode()).isZero();
    assertThat(recordedAt()).isEqualTo(recorded);

    jdbc.sql("update ops.flyway_history set checksum = 1 where script like 'R__mart_01%'").update();
    jdbc.sql("drop view mart.publication cascade").update();
    assertThat(runs().exitCode()).isZero();
    assertThat(jdbc.sql("select count(*) from mart.publication").query(Long.class).single())
        .isZero();
    assertThat(recordedAt()).isGreaterThan(recorded);
  }

  @Test
  void aDatabaseThatIsNotUtf8IsRefusedInASentenceAndNothingIsMadeInIt() throws Exception {
    String name = "letters_" + ProcessHandle.current().pid();
    jdbc.sql("create database %s encoding 'LATIN1' locale 'C' template template0".formatted(name))
        .update();
    try {
      configure(database.url().replaceAll("[^/]+$", name));

      TypedCommand typed = runs();

      assertThat(typed.exitCode()).isEqualTo(1);
      assertThat(typed.err().lines()).hasSize(1);
      assertThat(typed.err())
          .startsWith("tonghop: The database " + name + " keeps its text as LATIN1, ")
          .contains("encoding 'UTF8'");
    } finally {
      jdbc.sql("drop database " + name + " with (force)").update();
    }
  }

  private String recordedAt() {
    return jdbc.sql("select recorded_at::text from ops.schema_state").query(String.class).single();
  }

  private void configure(TestDatabase target) throws Exception {
    configure(target.url());
  }

  private void configure(String url) throws Exception {
    Files.writeString(
        folder.resolve("application.yml"),
        """
        spring.datasource.url: "%s"
        spring.datasource.username: "%s"
        spring.datasource.password: "%s"
        """
            .formatted(url, database.username(), database.password()));
  }

  private TypedCommand runs() {
    return TypedCommand.in(new Folders(folder, folder, Path.of("jobs")), "runs");
  }
}
