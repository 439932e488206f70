package vn.tonghop.mart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.tonghop.TestDatabase;

/** What the catalog says: comments, the shape of the views, and who may read what. */
class CatalogTest {

  private static TestDatabase database;
  private static JdbcTemplate jdbc;
  private static SingleConnectionDataSource analystConnection;
  private static JdbcTemplate analyst;

  @BeforeAll
  static void connect() throws Exception {
    database = TestDatabase.create();
    jdbc = MartFixture.fill(database);
    analystConnection = new SingleConnectionDataSource(database.dataSource().getConnection(), true);
    analyst = new JdbcTemplate(analystConnection);
    analyst.execute("set role tonghop_analyst");
  }

  @AfterAll
  static void drop() {
    analystConnection.destroy();
    database.close();
  }

  @Test
  void everyTableAndViewStatesItsGrainAndKey() {
    assertThat(
            jdbc.queryForList(
                """
                select c.oid::regclass::text
                from pg_class as c
                where c.relnamespace::regnamespace::text in
                    ('ops', 'staging', 'warehouse', 'mart', 'batch')
                  and c.relkind in ('r', 'p', 'v', 'm')
                  and c.relname <> 'flyway_history'
                  and coalesce(obj_description(c.oid, 'pg_class'), '') !~ '^Grain: .+(Key|No key)[: ]'
                """,
                String.class))
        .isEmpty();
  }

  @Test
  void everyColumnHasAComment() {
    assertThat(
            jdbc.queryForList(
                """
                select c.oid::regclass || '.' || a.attname
                from pg_class as c
                join pg_attribute as a on a.attrelid = c.oid
                where c.relnamespace::regnamespace::text in
                    ('ops', 'staging', 'warehouse', 'mart', 'batch')
                  and c.relkind in ('r', 'p', 'v', 'm', 'c')
                  and c.relname <> 'flyway_history'
                  and a.attnum > 0 and not a.attisdropped
                  and coalesce(col_description(c.oid, a.attnum), '') = ''
                """,
                String.class))
        .isEmpty();
  }

  @Test
  void theServersHousekeepingLeavesWorkTablesAlone() {
    assertThat(
            jdbc.queryForList(
                """
                select c.oid::regclass::text
                from pg_class as c
                where c.relnamespace = 'staging'::regnamespace
                  and c.relkind = 'r'
                  and not coalesce(c.reloptions @> array['autovacuum_enabled=off'], false)
                """,
                String.class))
        .isEmpty();
  }

  @Test
  void everyFunctionHasAComment() {
    assertThat(
            jdbc.queryForList(
                """
                select p.oid::regprocedure::text
                from pg_proc as p
                where p.pronamespace::regnamespace::text in
                    ('ops', 'staging', 'warehouse', 'mart', 'batch')
                  and not exists (
                    select from pg_depend as d
                    where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
                  and coalesce(obj_description(p.oid, 'pg_proc'), '') = ''
                """,
                String.class))
        .isEmpty();
  }

  @Test
  void viewsKeepTheirColumnsInTheirOrder() {
    String total =
        "area,area_name,area_level,period,period_end,indicator,indicator_name_vi,indicator_name_en,"
            + "uom,actual,cumulative,plan,plan_authority,achievement_pct,prior_actual,prior_source,"
            + "change_pct,target_status,communes_expected,communes_reported,is_complete,is_derived,"
            + "publication,published_at,plan_kind,plan_to,obs_status";
    assertThat(columnsOf("area_total")).isEqualTo(total);
    assertThat(columnsOf("district_total")).isEqualTo(total);
    assertThat(columnsOf("commune_result"))
        .isEqualTo(
            "period,area,commune,commune_name,commune_type,indicator,uom,actual,cumulative,plan,"
                + "achievement_pct,prior_actual,change_pct,share_pct,rank,is_derived,file_name,"
                + "line_no,publication,commune_valid_from,plan_kind,obs_status");
    assertThat(columnsOf("submission_status"))
        .isEqualTo(
            "period,commune,commune_name,form,status,received_at,deadline,rows_accepted,"
                + "rows_rejected,rows_held,file_name");
    assertThat(columnsOf("finding"))
        .isEqualTo(
            "finding_id,run_id,period,commune,indicator,code,severity,state,message_vi,message_en,"
                + "file_name,line_no,value,expected,proposal,effect");
    assertThat(columnsOf("action"))
        .isEqualTo(
            "action_id,at,by_whom,action,period,commune,indicator,finding_id,file_id,reason,undoes,"
                + "publication");
    assertThat(columnsOf("reject"))
        .isEqualTo("run_id,file_name,line_no,column_name,value,code,message_vi,message_en");
    assertThat(columnsOf("submission_file"))
        .isEqualTo(
            "file_id,file_name,sha256,received_at,encoding,delimiter,number_style,status,"
                + "lines_total,lines_accepted,lines_rejected,lines_held,lines_ignored,"
                + "lines_duplicate");
    assertThat(columnsOf("lineage"))
        .isEqualTo(
            "period,indicator,commune,value,uom,raw_value,raw_uom,file_name,sha256,line_no,"
                + "column_name,publication,factor");
    assertThat(columnsOf("area")).isEqualTo("code,name,level,parent,valid_from,valid_to");
    assertThat(columnsOf("commune")).isEqualTo("code,name,type,area,valid_from,valid_to");
    assertThat(columnsOf("indicator"))
        .isEqualTo(
            "code,name_vi,name_en,uom,aggregation,behaviour,direction,decimals,source,parent,"
                + "numerator,denominator,scale,min,max,aliases");
    assertThat(columnsOf("unit")).isEqualTo("code,dimension,factor,aliases");
    assertThat(columnsOf("period")).isEqualTo("period,starts,ends,cut_off,deadline");
    assertThat(columnsOf("target"))
        .isEqualTo("year,authority,place,indicator,kind,value,assigned_on,value_to");
    assertThat(columnsOf("publication"))
        .isEqualTo("publication,run_id,published_at,communes_changed,values_changed");
  }

