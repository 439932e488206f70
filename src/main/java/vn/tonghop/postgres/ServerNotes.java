package vn.tonghop.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Consumer;

/** What is remembered beside the embedded database: its users' passwords and its port. */
final class ServerNotes {
  // Below the ports that Linux hands out to outgoing connections, so that none of those takes ours.
  private static final int FIRST_PORT = 20_000;
  private static final int PORTS = 12_000;

  private final Path folder;
  private final SecureRandom random = new SecureRandom();

  ServerNotes(Path folder) {
    this.folder = folder;
  }

  /** The file of a user's password. That of the warehouse's owner had its name before others. */
  Path passwordFile(String user) {
    return folder.resolve(user.equals(ServerRoles.OWNER) ? "password" : "password-" + user);
  }

  /** A user's password, made up when there is none yet; only the owner can read its file. */
  String password(String user) throws IOException {
    Path file = passwordFile(user);
    if (Files.exists(file)) {
      return Files.readString(file).strip();
    }
    byte[] bytes = new byte[24];
    random.nextBytes(bytes);
    String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Path unfinished = folder.resolve("password.new");
    Files.deleteIfExists(unfinished);
    Files.createFile(
        unfinished,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(unfinished, password + "\n");
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    return password;
  }

  /** The port remembered; another, and a notice of it, when there is none or somebody has it. */
  int freePort(Consumer<String> notices) throws IOException {
    Path file = folder.resolve("port");
    int remembered = remembered(file);
    if (remembered != 0 && isFree(remembered)) {
      return remembered;
    }
    int port = FIRST_PORT + random.nextInt(PORTS);
    while (!isFree(port)) {
      port = FIRST_PORT + random.nextInt(PORTS);
    }
    Files.writeString(file, port + "\n");
    notices.accept(
        (remembered == 0 ? "" : "Port " + remembered + " is taken by another program. ")
            + "PostgreSQL 18 on port "
            + port
            + ", data in "
            + folder);
    return port;
  }

  private static int remembered(Path file) throws IOException {
    try {
      return Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
