package vn.tonghop.operate.run;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import vn.tonghop.job.FailOn;
import vn.tonghop.job.JobSettings;
import vn.tonghop.operate.session.CommandFailure;
import vn.tonghop.operate.session.Folders;
import vn.tonghop.operate.session.Nearest;

/** The jobs of an installation: {@code jobs/JOB/job.yml}. */
public final class JobFile {
  private static final Set<String> KEYS = Set.of("schedule", "zone", "inbox", "fail-on");

  private JobFile() {}

  /**
   * Reads a job.
   *
   * @throws CommandFailure for a job that does not exist or that makes no sense
   */
  public static JobSettings read(Folders folders, String job) {
    Path file = folders.jobs().resolve(job).resolve("job.yml");
    if (!known(folders).contains(job)) {
      throw CommandFailure.wrongUsage(
          "There is no job '"
              + job
              + "' in "
              + folders.jobs()
              + "."
              + Nearest.question(job, known(folders))
              + " Jobs: "
              + String.join(", ", known(folders)));
    }
    if (job.equals(JobSettings.ACTIONS)) {
      throw CommandFailure.wrongUsage(
          file
              + ": runs that only carry out what administrators did are called '"
              + job
              + "'; give the folder another name");
    }
    Map<String, @Nullable Object> settings = settings(file);
    String inbox = text(settings, "inbox", file);
    return new JobSettings(
        job,
        inbox == null
            ? folders.home().resolve("inbox")
            : folders.jobs().resolve(job).resolve(inbox).normalize(),
        inbox == null,
        failOn(settings.get("fail-on"), file),
        schedule(text(settings, "schedule", file), file),
        zone(text(settings, "zone", file), file));
  }

  /** The names of all jobs, sorted. */
  public static List<String> known(Folders folders) {
    if (!Files.isDirectory(folders.jobs())) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folders.jobs())) {
      return all.filter(folder -> Files.isRegularFile(folder.resolve("job.yml")))
          .map(folder -> String.valueOf(folder.getFileName()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folders.jobs() + ": " + e.getMessage(), e);
    }
  }

  /** Reads words such as {@code reject} and {@code hold}. */
  static Set<FailOn> failOn(List<String> words) {
    Set<FailOn> failOn = EnumSet.noneOf(FailOn.class);
    for (String word : words) {
      try {
        failOn.add(FailOn.valueOf(word.strip().toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw CommandFailure.wrongUsage(
            "fail-on knows reject, hold and missing, not '" + word.strip() + "'");
      }
    }
    return failOn;
  }

  private static Set<FailOn> failOn(@Nullable Object value, Path file) {
    if (value == null) {
      return Set.of();
    }
    List<String> words =
        value instanceof List<?> list
            ? list.stream().map(String::valueOf).toList()
            : List.of(value.toString().split(",", -1));
    try {
      return failOn(words);
    } catch (CommandFailure e) {
      throw CommandFailure.wrongUsage(file + ": " + e.getMessage());
    }
  }

  private static Map<String, @Nullable Object> settings(Path file) {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
      Map<String, @Nullable Object> settings = new TreeMap<>();
      if (read instanceof Map<?, ?> map) {
        map.forEach((key, value) -> settings.put(String.valueOf(key), value));
      } else if (read != null) {
        throw CommandFailure.wrongUsage(file + " must hold keys and values");
      }
      for (String key : settings.keySet()) {
        if (!KEYS.contains(key)) {
          throw CommandFailure.wrongUsage(
              file + ": unknown key '" + key + "'. Known are schedule, zone, inbox and fail-on.");
        }
      }
      return settings;
    } catch (YAMLException e) {
      throw CommandFailure.wrongUsage(
          file + " is not YAML: " + String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private static @Nullable String text(
      Map<String, @Nullable Object> settings, String key, Path file) {
    Object value = settings.get(key);
    if (value == null || value instanceof String) {
      return (String) value;
    }
    throw CommandFailure.wrongUsage(file + ": '" + key + "' must be a text");
  }

  private static @Nullable String schedule(@Nullable String schedule, Path file) {
    if (schedule != null && !CronExpression.isValidExpression(schedule)) {
      throw CommandFailure.wrongUsage(
          file + ": '" + schedule + "' is no schedule; it needs six fields, such as 0 0 2 * * *");
    }
    return schedule;
  }

  private static ZoneId zone(@Nullable String zone, Path file) {
    try {
      return zone == null ? JobSettings.ZONE : ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw CommandFailure.wrongUsage(file + ": '" + zone + "' is no time zone");
    }
  }
}
