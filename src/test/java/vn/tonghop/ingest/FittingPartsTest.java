package vn.tonghop.ingest;

import static java.math.RoundingMode.HALF_UP;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.Office;

/**
 * What is said to fit together while it is read is what the statements that look at rows would not
 * have suspected, and as many relations are counted.
 */
class FittingPartsTest {

  private static final int COMMUNES = 150;
  private static final String HEADER = "Mã xã;Mã;Kế hoạch;Thực hiện;Lũy kế;Cùng kỳ;% KH";
  private static final List<String> LOOKS = List.of("within", "rate", "stated_plan", "last_month");

  private static final String INDICATORS =
      """
      code,name_vi,name_en,uom,aggregation,behaviour,direction,decimals,source,parent,\
      numerator,denominator,scale,min,max,aliases
      W,Tổng,Whole,ha,sum,flow,up,1,computed,,,,,,,
      P1,Phần một,Part one,ha,sum,flow,up,1,submitted,W,,,,,,
      P2,Phần hai,Part two,ha,sum,flow,up,1,submitted,W,,,,,,
      N,Hộ nghèo,Poor,hộ,sum,stock,down,0,submitted,,,,,,,
      D,Số hộ,Households,hộ,sum,stock,none,0,submitted,,,,,,,
      R,Tỷ lệ nghèo,Rate,%,ratio,stock,down,2,computed,,N,D,100,,,
      Y,Có chợ,Market,tiêu chí,count,stock,up,0,submitted,,,,,,,
      """;

  @ParameterizedTest
  @ValueSource(strings = {"2024-01", "2024-02", "2024-Q1", "2024"})
  void saysOfNothingThatItFitsWhereALookAtItsRowsWouldSuspectIt(String period) throws IOException {
    try (Office office = Office.open()) {
      configure(office);
      office.receive("all_" + period + "_KTXH.csv", submissions(new Random(period.hashCode())));
      office.consolidate();
      assertThat(Integer.parseInt(office.row("select count(fitting) from staging.contribution")))
          .as("some fit, some do not")
          .isBetween(COMMUNES / 20, COMMUNES * 19 / 20);
      List<String> told = office.rows(counted());

      office.execute("create table known as table staging.contribution");
      office.execute("update staging.contribution set fitting = null");
      // They were put together as proved.
      office.execute("truncate staging.gathered_row");
      office.execute("delete from staging.sieved");
      for (String look : LOOKS) {
        Path statement = Path.of("db/query/reconcile/sieve", look + ".sql");
        office.execute(Files.readString(statement));
      }
      assertThat(office.rows(counted())).isEqualTo(told).isNotEmpty();
      assertThat(
              office.rows(
                  """
                  select concat_ws(' ', s.code, s.commune_id)
                  from staging.sieved as s
                  join known as k on k.commune_id = s.commune_id and k.fitting is not null
                  where s.suspected > 0
                  """))
          .isEmpty();
      office.execute("drop table known");
    }
  }

  /** A nation's file may be sorted by indicator: then nobody sees what a commune says together. */
  @Test
  void saysNothingOfRowsThatDoNotFollowEachOther() throws IOException {
    try (Office office = Office.open()) {
      configure(office);
      office.receive(
          "all_2024_KTXH.csv",
          HEADER,
          "10001;W;;3;;;",
          "10002;W;;30;;;",
          "10001;P1;;1;;;",
          "10002;P1;;1;;;",
          "10001;P2;;2;;;",
          "10002;P2;;1;;;",
          "10003;W;;3;;;",
          "10003;P1;;1;;;",
          "10003;P2;;2;;;");
      office.consolidate();
      assertThat(
              office.rows(
                  """
                  select concat_ws(' ', c.code, k.fitting is not null)
                  from staging.contribution as k
                  join warehouse.dim_commune as c on c.commune_id = k.commune_id
                  order by c.code
                  """))
          .containsExactly("10001 f", "10002 f", "10003 t");
      assertThat(office.rows("select value from ops.finding where code = 'parts-mismatch'"))
          .containsExactly("30");
    }
  }