  @Test
  void anAnalystReadsEveryViewOfMart() {
    List<String> views =
        jdbc.queryForList(
            "select viewname from pg_views where schemaname = 'mart' order by 1", String.class);
    assertThat(views).hasSize(17).contains("area_total", "lineage", "submission_status");
    assertThat(views)
        .allSatisfy(view -> assertThat(analystCounts("mart." + view)).as(view).isPositive());
  }

  @Test
  void anAnalystAsksForAnEarlierPublication() {
    assertThat(
            Stream.of("area_total", "district_total", "commune_result")
                .map(view -> analystCounts("mart." + view + "_as_of(1)")))
        .containsExactly(20L, 11L, 19L);
    assertThat(analystCounts("warehouse.fct_area_total")).isEqualTo(22L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ops.submission_file",
        "ops.run",
        "ops.submission_row",
        "batch.batch_job_instance"
      })
  void anAnalystIsKeptOutOfWhatIsBehindTheViews(String table) {
    assertThatThrownBy(() -> analystCounts(table))
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void anAnalystReadsMartAndWarehouseAndHasNoOtherRightOnAnything() {
    String rights =
        """
        select c.oid::regclass || ' ' || privilege
        from pg_class as c
        join pg_namespace as n on n.oid = c.relnamespace
        cross join unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references',
          'trigger']) as privilege
        where n.nspname in ('ops', 'staging', 'warehouse', 'mart', 'batch')
          and c.relkind in ('r', 'p', 'v', 'm')
          and (has_schema_privilege('tonghop_analyst', n.oid, 'usage')
            and has_table_privilege('tonghop_analyst', c.oid, privilege))
            <> (privilege = 'select' and n.nspname in ('mart', 'warehouse'))
        union all
        select c.oid::regclass || ' column'
        from pg_class as c
        where c.relnamespace::regnamespace::text in ('ops', 'staging', 'warehouse', 'mart', 'batch')
          and c.relkind in ('r', 'p', 'v', 'm')
          and has_any_column_privilege('tonghop_analyst', c.oid, 'insert, update, references')
        union all
        select c.oid::regclass || ' sequence'
        from pg_class as c
        where case when c.relkind = 'S' and c.relnamespace::regnamespace::text !~ '^pg_'
          then has_sequence_privilege('tonghop_analyst', c.oid, 'usage, update') else false end
        """;
    assertThat(jdbc.queryForList(rights, String.class)).isEmpty();
  }

  @Test
  void anAnalystChangesNothing() {
    assertThatThrownBy(() -> analyst.update("delete from warehouse.publication"))
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void asOfFunctionsAreOpenedUpByThePlanner() {
    assertThat(
            jdbc.queryForList(
                "explain select * from mart.commune_result where period = '2024'", String.class))
        .isNotEmpty()
        .noneMatch(
            line ->
                // What is worked out from months is a function on purpose, for the sake of
                // planning.
                line.contains("Function Scan")
                    && !line.contains("Function Scan on rolled_up")
                    && !line.contains("Function Scan on results_by_month")
                    && !line.contains("Function Scan on total_of"));
  }

  private static Long analystCounts(String relation) {
    Long count = analyst.queryForObject("select count(*) from " + relation, Long.class);
    return count == null ? -1 : count;
  }

  private static String columnsOf(String view) {
    return String.join(
        ",",
        jdbc.queryForList(
            """
            select column_name from information_schema.columns
            where table_schema = 'mart' and table_name = ? order by ordinal_position
            """,
            String.class,
            view));
  }
}
