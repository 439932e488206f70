package vn.tonghop.operate.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import vn.tonghop.operate.session.CommandFailure;

/**
 * Where an inbox is, beside the folders of the program itself.
 *
 * @param home the working folder
 * @param inbox where submissions are looked for
 */
public record InboxPlace(Path home, Path inbox) {

  private static final List<String> OWN =
      List.of("archive", "rejected", "outbox", "leaving", "log", "pg");

  /**
   * Refuses an inbox in which the program would find what it has written.
   *
   * @throws CommandFailure for one that holds the working folder or a part of it, or is within one
   */
  public void refuseOwnFolders() {
    Path from = real(inbox);
    if (real(home).startsWith(from)) {
      throw refused(home);
    }
    for (String name : OWN) {
      Path own = real(home.resolve(name));
      if (own.startsWith(from) || from.startsWith(own)) {
        throw refused(home.resolve(name));
      }
    }
  }

  private CommandFailure refused(Path own) {
    return CommandFailure.wrongUsage(
        "The inbox %s and the program's own folder %s are not apart; choose a folder that only submissions are in."
            .formatted(inbox, own));
  }

  /** Makes the inbox of a working folder that is new; later, one that is gone is missed. */
  public void createAtFirst() {
    boolean isNew = !Files.exists(home.resolve("archive"));
    if (isNew && !Files.exists(inbox, LinkOption.NOFOLLOW_LINKS)) {
      try {
        Files.createDirectories(inbox);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot make " + inbox + ": " + e.getMessage(), e);
      }
    }
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException notThere) {
      return path.toAbsolutePath().normalize();
    }
  }
}
