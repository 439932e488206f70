import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the system says of processes; see proc(5). */
final class Processes {
  static final double TICKS_IN_A_SECOND = 100;

  private Processes() {}

  /** What stands in a process's stat, from its state on. */
  static String[] fields(Path process) throws IOException {
    String stat = Files.readString(process.resolve("stat"));
    return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
  }

  /** Whose child a process is. */
  static String parent(long process) throws IOException {
    return fields(of(process))[1];
  }

  /** Whether a process is there and is of a program of this name. */
  static boolean isOf(long process, String program) {
    try {
      return Files.readString(of(process).resolve("comm")).strip().equals(program);
    } catch (IOException e) {
      return false;
    }
  }

  private static Path of(long process) {
    return Path.of("/proc/" + process);
  }

  /** Processor time of a process, of those that it has waited for, and of its children. */
  static double secondsOf(String process) throws IOException {
    long ticks = 0;
    try (Stream<Path> all = Files.list(Path.of("/proc"))) {
      List<Path> processes = all.filter(p -> p.toString().matches("/proc/[0-9]+")).toList();
      for (Path each : processes) {
        ticks += ticks(each, process);
      }
    }
    return ticks / TICKS_IN_A_SECOND;
  }

  private static long ticks(Path process, String parent) {
    try {
      String[] fields = fields(process);
      boolean itself = process.endsWith(parent);
      if (!itself && !fields[1].equals(parent)) {
        return 0;
      }
      long own = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
      return itself ? own + Long.parseLong(fields[13]) + Long.parseLong(fields[14]) : own;
    } catch (IOException e) {
      // It has ended in the meantime.
      return 0;
    }
  }
}
