package vn.tonghop.operate;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.tonghop.Office;
import vn.tonghop.TestDatabase;
import vn.tonghop.operate.session.Folders;
import vn.tonghop.operate.session.Terminal;

/** A command typed on a terminal of which a test sees everything. */
public record TypedCommand(int exitCode, String out, String err) {

  /** Typed in an installation. */
  public static TypedCommand in(Folders folders, String... args) {
    return in(folders, InputStream.nullInputStream(), args);
  }

  private static TypedCommand in(Folders folders, InputStream handedIn, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        Tonghop.execute(
            new Terminal(
                folders,
                handedIn,
                new PrintWriter(out),
                new PrintWriter(err),
                false,
                Integer.MAX_VALUE),
            args);
    return new TypedCommand(exitCode, out.toString(), err.toString());
  }

  /** With the project's own configuration and jobs. */
  public static TypedCommand at(Path home, String... args) {
    return in(new Folders(home, Path.of("config"), Path.of("jobs")), args);
  }

  /** With the project's own configuration and jobs, and something on standard input. */
  public static TypedCommand at(Path home, InputStream handedIn, String... args) {
    return in(new Folders(home, Path.of("config"), Path.of("jobs")), handedIn, args);
  }

  /** In an office's working folder, on its database. */
  public static TypedCommand of(Office office, String... args) {
    return of(office, office.home().resolve("console"), args);
  }

  /** The same, with the office's configuration, as a command needs it that runs a job. */
  public static TypedCommand thatRuns(Office office, String... args) {
    return of(office, office.config(), args);
  }

  /** The same, with one more line in its settings. */
  public static TypedCommand withSetting(Office office, String setting, String... args) {
    return of(office, office.config(), setting, args);
  }

  /** A folder of settings that name an office's database. */
  public static Path configuredFor(Office office) {
    return configured(office, office.home().resolve("console"), "");
  }

  private static TypedCommand of(Office office, Path config, String... args) {
    return of(office, config, "", args);
  }

  private static TypedCommand of(Office office, Path config, String setting, String[] args) {
    Path settings = configured(office, config, setting);
    return in(new Folders(office.home(), settings, Path.of("jobs")), args);
  }

  private static Path configured(Office office, Path config, String setting) {
    try {
      Files.createDirectories(config);
      Files.writeString(
          config.resolve("application.yml"),
          setting
              + "\n"
              + """
          spring.datasource.url: "%s"
          spring.datasource.username: "%s"
          spring.datasource.password: "%s"
          spring.flyway.user: "%s"
          spring.flyway.password: "%s"
          """
                  .formatted(
                      office.database().url(),
                      TestDatabase.LOADER,
                      TestDatabase.LOADER_PASSWORD,
                      office.database().username(),
                      office.database().password()));
      return config;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
