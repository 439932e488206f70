package vn.tonghop.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import vn.tonghop.Office;
import vn.tonghop.database.Queries;
import vn.tonghop.reference.ReferenceLoader;

/** What the office reads in the morning, and is sent. */
class NightNoticeTest {

  @Test
  void tellsWhatArrivedWhoIsMissingWhatIsHeldAndWhatToDo() throws Exception {
    try (Office office = Office.open()) {
      office.clock().set("2025-01-20T02:00+07:00");
      office.receiveSample();
      Files.delete(office.inbox().resolve("06001_2024_KTXH.csv"));
      office.receive("05998_2024_KTXH_lan2.csv", "không phải | là báo cáo");
      office.receive(
          "06040_2024_KTXH_bosung.csv", "Mã;Chỉ tiêu;ĐVT;Thực hiện", "AGR_RICE_AREA;x;ha;1.234");
      office.consolidate();

      assertThat(write(office, NoticeMail.none())).isEmpty();

      String notice = Files.readString(office.home().resolve("outbox/dem-2025-01-20.md"));
      assertThat(notice)
          .startsWith("# Tổng hợp số liệu ngày 20/01/2025\n")
          .contains("- Lần chạy 1 (demo), lúc 02:00: xong, công bố số 1.")
          .contains("- Nhắc các xã, thị trấn có tên dưới đây gửi báo cáo.")
          .contains("- Gửi cho các xã phiếu phản hồi")
          .contains("- Kỳ 2024, biểu KTXH, đã hết hạn ")
          .contains(", 1 đơn vị: ")
          .contains("(06001).")
          .contains("| 05998\\_2024\\_KTXH\\_lan2.csv | 05998 | 2024 | TRẢ LẠI CẢ TỆP | 0 |")
          .contains("## Đang giữ lại, chưa cộng vào tổng")
          .contains("(06040) | 2024 |");
      assertThat(notice.lines().filter(line -> line.startsWith("| ") && line.contains(".csv")))
          .as("what is wrong comes first")
          .first()
          .asString()
          .contains("lan2");
      assertThat(Files.list(office.home().resolve("outbox")).map(p -> p.getFileName().toString()))
          .noneMatch(name -> name.endsWith(".part"));
    }
  }

  @Test
  void saysThatARunDidNotEndAndWhatToType() throws Exception {
    try (Office office = Office.open()) {
      office.clock().set("2025-01-20T02:00+07:00");
      office.receiveSample();
      Path indicators = office.config().resolve("reference/indicators.csv");
      String good = Files.readString(indicators);
      Files.writeString(indicators, good.replaceFirst("\n", "\nbroken\n"));
      office.tryToConsolidate(false);
      Files.writeString(indicators, good);

      write(office, NoticeMail.none());

      assertThat(Files.readString(office.home().resolve("outbox/dem-2025-01-20.md")))
          .contains(
              "- Lần chạy 1 (demo), lúc 02:00: KHÔNG XONG; số liệu đang xem vẫn là của lần trước.")
          .contains("indicators.csv, line 2")
          .contains("- Xem `tonghop show 1`, khắc phục nguyên nhân, rồi `tonghop restart 1`.");
    }
  }

  @Test
  void remindsOnTheDaysThatTheFormNamesOfThoseWhoHaveNotReported() throws Exception {
    try (Office office = Office.open()) {
      Path forms = office.config().resolve("forms.yml");
      Files.writeString(
          forms,
          Files.readString(forms)
              .replace(
                  "    deadline_days: 5\n", "    deadline_days: 5\n    remind_days: [3, 1]\n"));
      office.clock().set("2024-12-06T02:00+07:00");
      office.receiveSample();
      Files.delete(office.inbox().resolve("06001_2024_KTXH.csv"));
      office.consolidate();
      write(office, NoticeMail.none());
      assertThat(Files.readString(office.home().resolve("outbox/dem-2024-12-06.md")))
          .contains("## Sắp đến hạn, chưa gửi\n\nChưa có ai cần nhắc hôm nay.");

      office.clock().set("2024-12-07T02:00+07:00");
      write(office, NoticeMail.none());

      assertThat(Files.readString(office.home().resolve("outbox/dem-2024-12-07.md")))
          .contains(
              "## Sắp đến hạn, chưa gửi\n\n- Kỳ 2024, biểu KTXH, hạn cuối 10/12/2024, 1 đơn vị: ")
          .contains("(06001).")
          .contains("Trong ngày không có lần chạy nào.");
    }
  }

  @Test
  void isSentByMailAndSaysWhenItCouldNotBe() throws Exception {
    GreenMail server =
        new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
    server.setUser("office@example.vn", "tonghop", "mật khẩu của hòm thư");
    server.start();
    try (Office office = Office.open()) {
      office.clock().set("2025-01-20T02:00+07:00");
      office.receiveSample();
      office.consolidate();
      int port = server.getSmtp().getPort();
      NoticeMail mail = mail(port, "mật khẩu của hòm thư");

      assertThat(write(office, mail)).isEmpty();

      MimeMessage sent = server.getReceivedMessages()[0];
      assertThat(sent.getSubject()).isEqualTo("[Tổng hợp] 20/01/2025: đã chạy xong, nhận 22 tệp");
      assertThat(sent.getContent().toString().replace("\r\n", "\n").strip())
          .isEqualTo(Files.readString(office.home().resolve("outbox/dem-2025-01-20.md")).strip());
      assertThat(server.getReceivedMessages()).as("one for each address").hasSize(2);

      office.clock().set("2025-01-21T02:00+07:00");
      office.consolidate();
      write(office, mail);
      assertThat(server.getReceivedMessages()).as("nothing new is no news").hasSize(2);

      server.stop();
      office.clock().set("2025-01-20T03:00+07:00");
      assertThat(write(office, mail(port, "mật khẩu của hòm thư")))
          .hasValueSatisfying(
              said ->
                  assertThat(said)
                      .startsWith("The notice could not be sent (mail to lan@example.vn, ")
                      .contains("It is in ")
                      .doesNotContain("mật khẩu"));
    } finally {
      server.stop();
    }
  }

  private static NoticeMail mail(int port, String password) {
    return new NoticeMail(
        "127.0.0.1",
        port,
        "tonghop",
        password,
        Map.of(),
        "tonghop@example.vn",
        List.of("lan@example.vn", "office@example.vn"));
  }

  private static Optional<String> write(Office office, NoticeMail mail) throws IOException {
    return new NightNotice(
            new Queries(new NamedParameterJdbcTemplate(office.database().dataSource())),
            office.home().resolve("outbox"),
            office.clock(),
            mail)
        .write(ReferenceLoader.load(office.config()));
  }
}
