package vn.tonghop.operate.session;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the program says as a process of its own, with the log that it has and not that of tests.
 */
record ProgramProcess(int exitCode, String out, String err) {

  static ProgramProcess run(Path folder, Map<String, String> environment, String... args)
      throws Exception {
    String classes =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.isEmpty() && !entry.endsWith("test-classes"))
            .collect(Collectors.joining(File.pathSeparator));
    java.util.List<String> command = new java.util.ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(java.util.List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(java.util.List.of("-cp", classes, "vn.tonghop.Main"));
    command.addAll(java.util.List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("TONGHOP_CONFIG", new File("config").getAbsolutePath());
    builder.environment().put("TONGHOP_JOBS", new File("jobs").getAbsolutePath());
    builder.environment().putAll(environment);
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    int exitCode =
        builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
    return new ProgramProcess(exitCode, Files.readString(out), Files.readString(err));
  }
}
