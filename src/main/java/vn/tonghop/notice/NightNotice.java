package vn.tonghop.notice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.mail.MailException;
import vn.tonghop.database.Queries;
import vn.tonghop.reference.ReferenceData;
import vn.tonghop.register.OwnFolder;

/**
 * Writes the notice of a day, anew after each of its runs, and sends it where there is news.
 * Whatever goes wrong with that is no fault of the run.
 */
public final class NightNotice {
  private final Queries queries;
  private final Path outbox;
  private final Clock clock;
  private final NoticeMail mail;

  /**
   * Binds to a warehouse.
   *
   * @param outbox where notices go
   * @param clock tells which day it is, in the communes' zone
   */
  public NightNotice(Queries queries, Path outbox, Clock clock, NoticeMail mail) {
    this.queries = queries;
    this.outbox = outbox;
    this.clock = clock;
    this.mail = mail;
  }

  /**
   * Writes and sends.
   *
   * @return what went wrong with sending, in a sentence; empty where nothing did
   * @throws IOException where the file cannot be written
   */
  public Optional<String> write(ReferenceData reference) throws IOException {
    LocalDate day = LocalDate.ofInstant(clock.instant(), NightData.ZONE);
    NightData night = NightData.of(day, queries, reference);
    NoticeText text = new NoticeText(night);
    String markdown = text.markdown();
    OwnFolder.create(outbox);
    String name = "dem-" + day + ".md";
    Path part = outbox.resolve("." + name + ".part");
    Files.writeString(part, markdown, StandardCharsets.UTF_8);
    Files.move(part, outbox.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    if (!mail.isConfigured() || !night.isNews()) {
      return Optional.empty();
    }
    try {
      mail.send(text.subject(), markdown);
      return Optional.empty();
    } catch (MailException e) {
      return Optional.of(
          "The notice could not be sent (%s): %s It is in %s."
              .formatted(mail, reason(e), outbox.resolve(name)));
    }
  }

  private static String reason(MailException e) {
    Throwable root = e.getMostSpecificCause();
    String message = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    return message.endsWith(".") ? message : message + ".";
  }
}
