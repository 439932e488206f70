package vn.tonghop.mart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.tonghop.TestDatabase;

/**
 * What the user as whom runs write may do, by the catalog and by trying. That the rights suffice is
 * held by every test that runs a job: all of them write as this user.
 */
class LoaderRightsTest {

  private static TestDatabase database;
  private static JdbcTemplate owner;
  private static SingleConnectionDataSource loaderConnection;
  private static JdbcTemplate loader;

  @BeforeAll
  static void connect() throws Exception {
    database = TestDatabase.create();
    owner = MartFixture.fill(database);
    loaderConnection =
        new SingleConnectionDataSource(
            database.url(), TestDatabase.LOADER, TestDatabase.LOADER_PASSWORD, true);
    loader = new JdbcTemplate(loaderConnection);
  }

  @AfterAll
  static void drop() {
    loaderConnection.destroy();
    database.close();
  }

  @Test
  void isNobodyElseAndOwnsNothing() {
    assertThat(
            loader.queryForList(
                """
                select 'more than a login' from pg_roles
                where rolname = current_user
                  and (rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls)
                union all
                select 'member of ' || roleid::regrole from pg_auth_members
                where member = current_user::regrole
                union all
                select 'owns ' || classid::regclass || ' ' || objid from pg_shdepend
                where refclassid = 'pg_authid'::regclass and refobjid = current_user::regrole
                  and deptype = 'o'
                union all
                select 'creates in ' || nspname from pg_namespace
                where has_schema_privilege(oid, 'create')
                  and nspname in ('ops', 'staging', 'warehouse', 'mart', 'batch')
                """,
                String.class))
        .isEmpty();
  }

  @Test
  void writesToNoTableMoreThanItsStepsNeed() {
    assertThat(
            loader.queryForList(
                """
                select c.oid::regclass || ' ' || privilege
                from pg_class as c
                cross join unnest(array['insert', 'update', 'delete', 'truncate', 'trigger',
                  'references']) as privilege
                where c.relnamespace::regnamespace::text in ('ops', 'warehouse', 'mart')
                  and c.relkind in ('r', 'p', 'v', 'm')
                  and has_table_privilege(c.oid, privilege)
                  and not (
                    privilege in ('insert', 'delete') and c.relrowsecurity
                    or privilege = 'insert' and c.oid::regclass::text in (
                      'ops.action', 'ops.dimension_key', 'ops.run', 'ops.submission_file',
                      'warehouse.publication')
                    or privilege in ('insert', 'update', 'delete')
                      and c.relnamespace = 'ops'::regnamespace
                      and c.oid::regclass::text not in (
                        'ops.action', 'ops.action_run', 'ops.dimension_key', 'ops.run',
                        'ops.submission_file', 'ops.flyway_history', 'ops.schema_state'))
                """,
                String.class))
        .isEmpty();
  }

  @Test
  void closesVersionsAndChangesNothingElseInThem() {
    assertThat(
            loader.queryForList(
                """
                select c.oid::regclass || '.' || a.attname
                from pg_class as c
                join pg_attribute as a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                where c.relnamespace::regnamespace::text in ('warehouse', 'mart')
                  and c.relkind in ('r', 'p', 'v')
                  and has_column_privilege(c.oid, a.attnum, 'update')
                  and a.attname <> 'to_publication'
                """,
                String.class))
        .isEmpty();
  }

