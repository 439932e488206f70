package vn.tonghop.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.tonghop.Office;
import vn.tonghop.database.Lanes;
import vn.tonghop.database.Queries;

/** However many values a run brings at once, and however few are worked out at a time. */
class PiecesTest {

  private static final List<String> COMMUNES = List.of("05995", "05998", "06001", "06043");

  private final Office office = Office.open();

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void ofValuesThatAreWorkedOutCommuneByCommuneTheSameIsStored() {
    receive("all_2024-01_KTXH.csv", "2024-01", 1);
    receive("all_2024-02_KTXH.csv", "2024-02", 2);
    receive("all_2024-05_KTXH.csv", "2024-05", 3);
    receive("all_2024_KTXH.csv", "2024", 4);
    // Two files of one commune and month, of which one is chosen row by row.
    office.receive(
        "06043_2024-05_KTXH_bosung.csv", header(), "06043;2024-05;LIV_BUFFALO;con;;77;;");
    office.consolidate();
    holdsInPieces(1);

    receive("all_2024-02_KTXH_lan2.csv", "2024-02", 5);
    receive("06001_2024-03_KTXH.csv", "2024-03", 6);
    office.receive(
        "06043_2024-01_KTXH_bosung.csv", header(), "06043;2024-01;LIV_BUFFALO;con;;78;;");
    office.consolidate();
    holdsInPieces(2);
  }

  private void holdsInPieces(int publication) {
    Map<String, String> before = office.fingerprint();
    assertThat(number("load/pieces")).isOne();

    DataSource connections = office.database().dataSource();
    Lanes lanes = new Lanes(new JdbcTransactionManager(connections), Runnable::run);
    new ValueLoad(queries(connections), lanes, 1).load(publication);

    assertThat(office.rows("select distinct lane, piece, commune_id from staging.touched_unit"))
        .hasSameSizeAs(office.rows("select distinct lane, piece from staging.touched_unit"))
        .hasSizeGreaterThan(2);
    assertThat(office.fingerprint()).isEqualTo(before);
  }

  private long number(String query) {
    return queries(office.database().dataSource()).number(query, Map.of());
  }

  private static Queries queries(DataSource connections) {
    return new Queries(new NamedParameterJdbcTemplate(connections));
  }

  private void receive(String name, String period, int number) {
    List<String> lines = new ArrayList<>();
    lines.add(header());
    for (String commune : name.startsWith("all") ? COMMUNES : List.of(name.substring(0, 5))) {
      String of = commune + ";" + period + ";";
      lines.add(of + "AGR_RICE_AREA;ha;;" + (100 + number) + ";;");
      lines.add(of + "AGR_MAIZE_AREA;ha;;" + (50 + number) + ";;");
      lines.add(of + "LIV_PIG;con;;" + (number == 5 ? 104 : 100) + ";;");
      lines.add(of + "POV_HH;hộ;;" + (10 + number) + ";;");
      lines.add(of + "HH_TOTAL;hộ;;200;;");
    }
    office.receive(name, lines.toArray(String[]::new));
  }

  private static String header() {
    return "Mã xã;Kỳ;Mã;ĐVT;Kế hoạch;Thực hiện;Lũy kế;Cùng kỳ";
  }
}
