package vn.tonghop.mart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
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
  private static ToldHistory told;

  @BeforeAll
  static void fill() throws IOException, SQLException {
    database = TestDatabase.create();
    connection = new SingleConnectionDataSource(database.dataSource().getConnection(), true);
    jdbc = new JdbcTemplate(connection);
    told = new ToldHistory(jdbc);
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
    told.commune(1, "00001", "D1", "2020-01-01", "2021-12-31");
    told.commune(2, "00001", "D1", "2022-01-01", null);
    told.commune(3, "00002", "D1", "2022-01-01", null);
    told.went("00001", "00001", "2022-01-01", "0.9", "population");
    told.went("00001", "00002", "2022-01-01", "0.1", "population");
    told.went("00001", "00001", "2022-01-01", "0.6", "area");
    told.went("00001", "00002", "2022-01-01", "0.4", "area");
    told.figure(1, 2021, "PEOPLE", "8615");
    told.figure(1, 2021, "LAND", "1.25");

    assertThat(told.restated("2023-06-01", "2021", "PEOPLE"))
        .containsExactly("00001@2022-01-01 7753 t", "00002@2022-01-01 862 t");
    assertThat(told.restated("2023-06-01", "2021", "LAND"))
        .containsExactly("00001@2022-01-01 0.75 t", "00002@2022-01-01 0.50 t");
    assertThat(told.restated("2021-06-01", "2021", "PEOPLE"))
        .containsExactly("00001@2020-01-01 8615 f");
  }

  @Test
  void goesBackwardsByTheLastFiguresAndComesBackWhole() {
    told.commune(1, "00001", "D1", "2020-01-01", "2021-12-31");
    told.commune(2, "00002", "D1", "2020-01-01", "2021-12-31");
    told.commune(3, "00009", "D1", "2022-01-01", null);
    told.went("00001", "00009", "2022-01-01", "1", null);
    told.went("00002", "00009", "2022-01-01", "1", null);
    told.figure(1, 2020, "PEOPLE", "1");
    told.figure(2, 2020, "PEOPLE", "1");
    told.figure(1, 2021, "PEOPLE", "100");
    told.figure(2, 2021, "PEOPLE", "201");
    told.figure(3, 2022, "PEOPLE", "301");
    told.figure(3, 2023, "PEOPLE", "400");
    told.figure(3, 2023, "LAND", "9");

    assertThat(told.restated("2022-06-01", "2021", "PEOPLE"))
        .containsExactly("00009@2022-01-01 301 f");
    assertThat(told.restated("2021-06-01", "2022", "PEOPLE"))
        .containsExactly("00001@2020-01-01 100 t", "00002@2020-01-01 201 t");
    assertThat(told.restated("2021-06-01", "2023", "PEOPLE"))
        .containsExactly("00001@2020-01-01 133 t", "00002@2020-01-01 267 t");
    // Of land nobody knows more than that both went there.
    assertThat(told.restated("2021-06-01", "2023", "LAND"))
        .containsExactly("00001@2020-01-01 4.50 t", "00002@2020-01-01 4.50 t");
  }

  /** Rounded at the end alone, the commune of the other district would get one more or less. */
  @Test
  void roundsChangeByChangeSoThatADistrictKeepsItsSums() {
    told.commune(1, "00001", "D1", "2020-01-01", "2020-12-31");
    told.commune(2, "00002", "D1", "2020-01-01", "2020-12-31");
    told.commune(3, "00003", "D1", "2021-01-01", "2021-12-31");
    told.commune(4, "00004", "D2", "2020-01-01", "2021-12-31");
    told.commune(5, "00005", "D1", "2020-01-01", "2021-12-31");
    told.commune(6, "00006", "D1", "2022-01-01", null);
    told.went("00001", "00003", "2021-01-01", "1", null);
    told.went("00002", "00003", "2021-01-01", "1", null);
    told.went("00003", "00006", "2022-01-01", "1", null);
    told.went("00004", "00006", "2022-01-01", "1", null);
    told.went("00005", "00006", "2022-01-01", "1", null);
    told.figure(6, 2023, "PEOPLE", "11");

    assertThat(told.restated("2021-06-01", "2023", "PEOPLE"))
        .containsExactly("00003@2021-01-01 3 t", "00004@2020-01-01 4 t", "00005@2020-01-01 4 t");
    assertThat(told.restated("2020-06-01", "2023", "PEOPLE"))
        .containsExactly(
            "00001@2020-01-01 1 t",
            "00002@2020-01-01 2 t",
            "00004@2020-01-01 4 t",
            "00005@2020-01-01 4 t");
  }

  @Test
  void dividesRestatedPartsAndAddsNoPercentages() {
    told.commune(1, "00001", "D1", "2020-01-01", "2021-12-31");
    told.commune(2, "00002", "D1", "2020-01-01", "2021-12-31");
    told.commune(3, "00001", "D1", "2022-01-01", null);
    told.went("00001", "00001", "2022-01-01", "1", null);
    told.went("00002", "00001", "2022-01-01", "1", null);
    told.figure(1, 2021, "PEOPLE", "1000");
    told.figure(1, 2021, "POOR", "10");
    told.figure(2, 2021, "PEOPLE", "3000");
    told.figure(2, 2021, "POOR", "90");
    told.figure(1, 2021, "INCOME", "50");
    told.figure(2, 2021, "INCOME", "30");
    told.figure(1, 2021, "ROAD", "1");
    told.figure(2, 2021, "ROAD", "0");

    assertThat(told.restated("2022-06-01", "2021", "POOR_RATE"))
        .containsExactly("00001@2022-01-01 2.50 f");
    assertThat(told.restated("2022-06-01", "2021", "INCOME"))
        .containsExactly("00001@2022-01-01 35.0 f");
    // A yes and a no are neither a yes nor a no; a yes and nothing is no yes of both either.
    assertThat(told.restated("2022-06-01", "2021", "ROAD")).isEmpty();
    assertThat(told.restated("2021-06-01", "2021", "ROAD"))
        .containsExactly("00001@2020-01-01 1 f", "00002@2020-01-01 0 f");
    told.figure(1, 2020, "ROAD", "1");
    assertThat(told.restated("2022-06-01", "2020", "ROAD")).isEmpty();
  }

  @Test
  void keepsWhatNobodyTellsTheFateOf() {
    told.commune(1, "00001", "D1", "2020-01-01", "2021-12-31");
    told.figure(1, 2021, "PEOPLE", "100");

    assertThat(told.restated("2023-06-01", "2021", "PEOPLE"))
        .containsExactly("00001@2020-01-01 100 f");
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, Long.getLong("tonghop.seeds", 4));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void comesToTheSameOnEveryBoundary(long seed) {
    PlainHistory history = RandomSuccession.history(seed);
    told.tell(history);

    Map<String, String> reported = told.reportedSums(history);
    Map<String, String> before = null;
    LocalDate earlier = LocalDate.of(RandomSuccession.FIRST_YEAR, 1, 1);
    for (LocalDate day : history.daysBetweenChanges()) {
      assertThat(told.restated(day))
          .as("on %s: %s", day, history.passages())
          .containsExactlyInAnyOrderElementsOf(new PlainBoundaries(history, day).rows());

      Map<String, String> restated = told.restatedSums(history, day);
      for (String area : history.areas()) {
        if (!history.isCrossed(area, LocalDate.MIN, LocalDate.MAX)) {
          assertThat(ToldHistory.of(area, restated))
              .as("%s on %s", area, day)
              .isEqualTo(ToldHistory.of(area, reported));
        }
        if (before != null && !history.isCrossed(area, earlier, day)) {
          assertThat(ToldHistory.of(area, restated))
              .as("%s on %s", area, day)
              .isEqualTo(ToldHistory.of(area, before));
        }
      }
      before = restated;
      earlier = day;
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void bringsWholeMergersBackToWhatTheyWereMadeOf(long seed) {
    Random random = new Random(seed);
    BigDecimal sum = BigDecimal.ZERO;
    List<String> parts = new ArrayList<>();
    int several = 2 + random.nextInt(4);
    for (int id = 1; id <= several; id++) {
      BigDecimal value = BigDecimal.valueOf(random.nextInt(90_000_000), random.nextInt(7));
      told.commune(id, "0000" + id, "D1", "2020-01-01", "2021-12-31");
      told.went("0000" + id, "00009", "2022-01-01", "1", null);
      told.figure(id, 2021, "LAND", value.toPlainString());
      sum = sum.add(value);
      String number = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
      parts.add("0000" + id + " " + number);
    }
    told.commune(99, "00009", "D1", "2022-01-01", null);
    // A file need not write the noughts at the end.
    told.figure(99, 2022, "LAND", sum.stripTrailingZeros().toPlainString());

    assertThat(
            jdbc.queryForList(
                """
                select commune || ' ' || trim_scale(actual)
                from mart.commune_result_on_boundaries('2021-06-01')
                where period = '2022' and indicator = 'LAND'
                """,
                String.class))
        .containsExactlyInAnyOrderElementsOf(parts);
  }
}