  /** How many relations of each kind, by commune. */
  private static String counted() {
    return """
    select concat_ws(' ', s.code, s.commune_id, sum(s.checked), sum(s.unchecked))
    from staging.sieved as s
    where s.code not in ('outlier', 'suspected-unit', 'prior-mismatch')
    group by s.code, s.commune_id
    having sum(s.checked) + sum(s.unchecked) > 0
    order by s.code, s.commune_id
    """;
  }

  /** Small numbers, so that what fits and what does not are about as frequent. */
  private static String[] submissions(Random random) {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    for (int commune = 0; commune < COMMUNES; commune++) {
      String start = (10_001 + commune) + ";";
      boolean isCareful = random.nextInt(3) > 0;
      int one = random.nextInt(4);
      int two = random.nextInt(4);
      int whole = one + two + slip(isCareful, random);
      int households = 1 + random.nextInt(6);
      int poor = Math.max(0, random.nextInt(households + 1) + slip(isCareful, random));
      String rate =
          decimals(new BigDecimal(100 * poor).divide(new BigDecimal(households), 2, HALF_UP));
      lines.add(start + "W" + cells(whole, isCareful, random));
      add(lines, start + "P1" + cells(one, isCareful, random), random);
      add(lines, start + "P2" + cells(two, isCareful, random), random);
      add(lines, start + "N" + cells(poor, isCareful, random), random);
      add(lines, start + "D" + cells(households, isCareful, random), random);
      add(lines, start + "R;;" + rate + ";;;", random);
      add(lines, start + "Y;1;" + random.nextInt(2) + ";;;", random);
    }
    return lines.toArray(String[]::new);
  }

  private static void add(List<String> lines, String line, Random random) {
    if (random.nextInt(12) > 0) {
      lines.add(line);
    }
  }

  private static int slip(boolean isCareful, Random random) {
    return isCareful ? 0 : random.nextInt(2);
  }

  /** Plan, actual, cumulative, last year and rate of plan; some say that there is nothing. */
  private static String cells(int value, boolean isCareful, Random random) {
    if (value == 0 && random.nextBoolean()) {
      return ";;KPS;KPS;;";
    }
    int plan = random.nextInt(8) == 0 ? 200 : value + random.nextInt(3);
    int cumulative = value + slip(isCareful, random);
    String rate =
        plan == 0 || random.nextInt(3) > 0
            ? ""
            : decimals(
                new BigDecimal(100 * cumulative)
                    .divide(new BigDecimal(plan), random.nextInt(3), HALF_UP));
    String prior = random.nextInt(3) > 0 ? "" : Integer.toString(random.nextInt(4));
    return ";" + plan + ";" + value + ";" + cumulative + ";" + prior + ";" + rate;
  }

  private static String decimals(BigDecimal number) {
    return number.toPlainString().replace('.', ',');
  }

  private static void configure(Office office) throws IOException {
    StringBuilder communes = new StringBuilder("code,name,type,area,valid_from,valid_to\n");
    for (int commune = 0; commune < COMMUNES; commune++) {
      String code = Integer.toString(10_001 + commune);
      communes.append(code).append(",Xã Mẫu ").append(code).append(",xa,180,2020-01-01,\n");
    }
    write(office, "areas.csv", "code,name,level,parent\n180,Tràng Định,district,\n");
    write(office, "communes.csv", communes.toString());
    write(office, "indicators.csv", INDICATORS);
    write(office, "succession.csv", "from_code,to_code,effective,share,basis\n");
    write(office, "targets.csv", "year,authority,place,indicator,kind,value,assigned_on\n");
    office.demand();
  }

  private static void write(Office office, String file, String text) throws IOException {
    Files.writeString(office.config().resolve("reference").resolve(file), text);
  }
}
