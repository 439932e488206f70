package vn.tonghop.operate.keep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.tonghop.database.Queries;
import vn.tonghop.operate.session.Session;
import vn.tonghop.operate.session.Terminal;

/**
 * Lets go of what is kept for a time only: logs, steps of runs, work tables. The archive,
 * publications, findings and actions are for ever; of the archive, a part is looked after.
 */
final class Housekeeping {
  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

  private final Session session;
  private final Terminal terminal;
  private final Retention retention;

  Housekeeping(Session session, Terminal terminal) {
    this.session = session;
    this.terminal = terminal;
    this.retention = Retention.of(session);
  }

  void keep() {
    retention.mistakes().forEach(mistake -> LOG.warn("{}", mistake));
    deleteLogs(session.clock().instant().minus(retention.logs()));
    betweenRuns();
    Path home = terminal.folders().home();
    List<String> damaged = new ArchiveInspection(session, home).ofSome(retention.sample());
    for (String file : damaged) {
      terminal.say(
          "The archive is damaged: %s is not what arrived. Put it back from a backup, then: tonghop doctor --archive"
              .formatted(file));
    }
  }

  /** What may be wanted by a run in progress is left to the next time. */
  private void betweenRuns() {
    try (Connection connection = session.dataSource().getConnection()) {
      Queries queries =
          new Queries(
              new NamedParameterJdbcTemplate(new SingleConnectionDataSource(connection, true)));
      if (!queries.sql("job/lock_warehouse").query(Boolean.class).single()) {
        return;
      }
      try {
        OffsetDateTime before = OffsetDateTime.now(session.clock()).minus(retention.history());
        long gone = queries.number("keep/forget_runs", Map.of("before", before));
        LOG.info("{} runs that neither took in nor changed anything were forgotten", gone);
        if (retention.emptyStaging()) {
          queries.update("keep/empty_staging", Map.of());
        }
      } finally {
        queries.number("job/unlock", Map.of());
      }
    } catch (SQLException e) {
      throw new IllegalStateException("no connection to tidy up with", e);
    }
  }

  private void deleteLogs(Instant before) {
    Path folder = terminal.folders().home().resolve("log");
    try (DirectoryStream<Path> logs = Files.newDirectoryStream(folder, "run-*.log")) {
      for (Path log : logs) {
        if (Files.getLastModifiedTime(log).toInstant().isBefore(before)) {
          Files.deleteIfExists(log);
        }
      }
    } catch (NoSuchFileException e) {
      LOG.debug("there are no logs", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
