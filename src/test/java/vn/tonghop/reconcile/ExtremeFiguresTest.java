package vn.tonghop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.Office;
import vn.tonghop.job.RunResult;

/**
 * Whatever figures a file may bring, the steps that work on all files together come to their end.
 */
class ExtremeFiguresTest {

  /** As many digits as a number may have. */
  private static final String GREATEST = "9".repeat(60);

  private static final String SMALLEST = "0," + "0".repeat(58) + "1";

  private static final String INDICATORS =
      """
      code,name_vi,name_en,uom,aggregation,behaviour,direction,decimals,source,parent,numerator,denominator,scale,min,max,aliases
      SUM,Toàn bộ,Whole,ha,sum,flow,up,2,computed,,,,,,,
      PART,Phần một,Part,ha,sum,flow,up,2,submitted,SUM,,,,,,
      REST,Phần hai,Rest,ha,sum,flow,up,2,submitted,SUM,,,,,,
      RATE,Tỷ lệ,Rate,%,ratio,flow,up,2,submitted,,PART,REST,100,,,
      SHARE,Tỷ lệ tính,Share,%,ratio,flow,up,2,computed,,REST,PART,100,,,
      MEAN,Bình quân,Mean,ha,mean,stock,up,2,submitted,,,REST,,,,
      SAO,Diện tích sào,Sao,sào,sum,stock,up,2,submitted,,,,,,,
      HERD,Tổng đàn,Herd,con,sum,stock,up,0,submitted,,,,,,,
      """;

  private static final List<String> CODES =
      List.of("SUM", "PART", "REST", "RATE", "SHARE", "MEAN", "SAO", "HERD");

  /** Plan, actual, cumulative, last year and rate of one commune after the other. */
  private static final List<List<String>> ROWS =
      List.of(
          List.of(GREATEST, SMALLEST, "-" + GREATEST, GREATEST + "E30", "9E30"),
          List.of("0", "0", "0", "0", "0"),
          List.of("0", "1E15", "0,000001", "0", "1E-30"),
          List.of("1E-30", "9E30", "9E30", "1E-30", "-9E30"),
          List.of("x", "x", "x", "x", "x"),
          List.of(GREATEST, GREATEST, GREATEST, GREATEST, GREATEST),
          List.of("7 m2", "5 sào", "3 mẫu", "1E30 km2", "100%"),
          List.of("10", "１E+０５", "100000", "1000", "1E+５"));

  private static final List<String> COMMUNES =
      List.of("06001", "06004", "06010", "06013", "06016", "06019", "06022", "06028");

  @Test
  void noFigureThatIsAcceptedStopsTheNight() throws IOException {
    try (Office office = Office.open()) {
      Path reference = office.config().resolve("reference");
      Files.writeString(reference.resolve("indicators.csv"), INDICATORS);
      Files.writeString(reference.resolve("targets.csv"), targets());
      office.demand("PART");
      receive(office, "2023-11", 1);
      receive(office, "2023", 2);
      receive(office, "2024-01", 3);
      office.consolidate();
      receive(office, "2024-02", 4);
      receive(office, "2024-11", 5);
      receive(office, "2024", 0);
      RunResult result = office.consolidate();

      assertThat(result.publication()).isEqualTo(2);
      assertThat(office.rows("select * from mart.reject where code = 'unexpected-error'"))
          .isEmpty();
      // Every rule that compares was asked, and found something.
      assertThat(
              office.rows(
                  "select distinct code from ops.relation_count where broken > 0 order by code"))
          .containsExactly(
              "cumulative-decreased",
              "cumulative-mismatch",
              "months-mismatch",
              "numerator-exceeds",
              "outlier",
              "parts-mismatch",
              "plan-mismatch",
              "prior-mismatch",
              "rate-mismatch",
              "ratio-mismatch",
              "suspected-unit");
      // Full-width letters are read as what they look like, and no more exactly than they are
      // written.
      assertThat(
              office.rows(
                  """
                  select distinct f.raw collate "C", f.value, trim_scale(f.half)
                  from staging.figure as f where f.raw ~ '[１５]' order by 1
                  """))
          .containsExactly("1E+５|100000|50000", "１E+０５|100000|0", "１E+０５|100000|50000");
      assertThat(office.row("select count(t.*::text) > 0 from mart.area_total as t"))
          .isEqualTo("t");
    }
  }

  private static void receive(Office office, String period, int shift) {
    for (int i = 0; i < COMMUNES.size(); i++) {
      List<String> lines =
          new ArrayList<>(List.of("Mã;ĐVT;Kế hoạch;Thực hiện;Lũy kế;Cùng kỳ;% KH"));
      for (int k = 0; k < CODES.size(); k++) {
        // Each commune states the same in all rows, and each row of the last one something else.
        int row = (i + shift + (i == 7 ? k : 0)) % ROWS.size();
        String line = String.join(";", ROWS.get(row));
        boolean isUnit = line.contains("sào") && !CODES.get(k).matches("PART|REST|MEAN|SAO|SUM");
        lines.add(CODES.get(k) + ";;" + (isUnit ? "1;1;1;1;1" : line));
      }
      office.receive(COMMUNES.get(i) + "_" + period + "_KTXH.csv", lines.toArray(String[]::new));
    }
  }

  private static String targets() {
    StringBuilder lines =
        new StringBuilder("year,authority,place,indicator,kind,value,assigned_on,value_to\n");
    List<String> values = List.of("0", GREATEST, "0." + "0".repeat(40) + "1", "100", "10");
    List<String> kinds =
        List.of("level", "at_most", "range", "reduction", "reduction_pct", "growth_pct");
    int n = 0;
    for (String place : List.of("180", "06001", "06004", "06010", "06013", "06016", "06028")) {
      for (String code : CODES) {
        String kind = kinds.get(n % kinds.size());
        String value = values.get(n % values.size());
        String to = kind.equals("range") ? value : "";
        lines.append(
            "2024,hdnd_huyen,%s,%s,%s,%s,2023-12-10,%s%n".formatted(place, code, kind, value, to));
        n++;
      }
    }
    return lines.toString();
  }
}
