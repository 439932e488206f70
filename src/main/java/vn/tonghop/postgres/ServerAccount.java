package vn.tonghop.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Under whom the embedded server runs. PostgreSQL refuses to run as root. Root therefore starts it
 * as the user nobody, or as whom the data belongs to already. Only where nobody may not enter the
 * folder does it run in a user namespace of its own: there it takes itself for another, but may
 * reach what root may.
 *
 * @param prefix what stands before a command that this account is to run
 * @param owner the user who must own the files, or null when they are the caller's own
 */
record ServerAccount(List<String> prefix, @Nullable Integer owner) {
  private static final int ROOT = 0;
  private static final int NOBODY = 65534;

  /**
   * The account that works here for a server in {@code folder}, which exists.
   *
   * @throws EmbeddedServerException when there is none
   */
  static ServerAccount of(Path folder) throws IOException {
    if (!isRoot()) {
      return new ServerAccount(List.of(), null);
    }
    int present = owner(folder);
    if (present != ROOT) {
      return user(present);
    }
    ServerAccount nobody = user(NOBODY);
    Path home = Objects.requireNonNull(folder.toAbsolutePath().getParent());
    if (nobody.succeeds("test", "-x", home.toString())) {
      return nobody;
    }
    if (ShellCommand.output(List.of("unshare", "-U", "id", "-u")).isEmpty()) {
      throw new EmbeddedServerException(
          "PostgreSQL does not run as root, and the user nobody may not enter "
              + home
              + ". Set TONGHOP_HOME to a folder that everybody may enter, or run as another user.");
    }
    return inNamespace();
  }

  /** The account that a server at work runs as: no other can tell it to stop. */
  static ServerAccount running(Path data) throws IOException {
    if (!isRoot()) {
      return new ServerAccount(List.of(), null);
    }
    return owner(data) == ROOT ? inNamespace() : user(owner(data));
  }

  private static boolean isRoot() {
    return "0".equals(ShellCommand.output(List.of("id", "-u")));
  }

  private static ServerAccount inNamespace() {
    return new ServerAccount(List.of("unshare", "-U"), null);
  }

  private static ServerAccount user(int id) {
    return new ServerAccount(
        List.of("setpriv", "--reuid=" + id, "--regid=" + id, "--clear-groups"), id);
  }

  private boolean succeeds(String... command) {
    return ShellCommand.succeeds(Stream.concat(prefix.stream(), Stream.of(command)).toList());
  }

  /** Makes this account the owner of a folder and of all in it. */
  void own(Path folder) throws IOException {
    if (owner == null) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        if (owner(path) != owner) {
          Files.setAttribute(path, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
          Files.setAttribute(path, "unix:gid", owner, LinkOption.NOFOLLOW_LINKS);
        }
      }
    }
  }

  private static int owner(Path path) throws IOException {
    return (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
  }
}
