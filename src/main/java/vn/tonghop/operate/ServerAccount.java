package vn.tonghop.operate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Under whom the embedded server runs. PostgreSQL refuses to run as root; root therefore starts it
 * in a user namespace of its own where it is nobody, and where the system forbids that, as the user
 * nobody.
 */
enum ServerAccount {
  /** The person's own account. */
  SELF(List.of()),
  /** Root outside, nobody inside: files stay root's. */
  NAMESPACE(List.of("unshare", "-U")),
  /** The user nobody, who then owns the files. */
  NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")),
  /** Nobody, with leave to pass through folders that are closed to everybody but root. */
  NOBODY_PASSING(
      List.of(
          "setpriv",
          "--reuid=65534",
          "--regid=65534",
          "--clear-groups",
          "--inh-caps=+dac_override",
          "--ambient-caps=+dac_override"));

  private static final int NOBODY_ID = 65534;

  private final List<String> prefix;

  ServerAccount(List<String> prefix) {
    this.prefix = prefix;
  }

  /** The account that works here for a server in {@code folder}, which exists. */
  static ServerAccount of(Path folder) {
    if (!"0".equals(ShellCommand.output(List.of("id", "-u")))) {
      return SELF;
    }
    if (!ShellCommand.output(List.of("unshare", "-U", "id", "-u")).isEmpty()) {
      return NAMESPACE;
    }
    return NOBODY.canEnter(folder) ? NOBODY : NOBODY_PASSING;
  }

  private boolean canEnter(Path folder) {
    Path parent = folder.toAbsolutePath().getParent();
    return parent == null
        || ShellCommand.succeeds(
            Stream.concat(prefix.stream(), Stream.of("test", "-x", parent.toString())).toList());
  }

  /** What stands before a command that this account is to run. */
  List<String> prefix() {
    return prefix;
  }

  /** Makes this account the owner of a folder and of all in it. */
  void own(Path folder) throws IOException {
    if (this != NOBODY && this != NOBODY_PASSING) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        if (!Integer.valueOf(NOBODY_ID)
            .equals(
                Files.getAttribute(path, "unix:uid", java.nio.file.LinkOption.NOFOLLOW_LINKS))) {
          Files.setAttribute(path, "unix:uid", NOBODY_ID, java.nio.file.LinkOption.NOFOLLOW_LINKS);
          Files.setAttribute(path, "unix:gid", NOBODY_ID, java.nio.file.LinkOption.NOFOLLOW_LINKS);
        }
      }
    }
  }
}
