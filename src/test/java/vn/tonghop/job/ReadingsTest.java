package vn.tonghop.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.Office;

/** How a cell was read can be seen, what has two readings waits, and no line gets lost. */
class ReadingsTest {

  private Office office;

  @BeforeEach
  void open() {
    office = Office.open();
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void theUnitAndTheFactorOfEveryCellCanBeLookedUp() {
    office.receive(
        "06004_2024-11_KTXH.csv",
        "Đơn vị tính: nghìn đồng",
        "Mã;Thực hiện (sào);Lũy kế",
        "AGR_RICE_AREA;12,5;125000 m2",
        "BUD_REV_REG;5 triệu đồng;12500");

    office.consolidate();

    assertThat(
            office.rows(
                "select indicator, column_name, raw_value, raw_uom, factor, trim_scale(value)"
                    + " from mart.lineage order by 1, 2"))
        .containsExactly(
            "AGR_RICE_AREA|actual|12,5|sào|0.036|0.45",
            "AGR_RICE_AREA|cumulative|125000 m2|m2|0.0001|12.5",
            "BUD_REV_REG|actual|5 triệu đồng|triệu đồng|1|5",
            "BUD_REV_REG|cumulative|12500|nghìn đồng|0.001|12.5");
  }

  @Test
  void whatSaysThatThereIsNothingIsTheCellThatSaysSo() {
    office.receive("06004_2024-11_KTXH.csv", "Mã;Thực hiện;Lũy kế", "LIV_PIG;…;-", "LIV_GOAT;x;");

    office.consolidate();

    assertThat(office.rows("select indicator, column_name, raw_value from mart.lineage order by 1"))
        .containsExactly("LIV_GOAT|actual|x", "LIV_PIG|cumulative|-");
  }

  @Test
  void lastYearsFigureOfTheWarehouseDecidesBetweenTwoReadings() {
    office.receive(
        "06004_2023_KTXH.csv",
        "Mã;Thực hiện",
        "DST_LOSS;1,15",
        "RD_BUILT;1100",
        "RD_COMM_LEN;40",
        "POV_DROP;1,5");
    office.consolidate();
    office.receive(
        "06004_2024_KTXH.csv",
        "Mã;Thực hiện;Cùng kỳ",
        "DST_LOSS;1.206;",
        "RD_BUILT;1.206;",
        "RD_COMM_LEN;1.206;",
        "POV_DROP;1.206;",
        "RD_LANE_LEN;1.206;");
    office.consolidate();

    assertThat(
            office.rows(
                "select indicator, trim_scale(value), raw_value from mart.lineage"
                    + " where period = '2024' order by 1"))
        .containsExactly("DST_LOSS|1.206|1.206", "POV_DROP|1.206|1.206", "RD_BUILT|1206|1.206");
    assertThat(
            office.rows(
                "select indicator, code, severity, value from mart.finding"
                    + " where severity = 'hold' order by 1"))
        .containsExactly(
            "RD_COMM_LEN|ambiguous-number|hold|1.206", "RD_LANE_LEN|ambiguous-number|hold|1.206");
    assertThat(
            office.row(
                "select lines_accepted, lines_held from mart.submission_file"
                    + " where file_name = '06004_2024_KTXH.csv'"))
        .isEqualTo("3|2");
  }

  @Test
  void lastYearsFigureCountsAlsoWhenItArrivesTheSameNight() {
    office.receive("06004_2024_KTXH.csv", "Mã;Thực hiện", "RD_BUILT;1.206");
    office.receive("06004_2023_KTXH.csv", "Mã;Thực hiện", "RD_BUILT;1100");

    office.consolidate();

    assertThat(office.row("select trim_scale(value) from mart.lineage where period = '2024'"))
        .isEqualTo("1206");
  }

  @Test
  void aRepeatedNumberIsTheSameOnlyIfItsTwoReadingsAre() {
    office.receive(
        "06004_2024_KTXH.csv",
        "Mã;Thực hiện",
        "DST_LOSS;1.206",
        "DST_LOSS;1.206",
        "RD_BUILT;1.206",
        "RD_BUILT;1.207");

    office.consolidate();

    assertThat(
            office.rows(
                "select line_no, severity from mart.finding where code = 'duplicate-row' order by 1"))
        .containsExactly("3|info", "4|hold", "5|hold");
  }

  @Test
  void aCommuneThatIsNoMoreHearsWhoCameAfterIt() {
    office.receive("dai-dong_2025-01_KTXH.csv", "Mã;Thực hiện", "LIV_PIG;5");

    office.consolidate();

    assertThat(office.row("select message_vi from mart.finding where code = 'commune-not-active'"))
        .isEqualTo(
            "\"Xã Đại Đồng\" không tồn tại trong kỳ 2025-01."
                + " Đơn vị kế thừa: Xã Đội Cấn (06025); Thị trấn Thất Khê (06040).");
  }

  @Test
  void aRunThatLosesARowFails() {
    JdbcTemplate database = new JdbcTemplate(office.database().dataSource());
    database.execute(
        """
        create function staging.lose() returns trigger language plpgsql as $$
        begin
          if new.line_no = 3 then return null; end if;
          return new;
        end $$;
        create trigger lose before insert on ops.submission_row
        for each row execute function staging.lose();
        """);
    try {
      office.receive("06004_2024_KTXH.csv", "Mã;Thực hiện", "LIV_PIG;5", "LIV_GOAT;6");

      RunResult result = office.tryToConsolidate(false);

      assertThat(result.succeeded()).isFalse();
      assertThat(result.failure())
          .contains("lines of 06004_2024_KTXH.csv are lost: 1 rows where 2 are counted");
      assertThat(office.rows("select publication from mart.publication")).isEmpty();
    } finally {
      database.execute("drop function staging.lose() cascade");
    }
  }

  @Test
  void theCountsOfAFileCannotBeMadeToDiffer() {
    office.receive("06004_2024_KTXH.csv", "Mã;Thực hiện", "LIV_PIG;5", "LIV_GOAT;abc");
    office.consolidate();
    JdbcTemplate database = new JdbcTemplate(office.database().dataSource());

    for (String damage :
        new String[] {
          "lines_total = lines_total + 1",
          "lines_total = null",
          "lines_accepted = lines_accepted + 1",
          "lines_rejected = 0",
          "lines_ignored = lines_ignored - 1"
        }) {
      assertThatThrownBy(() -> database.update("update ops.submission_file set " + damage))
          .hasMessageContaining("no_line_is_lost");
    }
  }
}
