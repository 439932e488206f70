package vn.tonghop.operate.keep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import vn.tonghop.database.Queries;
import vn.tonghop.operate.session.Session;
import vn.tonghop.register.Archive;

/** Compares archived bytes with the SHA-256 under which they arrived, and remembers the outcome. */
public final class ArchiveInspection {
  private static final long MOST_BYTES = 256_000_000;

  private final Queries queries;
  private final Archive archive;
  private final Path folder;
  private final Clock clock;

  /** Inspects the archive of a working folder. */
  public ArchiveInspection(Session session, Path home) {
    this.queries = new Queries(new NamedParameterJdbcTemplate(session.dataSource()));
    this.folder = home.resolve("archive");
    this.archive = new Archive(folder, session.clock());
    this.clock = session.clock();
  }

  private record Archived(String sha256, String fileName) {}

  private record Outcome(String sha256, OffsetDateTime checkedAt, boolean isSound) {}

  /**
   * Inspects those that have waited longest, once a day.
   *
   * @return what is damaged or gone, by name and SHA-256
   */
  List<String> ofSome(int most) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    return inspect(
        queries
            .sql("keep/next_archived")
            .param("arrived_before", now.minus(Duration.ofDays(1)))
            .param("checked_before", now.minus(Duration.ofHours(20)))
            .param("most", most)
            .param("most_bytes", MOST_BYTES)
            .query(Archived.class)
            .list(),
        done -> {});
  }

  /**
   * Inspects all: what ever arrived, and what else is kept there, such as the configuration of
   * runs.
   *
   * @param progress is told how many are done
   */
  public Inspected ofAll(LongConsumer progress) {
    Map<String, Archived> files = new LinkedHashMap<>();
    queries
        .sql("keep/all_archived")
        .query(Archived.class)
        .list()
        .forEach(file -> files.put(file.sha256(), file));
    for (String sha256 : kept()) {
      files.putIfAbsent(sha256, new Archived(sha256, "configuration"));
    }
    List<Archived> all = List.copyOf(files.values());
    return new Inspected(all.size(), inspect(all, progress));
  }

  private List<String> kept() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder, 2)) {
      return all.map(path -> String.valueOf(path.getFileName()))
          .filter(name -> name.matches("[0-9a-f]{64}"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many were inspected, and which of them are damaged or gone. */
  public record Inspected(int files, List<String> damaged) {}

  private List<String> inspect(List<Archived> files, LongConsumer progress) {
    List<String> damaged = new ArrayList<>();
    List<Outcome> outcomes = new ArrayList<>();
    for (Archived file : files) {
      boolean isSound = isSound(file.sha256());
      if (!isSound) {
        damaged.add("%s (%s)".formatted(file.fileName(), archive.of(file.sha256())));
      }
      outcomes.add(new Outcome(file.sha256(), OffsetDateTime.now(clock), isSound));
      progress.accept(outcomes.size());
    }
    queries.updateAll("keep/record_check", outcomes);
    return damaged;
  }

  private boolean isSound(String sha256) {
    try {
      return archive.verify(sha256);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