  @Test
  void everyVersionedTableKeepsWhatWasPublished() {
    assertThat(
            owner.queryForList(
                """
                select c.oid::regclass || ' ' || coalesce((
                  select string_agg(p.polcmd::text, '' order by p.polcmd::text)
                  from pg_policy as p where p.polrelid = c.oid), '') || c.relrowsecurity
                from pg_class as c
                join pg_attribute as a on a.attrelid = c.oid and a.attname = 'to_publication'
                where c.relnamespace = 'warehouse'::regnamespace and c.relkind in ('r', 'p')
                  and not c.relispartition
                """,
                String.class))
        .hasSizeGreaterThan(14)
        .allMatch(table -> table.endsWith(" adrwtrue"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update warehouse.fct_area_total set actual = 0",
        "update warehouse.fct_commune_value set from_publication = 3",
        "delete from warehouse.fct_commune_value_2024",
        "update warehouse.fct_area_total_2024 set to_publication = null",
        "truncate warehouse.fct_commune_value",
        "alter table warehouse.fct_commune_value disable row level security",
        "alter table warehouse.publication disable trigger all",
        "drop table warehouse.fct_area_total",
        "update warehouse.publication set published_at = now()",
        "delete from warehouse.publication",
        "update ops.submission_file set sha256 = repeat('0', 64)",
        "update ops.submission_file set file_name = 'x'",
        "delete from ops.submission_file",
        "update ops.action set reason = 'x'",
        "delete from ops.action",
        "delete from ops.run",
        "update ops.run set job_name = 'x'",
        "update ops.schema_state set program = 'x'",
        "update ops.flyway_history set success = true",
        "update ops.dimension_key set natural_key = 'x'",
        "set role tonghop_analyst",
        "create table warehouse.mine (x int)",
        "create or replace view mart.publication as select 1 as publication"
      })
  void isRefused(String statement) {
    assertThatThrownBy(() -> loader.execute(statement))
        .rootCause()
        .message()
        .containsPattern("permission denied|must be owner");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "delete from warehouse.fct_commune_value where from_publication <= 2 | 0",
        "delete from warehouse.dim_indicator where from_publication <= 2 | 0",
        "update warehouse.fct_area_total set to_publication = 9 where to_publication <= 2 | 0",
        "delete from ops.action_run where run_id in (select run_id from warehouse.publication) | 0"
      })
  void reachesNothingThatWasPublished(String statement, int rows) {
    assertThat(loader.update(statement)).isEqualTo(rows);
  }

  @Test
  void addsNoVersionToThePast() {
    assertThatThrownBy(
            () ->
                loader.update(
                    """
                    insert into warehouse.fct_commune_value
                      (period_id, indicator_id, commune_id, from_publication, year, origin,
                       is_reported, is_held)
                    select v.period_id, v.indicator_id, v.commune_id, 1, v.year, v.origin,
                      v.is_reported, v.is_held
                    from warehouse.fct_commune_value as v limit 1
                    """))
        .rootCause()
        .hasMessageContaining("row-level security");
  }

  @Test
  void endsNoVersionInThePast() {
    assertThatThrownBy(
            () ->
                loader.update(
                    """
                    update warehouse.fct_commune_value set to_publication = 2
                    where to_publication is null and from_publication < 2
                    """))
        .rootCause()
        .hasMessageContaining("row-level security");
  }

  /**
   * By the owner's rights: before PostgreSQL 17 nobody else may, and is told so by a warning only.
   */
  @Test
  void tellsThePlannerOfWhatItHasFilled() {
    String size = "select reltuples from pg_class where oid = 'staging.touched_unit'::regclass";
    loader.update(
        "insert into staging.touched_unit (commune_id, period_id, year, is_new, lane)"
            + " select n, 1, 2024, false, 1 from generate_series(1, 700) as n");

    loader.execute("call ops.tell_planner('staging.touched_unit')");

    assertThat(loader.queryForObject(size, Integer.class)).isEqualTo(700);
    loader.update("delete from staging.touched_unit");
    assertThatThrownBy(() -> loader.execute("call ops.tell_planner('pg_catalog.pg_class')"))
        .rootCause()
        .hasMessageContaining("no statistics are gathered");
  }

  @Test
  void holdsNoRightThatOnlyOwnersHaveElsewhere() {
    assertThat(
            loader.queryForList(
                """
                select c.oid::regclass || ' ' || a.privilege_type
                from pg_class as c
                cross join aclexplode(c.relacl) as a
                where a.grantee = current_user::regrole and a.privilege_type = 'MAINTAIN'
                """,
                String.class))
        .isEmpty();
  }

  @Test
  void theOwnerRewritesNeitherWhatWasReceivedNorWhatWasPublished() {
    for (String rewriting :
        List.of(
            "update ops.submission_file set sha256 = repeat('0', 64)",
            "delete from ops.submission_file",
            "update warehouse.publication set run_id = run_id",
            "delete from warehouse.publication",
            "update ops.action set reason = 'another'")) {
      assertThatThrownBy(() -> owner.update(rewriting))
          .as(rewriting)
          .rootCause()
          .hasMessageContaining("never");
    }
  }

  @Test
  void onlyTheLoaderHasTheOwnerDoSomethingForIt() {
    assertThat(
            owner.queryForList(
                """
                select p.oid::regproc || coalesce(array_to_string(p.proconfig, ','), '')
                from pg_proc as p
                where p.prosecdef
                  and p.pronamespace::regnamespace::text in
                    ('ops', 'staging', 'warehouse', 'mart', 'batch')
                  and (has_function_privilege('tonghop_analyst', p.oid, 'execute')
                    or coalesce(array_to_string(p.proconfig, ','), '')
                      <> 'search_path=pg_catalog, pg_temp')
                """,
                String.class))
        .isEmpty();
  }
}
