package vn.tonghop.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A PostgreSQL cluster in a folder: created, started, stopped. The caller sees to it that only one
 * process does so at a time.
 */
final class EmbeddedServer {
  private static final long LOG_LIMIT = 5_000_000;
  private static final String UNFINISHED = "data.new";

  private static final Pattern LINUX = Pattern.compile("([0-9]{1,3})[.]([0-9]{1,3})");

  /** One more than the greatest number that Linux gives to a process. */
  private static final String NOBODYS_PROCESS = String.valueOf((1 << 22) + 1);

  /**
   * What differs from PostgreSQL's own defaults, and the durability that must not. {@code ALTER
   * SYSTEM} wins over these.
   */
  private static final String SETTINGS =
      """
      # Written by the program at each start. To change a setting, use ALTER SYSTEM.
      listen_addresses = '127.0.0.1'
      unix_socket_directories = ''
      max_connections = 60
      password_encryption = 'scram-sha-256'
      fsync = on
      full_page_writes = on
      synchronous_commit = on
      shared_buffers = 256MB
      work_mem = 32MB
      maintenance_work_mem = 256MB
      effective_cache_size = 1GB
      max_wal_size = 4GB
      checkpoint_timeout = 15min
      random_page_cost = 1.1
      jit = off
      timezone = 'UTC'
      log_timezone = 'UTC'
      """;

  private final Path folder;
  private final Path data;
  private final Path log;
  private final Path programs;

  EmbeddedServer(Path folder) throws IOException {
    this.folder = folder;
    this.data = folder.resolve("data");
    this.log = folder.resolve("server.log");
    this.programs = PostgresProgram.unpackedUnder(folder);
  }

  boolean exists() {
    return Files.exists(data.resolve("PG_VERSION"));
  }

  /** Creates the cluster; cut short, it leaves nothing that looks like one. */
  void create(String user, Path passwordFile) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      for (Path leftover : all.filter(EmbeddedServer::isUnfinished).toList()) {
        Leftover.clear(leftover);
      }
    }
    // Never the folder of an earlier attempt, whose initdb may still be at it and empty it again.
    Path unfinished = Files.createTempDirectory(folder, UNFINISHED);
    ServerAccount account = ServerAccount.of(folder);
    account.own(folder);
    run(
        account,
        "create the database",
        "initdb",
        List.of(
            "--pgdata=" + unfinished,
            "--username=" + user,
            "--pwfile=" + passwordFile,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--sync-method=" + syncMethod(System.getProperty("os.version", ""))));
    Path configuration = unfinished.resolve("postgresql.conf");
    Files.writeString(
        configuration, Files.readString(configuration) + "\ninclude_if_exists = 'tonghop.conf'\n");
    Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * How a new cluster's thousand files are made sure of on the disk before it counts as one. Asking
   * once for all takes a tenth of the time; whether they got there is told since Linux 5.8.
   */
  static String syncMethod(String linux) {
    Matcher version = LINUX.matcher(linux);
    if (!version.lookingAt()) {
      return "fsync";
    }
    int major = Integer.parseInt(version.group(1));
    int minor = Integer.parseInt(version.group(2));
    return major > 5 || (major == 5 && minor >= 8) ? "syncfs" : "fsync";
  }

  private static boolean isUnfinished(Path path) {
    return String.valueOf(path.getFileName()).startsWith(UNFINISHED);
  }

  /** The process that serves the folder; empty when none does. */
  OptionalLong process() {
    Optional<Long> pid = pidFileLine(0);
    // A number left by a crash may by now belong to any program.
    return pid.isPresent() && isPostgres(pid.get())
        ? OptionalLong.of(pid.get())
        : OptionalLong.empty();
  }

  /** The port of the process that serves the folder. */
  Optional<Integer> port() {
    return pidFileLine(3).map(Long::intValue);
  }

  /** Starts the server and waits until it serves, however long it has to recover from a crash. */
  void start(int port) throws IOException {
    requireItsVersion();
    disownForeignProcess();
    if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
      Files.move(log, folder.resolve("server.1.log"), StandardCopyOption.REPLACE_EXISTING);
    }
    Files.writeString(data.resolve("tonghop.conf"), SETTINGS + "port = " + port + "\n");
    ServerAccount account = ServerAccount.of(folder);
    account.own(folder);
    run(
        account,
        "start PostgreSQL on port " + port,
        "pg_ctl",
        List.of("--pgdata=" + data, "--log=" + log, "--wait", "--timeout=3600", "start"));
  }

  private void requireItsVersion() throws IOException {
    String written = Files.readString(data.resolve("PG_VERSION")).strip();
    String brought = PostgresProgram.version(programs);
    if (!brought.isEmpty() && !brought.startsWith(written + ".")) {
      throw new EmbeddedServerException(
          "The data in %s are those of PostgreSQL %s, and this version of the program brings %s. Use the version that wrote them, or take them over with pg_dump %s and put them back into a new folder (jobs/README.md, Backup)."
              .formatted(data, written, brought, written));
    }
  }

  // PostgreSQL does not start while the number in postmaster.pid is anybody's. The file itself must
  // stay: by it PostgreSQL also knows of server processes that outlived a killed postmaster.
  private void disownForeignProcess() throws IOException {
    Path file = data.resolve("postmaster.pid");
    if (process().isEmpty() && Files.exists(file)) {
      List<String> lines = new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8));
      lines.set(0, NOBODYS_PROCESS);
      Files.write(file, lines);
    }
  }

  /** Stops the server in order, ending what is still connected; one that has crashed is stopped. */
  void stop() throws IOException {
    try {
      run(
          ServerAccount.running(data),
          "stop PostgreSQL",
          "pg_ctl",
          List.of("--pgdata=" + data, "--mode=fast", "--wait", "--timeout=300", "stop"));
    } catch (EmbeddedServerException e) {
      // A server that dies while it is told to stop leaves its number behind, and pg_ctl complains.
      if (process().isPresent()) {
        throw e;
      }
    }
  }

  private void run(ServerAccount account, String purpose, String program, List<String> arguments) {
    List<String> command = new ArrayList<>(account.prefix());
    command.add(programs.resolve("bin").resolve(program).toString());
    command.addAll(arguments);
    ShellCommand.run(command, folder, log, purpose);
  }

  private Optional<Long> pidFileLine(int number) {
    try {
      List<String> lines =
          Files.readAllLines(data.resolve("postmaster.pid"), StandardCharsets.UTF_8);
      return lines.size() > number
          ? Optional.of(Long.valueOf(lines.get(number).strip()))
          : Optional.empty();
    } catch (java.nio.file.NoSuchFileException | NumberFormatException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot read " + data + "/postmaster.pid: " + e.getMessage(), e);
    }
  }

  // A killed server that nobody has reaped yet still has its number, as a zombie (Z).
  private static boolean isPostgres(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      return stat.contains("(postgres) ") && !stat.contains("(postgres) Z");
    } catch (IOException e) {
      return false;
    }
  }
}
