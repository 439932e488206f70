package vn.tonghop.operate.rebuild;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.database.JsonRows;
import vn.tonghop.database.Queries;
import vn.tonghop.job.JobSettings;
import vn.tonghop.job.RunProgress;
import vn.tonghop.job.RunResult;
import vn.tonghop.operate.session.CommandFailure;
import vn.tonghop.operate.session.Folders;
import vn.tonghop.register.Archive;
import vn.tonghop.register.ConfigurationArchive;
import vn.tonghop.register.Narrowing;

/**
 * Runs every run of the past once more: the same files and the same actions, at the same moment.
 */
final class Replay {
  /** Whoever sent a file had ended long before; all of a run alike, so that their order stays. */
  private static final Duration LONG_AGO = Duration.ofDays(1);

  private static final RunProgress SILENT =
      new RunProgress() {
        @Override
        public void step(String name) {}

        @Override
        public void counts(long done, long total, String unit) {}
      };

  private final JdbcClient first;
  private final SecondWarehouse second;
  private final Archive archive;
  private final Path folder;
  private final ConfigurationArchive ofToday;
  private final Path todaysConfig;
  private final List<String> notes = new ArrayList<>();
  private final Map<Long, Long> numbers = new HashMap<>();

  Replay(JdbcClient first, SecondWarehouse second, Folders folders, Path folder, Clock clock) {
    this.first = first;
    this.second = second;
    this.archive = new Archive(folders.home().resolve("archive"), clock);
    this.folder = folder;
    this.ofToday = new ConfigurationArchive(new Archive(second.home().resolve("archive"), clock));
    this.todaysConfig = folders.config();
  }

  /**
   * A run of the past.
   *
   * @param configuration what it went by, in the archive; null where that was not kept
   */
  record Past(
      long runId,
      String jobName,
      OffsetDateTime moment,
      long files,
      @Nullable String configuration,
      @Nullable String onlyPeriod,
      @Nullable String onlyCommune,
      @Nullable String onlyFile) {

    Narrowing only() {
      return new Narrowing(onlyPeriod, onlyCommune, onlyFile);
    }
  }

  private record PastFile(
      String fileName, String inboxPath, String sha256, OffsetDateTime modifiedAt) {}

  private record PastAction(
      long actionId,
      OffsetDateTime at,
      String byWhom,
      String action,
      @Nullable String period,
      @Nullable String commune,
      @Nullable String indicator,
      @Nullable String fileName,
      @Nullable String sha256,
      @Nullable String code,
      @Nullable String form,
      @Nullable Long lineNo,
      @Nullable String columnName,
      @Nullable String value,
      @Nullable String expected,
      @Nullable Boolean heldNothing,
      java.math.@Nullable BigDecimal heldActual,
      java.math.@Nullable BigDecimal heldCumulative,
      String reason,
      @Nullable Long undoes) {}

  /** The runs that took something in or carried something out, in their order. */
  List<Past> runs() {
    return first.sql(Queries.text("operate/rebuild_runs")).query(Past.class).list();
  }

  /** What could not be replayed. */
  List<String> notes() {
    return notes;
  }

  void run(Past past) throws IOException {
    second.clock().set(past.moment().toInstant());
    configure(past);
    actions(past.runId());
    RunResult result =
        past.files() == 0 && past.jobName().equals(JobSettings.ACTIONS)
            ? second.runner().carryOut(SILENT)
            : second.runner().run(settings(inbox(past.runId())), past.only(), SILENT);
    if (!result.succeeded()) {
      throw CommandFailure.failed(
          "Run %d cannot be replayed: %s".formatted(past.runId(), result.failure()));
    }
  }

  /** Of a run that did not keep what it went by, today's configuration has to do. */
  private void configure(Past past) throws IOException {
    Path config = second.emptyConfig();
    if (past.configuration() == null) {
      ofToday.layDown(ofToday.keep(todaysConfig), config);
    } else {
      new ConfigurationArchive(archive).layDown(past.configuration(), config);
    }
  }

  private static JobSettings settings(Path inbox) {
    return new JobSettings("rebuild", inbox, false, Set.of(), null, JobSettings.ZONE);
  }

  private Path inbox(long run) throws IOException {
    Path inbox = Files.createDirectories(folder.resolve("run-" + run));
    List<PastFile> files =
        first
            .sql(Queries.text("operate/rebuild_files"))
            .param("run", run)
            .query(PastFile.class)
            .list();
    int again = 0;
    for (PastFile file : files) {
      Path place = inbox.resolve(file.inboxPath());
      if (Files.exists(place)) {
        place = inbox.resolve("again-" + ++again).resolve(file.fileName());
      }
      Files.createDirectories(Objects.requireNonNull(place.getParent()));
      try (InputStream bytes = archive.open(file.sha256(), file.fileName())) {
        Files.copy(bytes, place);
      }
      Files.setLastModifiedTime(
          place, FileTime.from(file.modifiedAt().toInstant().minus(LONG_AGO)));
    }
    return inbox;
  }

  private void actions(long run) {
    List<PastAction> actions =
        first
            .sql(Queries.text("operate/rebuild_actions"))
            .param("run", run)
            .query(PastAction.class)
            .list();
    for (PastAction action : actions) {
      replay(action);
    }
  }

  private void replay(PastAction action) {
    Long undoes = action.undoes() == null ? null : numbers.get(action.undoes());
    Optional<Long> done =
        action.undoes() != null && undoes == null
            ? Optional.empty()
            : second
                .jdbc()
                .sql(Queries.text("operate/rebuild_action"))
                .param("action", JsonRows.of(List.of(action)))
                .param("undoes", undoes)
                .query(Long.class)
                .optional();
    if (done.isPresent()) {
      numbers.put(action.actionId(), done.get());
    } else {
      notes.add(
          "Action %d (%s) is about something that is not there when it is replayed."
              .formatted(action.actionId(), action.action()));
    }
  }
}
