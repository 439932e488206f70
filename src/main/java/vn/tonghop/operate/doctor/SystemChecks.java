package vn.tonghop.operate.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.job.JobSettings;
import vn.tonghop.operate.run.JobFile;
import vn.tonghop.operate.session.CommandFailure;
import vn.tonghop.operate.session.Folders;
import vn.tonghop.operate.session.WorkingFolder;

/** What can be checked without a database: Java, folders, disk, configuration, jobs. */
final class SystemChecks {
  private static final long GIGABYTE = 1_000_000_000L;

  private final Folders folders;

  SystemChecks(Folders folders) {
    this.folders = folders;
  }

  List<Check> all() {
    List<Check> checks = new ArrayList<>();
    checks.add(java());
    for (String folder : List.of("inbox", "archive", "rejected", "outbox", "log")) {
      checks.add(writable(folders.home().resolve(folder)));
    }
    checks.add(disk());
    checks.addAll(configuration());
    checks.addAll(jobs());
    return checks;
  }

  private static Check java() {
    String version = Runtime.version() + " in " + System.getProperty("java.home");
    return Runtime.version().feature() >= 17
        ? Check.ok("Java", version)
        : Check.error("Java", version, "Install a JDK 17 or newer and set JAVA_HOME to it.");
  }

  private static Check writable(Path folder) {
    String obstacle = WorkingFolder.obstacle(folder);
    if (obstacle == null) {
      return Check.ok("folder", folder.toString());
    }
    int end = obstacle.indexOf(". ");
    return Check.error("folder", obstacle.substring(0, end), obstacle.substring(end + 2));
  }

  private Check disk() {
    try {
      long free = Files.getFileStore(folders.home()).getUsableSpace();
      String found = free / GIGABYTE + " GB free under " + folders.home();
      String remedy = "Make room, or set TONGHOP_HOME to a larger disk.";
      if (free < GIGABYTE) {
        return Check.error("disk", found, remedy);
      }
      return free < 5 * GIGABYTE ? Check.warning("disk", found, remedy) : Check.ok("disk", found);
    } catch (IOException e) {
      return Check.error("disk", "cannot look at " + folders.home(), "Set TONGHOP_HOME.");
    }
  }

  private List<Check> configuration() {
    if (!Files.isDirectory(folders.config())) {
      return List.of(
          Check.error(
              "configuration",
              "there is no folder " + folders.config(),
              "Set TONGHOP_CONFIG to the configuration folder."));
    }
    List<Check> checks = new ArrayList<>();
    for (String problem : ReferenceCheck.problems(folders.config())) {
      checks.add(
          Check.error("configuration", problem, "Mend the file; no run starts before that."));
    }
    return checks.isEmpty()
        ? List.of(Check.ok("configuration", folders.config().toString()))
        : checks;
  }

  private List<Check> jobs() {
    List<Check> checks = new ArrayList<>();
    for (String job : JobFile.known(folders)) {
      try {
        JobSettings settings = JobFile.read(folders, job);
        boolean inbox = settings.ownInbox() || Files.isDirectory(settings.inbox());
        checks.add(
            inbox
                ? Check.ok("job", job)
                : Check.error(
                    "job", job + " has no inbox " + settings.inbox(), "Mend its job.yml."));
      } catch (CommandFailure e) {
        checks.add(Check.error("job", String.valueOf(e.getMessage()), "Mend the file."));
      }
    }
    return checks.isEmpty()
        ? List.of(Check.error("job", "there is no job in " + folders.jobs(), "Set TONGHOP_JOBS."))
        : checks;
  }
}
