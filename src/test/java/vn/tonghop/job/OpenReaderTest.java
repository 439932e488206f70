package vn.tonghop.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.tonghop.Office;

/** An analyst who has looked at everything and went home without ending the transaction. */
class OpenReaderTest {

  @Test
  @Timeout(180)
  void isWaitedForByNoNight() throws Exception {
    try (Office office = Office.open();
        Connection analyst = office.database().dataSource().getConnection()) {
      office.receiveSample().consolidate();
      analyst.setAutoCommit(false);
      analyst.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      try (Statement asked = analyst.createStatement()) {
        asked.execute("set role tonghop_analyst");
        for (String table : everything(asked)) {
          asked.execute("select count(*) from " + table);
        }
        String before = total(asked);
        // Another year, whose facts have no partition yet.
        String sample = Files.readString(Office.SAMPLE.resolve("06040_2024_KTXH.csv"));
        office.receive(
            "06040_2023_KTXH.csv", sample.replace("2024", "2023").getBytes(StandardCharsets.UTF_8));

        assertThat(office.consolidate().publication()).isEqualTo(2);

        assertThat(total(asked)).isEqualTo(before);
        assertThat(office.row("select count(*) from warehouse.opened_year")).isEqualTo("2");
      }
      analyst.rollback();
    }
  }

  private static List<String> everything(Statement asked) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet rows =
        asked.executeQuery(
            """
            select oid::regclass from pg_class
            where relnamespace::regnamespace::text in ('mart', 'warehouse')
              and relkind in ('r', 'p', 'v')
            """)) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  private static String total(Statement asked) throws SQLException {
    try (ResultSet row =
        asked.executeQuery(
            "select count(*) || ' ' || sum(actual) || ' ' || max(publication) from mart.area_total")) {
      row.next();
      return row.getString(1);
    }
  }
}
