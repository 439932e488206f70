package vn.tonghop.operate.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import vn.tonghop.database.Queries;
import vn.tonghop.operate.keep.ArchiveInspection;
import vn.tonghop.operate.keep.Retention;
import vn.tonghop.operate.session.Session;

/** What is kept for a time, what for ever, and who is told. */
final class KeepingChecks {
  private static final String PUT_BACK =
      "Put them back from a backup, or the original file into the inbox; then doctor --archive.";

  private final Session session;
  private final Path home;

  KeepingChecks(Session session, Path home) {
    this.session = session;
    this.home = home;
  }

  /**
   * Checks.
   *
   * @param wholeArchive whether all archived bytes are read
   */
  List<Check> all(boolean wholeArchive) {
    List<Check> checks = new ArrayList<>();
    Retention retention = Retention.of(session);
    retention
        .mistakes()
        .forEach(
            mistake ->
                checks.add(
                    Check.error("retention", mistake, "Mend application.yml or the environment.")));
    if (retention.mistakes().isEmpty()) {
      checks.add(
          Check.ok(
              "retention",
              "logs %d days, steps of runs %d days, archive and publications for ever"
                  .formatted(retention.logs().toDays(), retention.history().toDays())));
    }
    checks.add(notice());
    if (session.bean(Flyway.class).info().pending().length == 0) {
      checks.add(wholeArchive ? wholeArchive() : knownArchive());
    }
    return checks;
  }

  private Check notice() {
    String to = session.setting("tonghop.notice.to");
    if (to.isBlank()) {
      return Check.ok("notice", "in " + home.resolve("outbox") + ", and to nobody by e-mail");
    }
    return session.setting("spring.mail.host").isBlank()
        ? Check.error(
            "notice",
            "is to be sent to " + to + ", but by no server",
            "Set spring.mail.host in application.yml.")
        : Check.ok(
            "notice",
            "to " + to + " by " + session.setting("spring.mail.host") + " where there is news");
  }

  private Check wholeArchive() {
    ArchiveInspection.Inspected found = new ArchiveInspection(session, home).ofAll(done -> {});
    return found.damaged().isEmpty()
        ? Check.ok("archive", "%d files, all as they arrived".formatted(found.files()))
        : Check.error(
            "archive",
            "%d of %d files are damaged or gone: %s"
                .formatted(
                    found.damaged().size(), found.files(), String.join(", ", found.damaged())),
            PUT_BACK);
  }

  private Check knownArchive() {
    List<String> damaged =
        session.jdbc().sql(Queries.text("notice/damaged")).query(String.class).list();
    return damaged.isEmpty()
        ? Check.ok("archive", "nothing is known to be damaged; --archive looks at all of it")
        : Check.error("archive", "damaged or gone: " + String.join(", ", damaged), PUT_BACK);
  }
}
