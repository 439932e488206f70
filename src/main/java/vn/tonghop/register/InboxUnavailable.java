package vn.tonghop.register;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An inbox that cannot be looked into, which is something else than one in which nothing is. */
public final class InboxUnavailable extends IOException {
  private static final long serialVersionUID = 1L;

  private InboxUnavailable(String message) {
    super(message);
  }

  /** Says why nothing can be taken from {@code inbox}. */
  static InboxUnavailable because(Path inbox, IOException cause) {
    String what;
    if (Files.isSymbolicLink(inbox) && !Files.exists(inbox)) {
      what = "The inbox %s leads nowhere; is what it leads to mounted?".formatted(inbox);
    } else if (!Files.exists(inbox)) {
      what = "There is no inbox %s; is it mounted?".formatted(inbox);
    } else if (!Files.isDirectory(inbox)) {
      what = "The inbox %s is no folder.".formatted(inbox);
    } else if (cause instanceof AccessDeniedException || !Files.isReadable(inbox)) {
      what = "The inbox %s cannot be read: there is no permission to.".formatted(inbox);
    } else {
      what = "The inbox %s cannot be read: %s.".formatted(inbox, cause);
    }
    InboxUnavailable unavailable = new InboxUnavailable(what);
    unavailable.addSuppressed(cause);
    return unavailable;
  }
}
