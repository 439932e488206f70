package vn.tonghop.operate.keep;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import vn.tonghop.database.Queries;
import vn.tonghop.notice.NightNotice;
import vn.tonghop.notice.NoticeMail;
import vn.tonghop.operate.session.Session;
import vn.tonghop.operate.session.Terminal;
import vn.tonghop.reference.ReferenceData;
import vn.tonghop.reference.ReferenceLoader;

/** Tells the office of a run that is over, however it ended. */
final class NoticeAfterRun {
  private static final String PREFIX = "tonghop.notice";

  private NoticeAfterRun() {}

  /** Writes and sends the notice; what goes wrong with that is said, and nothing more. */
  static void write(Session session, Terminal terminal) {
    try {
      ReferenceData reference = ReferenceLoader.load(terminal.folders().config());
      new NightNotice(
              new Queries(new NamedParameterJdbcTemplate(session.dataSource())),
              terminal.folders().home().resolve("outbox"),
              session.clock(),
              mail(session))
          .write(reference)
          .ifPresent(terminal::say);
    } catch (IOException | RuntimeException e) {
      // A configuration that stopped the run, or a database that is gone, was told with the run.
      LoggerFactory.getLogger(NoticeAfterRun.class).info("no notice was written", e);
    }
  }

  private static NoticeMail mail(Session session) {
    Map<String, String> notice = session.settingsBelow(PREFIX);
    List<String> to =
        Arrays.stream(notice.getOrDefault("to", "").split("[,;]", -1))
            .map(String::strip)
            .filter(address -> !address.isEmpty())
            .toList();
    Map<String, String> server = session.settingsBelow("spring.mail");
    String port = server.getOrDefault("port", "");
    return new NoticeMail(
        server.getOrDefault("host", ""),
        port.matches("[0-9]{1,5}") ? Integer.parseInt(port) : 0,
        Optional.ofNullable(server.get("username")).filter(name -> !name.isBlank()).orElse(null),
        server.get("password"),
        session.settingsBelow("spring.mail.properties"),
        notice.getOrDefault("from", ""),
        to);
  }
}
