import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Of the program's libraries, those that an application of Spring Boot has which asks for nothing
 * but a starter: what lies there besides would be configured too, and slow its start.
 */
final class Libraries {
  /** What spring-boot-starter-jdbc brings, and the driver. */
  static final List<String> JDBC =
      List.of(
          "HikariCP",
          "commons-logging",
          "jakarta.annotation-api",
          "jspecify",
          "jul-to-slf4j",
          "log4j-api",
          "log4j-to-slf4j",
          "logback-classic",
          "logback-core",
          "micrometer-commons",
          "micrometer-observation",
          "postgresql",
          "slf4j-api",
          "snakeyaml",
          "spring-aop",
          "spring-beans",
          "spring-boot",
          "spring-boot-autoconfigure",
          "spring-boot-jdbc",
          "spring-boot-persistence",
          "spring-boot-sql",
          "spring-boot-transaction",
          "spring-context",
          "spring-core",
          "spring-expression",
          "spring-jdbc",
          "spring-tx");

  /** What spring-boot-starter-batch-jdbc adds to that. */
  static final List<String> BATCH =
      List.of(
          "HdrHistogram",
          "micrometer-core",
          "spring-batch-core",
          "spring-batch-infrastructure",
          "spring-boot-batch",
          "spring-boot-batch-jdbc");

  private final Path folder;

  Libraries(Path folder) {
    this.folder = folder;
  }

  /** A class path of these libraries, behind folders. */
  String classPath(List<Path> folders, List<String> names) throws IOException {
    List<Path> path = new ArrayList<>(folders);
    try (Stream<Path> all = Files.list(folder)) {
      path.addAll(all.filter(jar -> names.contains(name(jar))).sorted().toList());
    }
    return path.stream().map(Path::toString).collect(Collectors.joining(":"));
  }

  private static String name(Path jar) {
    return jar.getFileName().toString().replaceFirst("-[0-9][^-]*\\.jar$", "");
  }
}
