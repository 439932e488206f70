package vn.tonghop.operate.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import vn.tonghop.job.FailOn;
import vn.tonghop.job.JobSettings;
import vn.tonghop.operate.session.CommandFailure;
import vn.tonghop.operate.session.Folders;
import vn.tonghop.operate.session.Nearest;
import vn.tonghop.reference.ReferenceException;
import vn.tonghop.reference.ReferenceProblems;

/** The jobs of an installation: {@code jobs/JOB/job.yml}. */
public final class JobFile {
  private static final String NAME = "job.yml";

  private JobFile() {}

  /**
   * Reads a job.
   *
   * @throws CommandFailure for a job that does not exist or that makes no sense; it says every
   *     mistake, with file and line
   */
  public static JobSettings read(Folders folders, String job) {
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
    ReferenceProblems problems = new ReferenceProblems();
    JobSettings settings = read(folders, job, problems);
    refuse(problems);
    return settings;
  }

  /**
   * Reads every job.
   *
   * @throws CommandFailure that says every mistake of every file
   */
  public static List<JobSettings> readAll(Folders folders) {
    ReferenceProblems problems = new ReferenceProblems();
    List<JobSettings> jobs = new ArrayList<>();
    for (String job : known(folders)) {
      jobs.add(read(folders, job, problems));
    }
    refuse(problems);
    return jobs;
  }

  private static void refuse(ReferenceProblems problems) {
    try {
      problems.throwIfAny();
    } catch (ReferenceException e) {
      throw CommandFailure.wrongUsage(String.valueOf(e.getMessage()));
    }
  }

  private static JobSettings read(Folders folders, String job, ReferenceProblems problems) {
    Path file = folders.jobs().resolve(job).resolve(NAME);
    String name = file.toString();
    if (job.equals(JobSettings.ACTIONS)) {
      problems.add(
          name,
          "runs that only carry out what administrators did are called '"
              + job
              + "'; give the folder another name");
    }
    return new JobYaml(name, problems).read(folders, job, text(file));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  /** The names of all jobs, sorted. */
  public static List<String> known(Folders folders) {
    if (!Files.isDirectory(folders.jobs())) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folders.jobs())) {
      return all.filter(folder -> Files.isRegularFile(folder.resolve(NAME)))
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
}
