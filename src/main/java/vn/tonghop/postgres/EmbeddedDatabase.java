package vn.tonghop.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The PostgreSQL that the program keeps for itself in {@code $TONGHOP_HOME/pg}, in use by this
 * process. Processes with the same folder share one server: the first starts it, the last stops it.
 */
public final class EmbeddedDatabase implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 120;

  /** Uses by this process, by folder: a file lock counts a process once only. */
  private static final Map<Path, Integer> USES = new HashMap<>();

  private static final Map<Path, ServerLock> LOCKS = new HashMap<>();

  private final Path folder;
  private final EmbeddedServer server;
  private final int port;
  private final Login owner;
  private final Login loader;
  private final Login analyst;
  private boolean closed;

  private EmbeddedDatabase(Path folder, EmbeddedServer server, int port, ServerNotes notes)
      throws IOException {
    this.folder = folder;
    this.server = server;
    this.port = port;
    this.owner = login(ServerRoles.OWNER, notes);
    this.loader = login(ServerRoles.LOADER, notes);
    this.analyst = login(ServerRoles.ANALYST, notes);
  }

  private static Login login(String user, ServerNotes notes) throws IOException {
    return new Login(user, notes.password(user), notes.passwordFile(user));
  }

  /**
   * A user of the database.
   *
   * @param passwordFile holds the password in one line
   */
  public record Login(String user, String password, Path passwordFile) {}

  /**
   * Opens the database, which is created and started when need be.
   *
   * @param home the working folder; the database is in its folder {@code pg}
   * @param notices is told, once, on which port the server is
   * @throws UncheckedIOException when the folder cannot be used
   */
  public static EmbeddedDatabase open(Path home, Consumer<String> notices) {
    Path folder = home.toAbsolutePath().normalize().resolve("pg");
    synchronized (USES) {
      try {
        ServerLock lock = LOCKS.containsKey(folder) ? LOCKS.get(folder) : new ServerLock(folder);
        EmbeddedDatabase database =
            lock.deciding(
                () -> {
                  lock.share();
                  try {
                    return serving(folder, notices);
                  } catch (IOException | RuntimeException e) {
                    if (!USES.containsKey(folder)) {
                      lock.release();
                    }
                    throw e;
                  }
                });
        LOCKS.put(folder, lock);
        USES.merge(folder, 1, Integer::sum);
        return database;
      } catch (IOException e) {
        throw new UncheckedIOException(
            "Cannot use the folder " + folder + ": " + e.getMessage(), e);
      }
    }
  }

  private static EmbeddedDatabase serving(Path folder, Consumer<String> notices)
      throws IOException {
    ServerNotes notes = new ServerNotes(folder);
    EmbeddedServer server = new EmbeddedServer(folder);
    if (!server.exists()) {
      notes.password(ServerRoles.SUPERUSER);
      server.create(ServerRoles.SUPERUSER, notes.passwordFile(ServerRoles.SUPERUSER));
    }
    long deadline = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
    while (server.process().isPresent()) {
      int port = server.port().orElse(0);
      ServerRoles roles = new ServerRoles(port, notes);
      if (port != 0 && roles.answers()) {
        if (!roles.settled()) {
          roles.settle();
        }
        return new EmbeddedDatabase(folder, server, port, notes);
      }
      if (System.nanoTime() > deadline) {
        throw new EmbeddedServerException(
            "PostgreSQL in "
                + folder
                + " (process "
                + server.process().orElse(0)
                + ") does not answer on port "
                + port
                + ". See "
                + folder.resolve("server.log")
                + ".");
      }
      pause();
    }
    int port = notes.freePort(notices);
    startWhenFree(server, port);
    new ServerRoles(port, notes).settle();
    return new EmbeddedDatabase(folder, server, port, notes);
  }

  // The processes of a killed server need a moment to notice; until then it cannot be replaced.
  private static void startWhenFree(EmbeddedServer server, int port) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        server.start(port);
        return;
      } catch (EmbeddedServerException e) {
        boolean soon = String.valueOf(e.getMessage()).contains("shared memory block");
        if (!soon || attempt == 100) {
          throw e;
        }
        pause();
      }
    }
  }

  /** The JDBC URL. */
  public String url() {
    return ServerRoles.url(port, ServerRoles.DATABASE);
  }

  /** The user who owns the warehouse and migrates it, and is no superuser. */
  public String username() {
    return owner.user();
  }

  /** The owner's password. */
  public String password() {
    return owner.password();
  }

  /** The user as whom runs write, and who owns nothing. */
  public Login loader() {
    return loader;
  }

  /** The user who is the analyst and nothing more. */
  public Login analyst() {
    return analyst;
  }

  /** The port, the same from one start to the next unless something else has taken it. */
  public int port() {
    return port;
  }

  /**
   * Starts the server again, on the same port, where it has ended though nobody stopped it.
   *
   * @return whether it had
   */
  public boolean keepUp() {
    if (server.process().isPresent()) {
      return false;
    }
    synchronized (USES) {
      ServerLock lock = LOCKS.get(folder);
      if (closed || lock == null) {
        return false;
      }
      try {
        return lock.deciding(
            () -> {
              if (server.process().isPresent()) {
                return false;
              }
              startWhenFree(server, port);
              return true;
            });
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot start the database in " + folder + " again", e);
      }
    }
  }

  /** Lets go of the database; the last to do so stops the server. */
  @Override
  public void close() {
    synchronized (USES) {
      if (closed) {
        return;
      }
      closed = true;
      if (USES.merge(folder, -1, Integer::sum) > 0) {
        return;
      }
      USES.remove(folder);
      ServerLock lock = java.util.Objects.requireNonNull(LOCKS.remove(folder));
      try {
        lock.deciding(
            () -> {
              try {
                if (lock.alone() && server.process().isPresent()) {
                  server.stop();
                }
              } finally {
                lock.release();
              }
              return this;
            });
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot close the database in " + folder, e);
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for PostgreSQL", e);
    }
  }
}
