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

    new TotalsTable(new PrintWriter(printed), Integer.MAX_VALUE).print(totals);

    assertThat(printed.toString().lines())
        .containsExactly(
            "Huyện Tràng Định, period 2024, publication 1",
            "Indicator                  Unit       Plan  Set by         Actual  % of plan  Last year  Change %  Reported",
            "-------------------------  ----  ---------  ----------  ---------  ---------  ---------  --------  --------  -",
            "Tổng diện tích gieo trồng  ha    10.560,49  hdnd_huyen  10.161,30      96,22                          22/22",
            "Diện tích ngô              ha       435,00  hdnd_huyen     528,93     121,58                          21/22  !",
            "! Incomplete: 1 of 2 indicators: Diện tích ngô");
  }

  @Test
  void fitsIntoTheTerminalByShorterNamesAndFewerColumns() {
    Totals totals =
        new Totals(
            "2024",
            List.of(row("Tổng diện tích gieo trồng", "10560.49", "10161.30", "96.22", 22, true)));

    assertThat(printed(totals, 100).lines())
        .containsExactly(
            "Huyện Tràng Định, period 2024, publication 1",
            "Indicator         Unit       Plan  Set by         Actual  % of plan  Last year  Change %  Reported",
            "----------------  ----  ---------  ----------  ---------  ---------  ---------  --------  --------",
            "Tổng diện tích…   ha    10.560,49  hdnd_huyen  10.161,30      96,22                          22/22");
    assertThat(printed(totals, 80).lines())
        .contains(
            "Indicator            Unit       Plan     Actual  % of plan  Change %  Reported",
            "Not shown on a terminal as narrow as this: Set by, Last year.")
        .allMatch(line -> line.length() <= 80);
  }

  private static String printed(Totals totals, int width) {
    StringWriter printed = new StringWriter();
    new TotalsTable(new PrintWriter(printed), width).print(totals);
    return printed.toString();
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
