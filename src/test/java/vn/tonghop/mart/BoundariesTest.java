package vn.tonghop.mart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.tonghop.TestDatabase;

/**
 * History on the communes of another day. Each test tells its own history, and takes it back.
 *
 * <p>More random histories with {@code -Dtonghop.seeds=300}.
 */
class BoundariesTest {

  private static TestDatabase database;
  private static SingleConnectionDataSource connection;
  private static JdbcTemplate jdbc;

  @BeforeAll
  static void fill() throws IOException, SQLException {
    database = TestDatabase.create();
    connection = new SingleConnectionDataSource(database.dataSource().getConnection(), true);
    jdbc = new JdbcTemplate(connection);
    try (InputStream words =
        Objects.requireNonNull(BoundariesTest.class.getResourceAsStream("boundaries.sql"))) {
      jdbc.execute(new String(words.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @BeforeEach
  void begin() {
    jdbc.execute("begin");
  }

  @AfterEach
  void takeBack() {
    jdbc.execute("rollback");
  }

  @AfterAll
  static void drop() {
    connection.destroy();
    database.close();
  }

  @Test
  void splitsByTheSharesOfWhatIsCountedAndLosesNobody() {
    commune(1, "00001", "D1", "2020-01-01", "2021-12-31");
    commune(2, "00001", "D1", "2022-01-01", null);
    commune(3, "00002", "D1", "2022-01-01", null);
    went("00001", "00001", "2022-01-01", "0.9", "population");
    went("00001", "00002", "2022-01-01", "0.1", "population");
    went("00001", "00001", "2022-01-01", "0.6", "area");
    went("00001", "00002", "2022-01-01", "0.4", "area");
    figure(1, 2021, "PEOPLE", "8615");
    figure(1, 2021, "LAND", "1.25");

    assertThat(restated("2023-06-01", "2021", "PEOPLE"))
        .containsExactly("00001@2022-01-01 7753 t", "00002@2022-01-01 862 t");
    assertThat(restated("2023-06-01", "2021", "LAND"))
        .containsExactly("00001@2022-01-01 0.75 t", "00002@2022-01-01 0.50 t");
    assertThat(restated("2021-06-01", "2021", "PEOPLE")).containsExactly("00001@2020-01-01 8615 f");
  }

  @Test
  void goesBackwardsByTheLastFiguresAndComesBackWhole() {
    commune(1, "00001", "D1", "2020-01-01", "2021-12-31");
    commune(2, "00002", "D1", "2020-01-01", "2021-12-31");
    commune(3, "00009", "D1", "2022-01-01", null);
    went("00001", "00009", "2022-01-01", "1", null);
    went("00002", "00009", "2022-01-01", "1", null);
    figure(1, 2020, "PEOPLE", "1");
    figure(2, 2020, "PEOPLE", "1");
    figure(1, 2021, "PEOPLE", "100");
    figure(2, 2021, "PEOPLE", "201");
    figure(3, 2022, "PEOPLE", "301");
    figure(3, 2023, "PEOPLE", "400");
    figure(3, 2023, "LAND", "9");

    assertThat(restated("2022-06-01", "2021", "PEOPLE")).containsExactly("00009@2022-01-01 301 f");
    assertThat(restated("2021-06-01", "2022", "PEOPLE"))
        .containsExactly("00001@2020-01-01 100 t", "00002@2020-01-01 201 t");
    assertThat(restated("2021-06-01", "2023", "PEOPLE"))
        .containsExactly("00001@2020-01-01 133 t", "00002@2020-01-01 267 t");
    // Of land nobody knows more than that both went there.
    assertThat(restated("2021-06-01", "2023", "LAND"))
        .containsExactly("00001@2020-01-01 4.50 t", "00002@2020-01-01 4.50 t");
  }

  @Test
  void dividesRestatedPartsAndAddsNoPercentages() {
    commune(1, "00001", "D1", "2020-01-01", "2021-12-31");
    commune(2, "00002", "D1", "2020-01-01", "2021-12-31");
    commune(3, "00001", "D1", "2022-01-01", null);
    went("00001", "00001", "2022-01-01", "1", null);
    went("00002", "00001", "2022-01-01", "1", null);
    figure(1, 2021, "PEOPLE", "1000");
    figure(1, 2021, "POOR", "10");
    figure(2, 2021, "PEOPLE", "3000");
    figure(2, 2021, "POOR", "90");
    figure(1, 2021, "INCOME", "50");
    figure(2, 2021, "INCOME", "30");
    figure(1, 2021, "ROAD", "1");
    figure(2, 2021, "ROAD", "0");

    assertThat(restated("2022-06-01", "2021", "POOR_RATE"))
        .containsExactly("00001@2022-01-01 2.50 f");
    assertThat(restated("2022-06-01", "2021", "INCOME")).containsExactly("00001@2022-01-01 35.0 f");
    // A yes and a no are neither a yes nor a no.
    assertThat(restated("2022-06-01", "2021", "ROAD")).isEmpty();
    assertThat(restated("2021-06-01", "2021", "ROAD"))
        .containsExactly("00001@2020-01-01 1 f", "00002@2020-01-01 0 f");
  }

  @Test
  void keepsWhatNobodyTellsTheFateOf() {
    commune(1, "00001", "D1", "2020-01-01", "2021-12-31");
    figure(1, 2021, "PEOPLE", "100");

    assertThat(restated("2023-06-01", "2021", "PEOPLE")).containsExactly("00001@2020-01-01 100 f");
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, Long.getLong("tonghop.seeds", 4));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void comesToTheSameOnEveryBoundary(long seed) {
    RandomSuccession history = new RandomSuccession(seed);
    history.write(jdbc);
    List<String> reported = sums(REPORTED, history);
    for (int year = 2020; year <= RandomSuccession.LAST_YEAR; year++) {
      String restated = RESTATED.formatted(year + "-06-01");
      assertThat(sums(restated, history))
          .as("on the boundaries of %d: %s", year, history.story())
          .isEqualTo(reported);
      assertThat(jdbc.queryForList(OF_OTHER_DAYS.formatted(restated, year, year), String.class))
          .isEmpty();
    }
  }

  private static final String REPORTED =
      """
      select p.code as period, i.code as indicator, c.area_code as area, v.actual,
        c.code as commune, c.valid_from as commune_valid_from
      from warehouse.fct_commune_value as v
      join warehouse.dim_period as p using (period_id)
      join warehouse.dim_indicator as i using (indicator_id)
      join warehouse.dim_commune as c using (commune_id)
      """;

  private static final String RESTATED =
      """
      select period, indicator, area, actual, commune, commune_valid_from
      from mart.commune_result_on_boundaries('%s')
      where indicator <> 'POOR_RATE'
      """;

  private static final String OF_OTHER_DAYS =
      """
      select r.commune
      from (%s) as r
      join mart.commune as c on c.code = r.commune and c.valid_from = r.commune_valid_from
      where c.valid_from > '%d-06-01' or c.valid_to < '%d-06-01'
      """;

  /** Sums of the nation, and of districts of which nothing was ever exchanged with another. */
  private static List<String> sums(String rows, RandomSuccession history) {
    return jdbc.queryForList(
        """
        select concat_ws(' ', period, indicator, coalesce(area, 'all'), trim_scale(sum(actual)))
        from (%s) as r
        group by grouping sets ((period, indicator), (period, indicator, area))
        having grouping(area) = 1 or area = any (string_to_array(?, ','))
        order by 1
        """
            .formatted(rows),
        String.class,
        String.join(",", history.lasting()));
  }

  private static void commune(int id, String code, String area, String from, @Nullable String to) {
    jdbc.update(
        "insert into warehouse.dim_commune values"
            + " (?, ?, ?, 'xa', ?, cast(? as date), cast(? as date), 1, null)",
        id,
        code,
        "Xã " + id,
        area,
        from,
        to);
  }

  private static void went(
      String from, String to, String day, String share, @Nullable String basis) {
    jdbc.update(
        "insert into warehouse.dim_succession values"
            + " (?, ?, cast(? as date), cast(? as numeric), ?, 1, null)",
        from,
        to,
        day,
        share,
        basis);
  }

  static void figure(JdbcTemplate jdbc, int commune, int year, String indicator, String value) {
    jdbc.update(
        """
        insert into warehouse.fct_commune_value (
          period_id, indicator_id, commune_id, from_publication, year, origin, is_reported, is_held,
          actual)
        select ? - 1900, indicator_id, ?, 1, ?, 's', true, false, cast(? as numeric)
        from warehouse.dim_indicator where code = ?
        """,
        year,
        commune,
        year,
        value,
        indicator);
    jdbc.update(
        """
        insert into warehouse.fct_coverage values (? - 1900, ?, 1, null, 1, 0)
        on conflict do nothing
        """,
        year,
        commune);
  }

  private static void figure(int commune, int year, String indicator, String value) {
    figure(jdbc, commune, year, indicator, value);
  }

  private static List<String> restated(String day, String period, String indicator) {
    return jdbc.queryForList(
        """
        select commune || '@' || commune_valid_from || ' ' || actual || ' ' || left(is_estimated::text, 1)
        from mart.commune_result_on_boundaries(cast(? as date))
        where period = ? and indicator = ?
        order by 1
        """,
        String.class,
        day,
        period,
        indicator);
  }
}
