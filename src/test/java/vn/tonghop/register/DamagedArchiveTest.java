package vn.tonghop.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;
import vn.tonghop.Office;
import vn.tonghop.job.RunResult;

/** Nothing is loaded from bytes that are not those that arrived. */
class DamagedArchiveTest {

  private static final String FILE = "06040_2024_KTXH.csv";
  private static final String[] LINES = {"Mã;ĐVT;Thực hiện", "AGR_RICE_AREA;ha;1.100,5"};

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
  void bytesThatWereDamagedAfterTheirRegistrationAreNotLoaded() throws Exception {
    Path place = registerAndStop();
    String good = Files.readString(place);

    for (String damaged :
        new String[] {good.replace("1.100,5", "1.700,5"), good.replace("Thực", "Thuc 1"), ""}) {
      Files.delete(place);
      Files.writeString(place, damaged);
      RunResult failed = office.tryToConsolidate(true);
      assertThat(failed.failure()).contains("damaged", FILE, place.toString());
    }
    Files.delete(place);
    assertThat(office.tryToConsolidate(true).failure()).contains("nothing is there", FILE);
    assertThat(office.rows("select * from warehouse.publication")).isEmpty();
    assertThat(office.rows("select * from ops.reject")).isEmpty();

    Files.writeString(place, good);
    assertThat(office.tryToConsolidate(true).failure()).isNull();
    assertThat(office.row(RICE)).isEqualTo("1100.50");
  }

  @Test
  void theOriginalFilePutIntoTheInboxAgainMendsTheArchiveAndTheRun() throws Exception {
    Path place = registerAndStop();
    Files.delete(place);
    Files.writeString(place, "Mã;ĐVT;Thực hiện\nAGR_RICE_AREA;ha;7,5\n");
    assertThat(office.tryToConsolidate(true).succeeded()).isFalse();

    office.receive(FILE, LINES);
    RunResult mended = office.tryToConsolidate(true);

    assertThat(mended.runId()).isEqualTo(1);
    assertThat(office.row(RICE)).isEqualTo("1100.50");
    assertThat(office.inbox()).isEmptyDirectory();
  }

  private static final String RICE =
      "select actual from mart.district_total where indicator = 'AGR_RICE_AREA'";

  /** A run that archives and records the file, and then cannot go on. */
  private Path registerAndStop() throws IOException {
    JdbcTemplate database = new JdbcTemplate(office.database().dataSource());
    office.receive(FILE, LINES);
    database.execute("alter table ops.submission_row rename to not_there");
    try {
      assertThat(office.tryToConsolidate(true).succeeded()).isFalse();
    } finally {
      database.execute("alter table ops.not_there rename to submission_row");
    }
    assertThat(office.inbox()).isEmptyDirectory();
    // While the file that left the inbox still lies there, it comes back and mends the archive.
    FileSystemUtils.deleteRecursively(office.home().resolve("leaving"));
    String sha256 =
        office.row("select sha256 from ops.submission_file where status = 'registered'");
    return office.home().resolve("archive").resolve(sha256.substring(0, 2)).resolve(sha256);
  }
}
