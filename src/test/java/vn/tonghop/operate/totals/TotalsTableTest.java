package vn.tonghop.operate.totals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class TotalsTableTest {
  @Test
  void printsTotalsAsTheReportWritesThem() {
    Totals totals =
        new Totals(
            "2024",
            List.of(
                row("Tổng diện tích gieo trồng", "10560.49", "10161.30", "96.22", 22, true),
                row("Diện tích ngô", "435", "528.93", "121.58", 21, false)));
    StringWriter printed = new StringWriter();

    new TotalsTable(new PrintWriter(printed)).print(totals);

    assertThat(printed.toString().lines())
        .containsExactly(
            "Huyện Tràng Định, period 2024, publication 1",
            "Indicator                  Unit       Plan  Set by         Actual  % of plan  Last year  Change %  Reported",
            "-------------------------  ----  ---------  ----------  ---------  ---------  ---------  --------  --------  -",
            "Tổng diện tích gieo trồng  ha    10.560,49  hdnd_huyen  10.161,30      96,22                          22/22",
            "Diện tích ngô              ha       435,00  hdnd_huyen     528,93     121,58                          21/22  !",
            "! Incomplete: 1 of 2 indicators: Diện tích ngô");
  }

  private static Totals.Row row(
      String indicator, String plan, String actual, String rate, int reported, boolean complete) {
    return new Totals.Row(
        "Huyện Tràng Định",
        indicator,
        "ha",
        new BigDecimal(plan),
        "hdnd_huyen",
        new BigDecimal(actual),
        null,
        new BigDecimal(rate),
        null,
        null,
        reported,
        22,
        complete,
        false,
        1);
  }
}
