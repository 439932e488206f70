package vn.tonghop.operate;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher, in front of a program that only says what it was asked for. */
class LauncherTest {
  private static final String PROGRAM =
      """
      package vn.tonghop;
      public class Main {
        public static void main(String[] args) {
          System.out.println(String.join(" ", args));
          if (args.length > 0 && args[0].equals("run")) {
            System.out.println(
                java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments());
          }
        }
      }
      """;

  private static final String REHEARSAL =
      """
      package vn.tonghop.operate;
      public class Rehearsal {
        public static void main(String[] args) throws Exception {
          var project = java.nio.file.Path.of(System.getenv("TONGHOP_CONFIG")).getParent();
          var began = project.resolve("rehearsed");
          java.nio.file.Files.writeString(
              began, "x", java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND);
          if (java.nio.file.Files.exists(project.resolve("slow"))) {
            Thread.sleep(60_000);
          }
          if (java.nio.file.Files.exists(project.resolve("bad"))) {
            System.exit(7);
          }
        }
      }
      """;

  @TempDir private Path project = Path.of("");

  @BeforeEach
  void build() throws IOException {
    Files.createDirectories(project.resolve("jobs"));
    Files.copy(Path.of("jobs/tonghop"), project.resolve("jobs/tonghop"));
    Files.setPosixFilePermissions(project.resolve("jobs/tonghop"), fromString("rwxr-xr-x"));
    Path program = Files.createDirectories(built().resolve("program.1"));
    Files.createSymbolicLink(built().resolve("program"), Path.of("program.1"));
    writeJar(program.resolve("tonghop.jar"));
    Files.writeString(project.resolve("pom.xml"), "");
    Files.setLastModifiedTime(
        project.resolve("pom.xml"), FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    Files.writeString(built().resolve("stamp"), "");
  }

  @Test
  void theFirstStartOfAProgramMakesTheLaterOnesFaster() throws Exception {
    Said first = launch("runs", "--last", "3");
    Said second = launch("totals");

    assertThat(first).isEqualTo(new Said(0, "runs --last 3\n", "Preparing faster starts …\n"));
    assertThat(second).isEqualTo(new Said(0, "totals\n", ""));
    assertThat(Files.readString(project.resolve("rehearsed"))).isEqualTo("x");
    assertThat(Files.size(archive())).isPositive();
    assertThat(leftovers()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gone", "empty", "cut short", "of something else", "damaged"})
  void anArchiveThatIsNotAsItWasHurtsNobody(String damage) throws Exception {
    launch("runs");
    byte[] whole = Files.readAllBytes(archive());
    Files.delete(archive());
    switch (damage) {
      case "gone" -> {}
      case "empty" -> Files.write(archive(), new byte[0]);
      case "cut short" -> Files.write(archive(), java.util.Arrays.copyOf(whole, whole.length / 2));
      case "of something else" -> Files.write(archive(), new byte[whole.length]);
      default -> {
        for (int i = whole.length / 4; i < whole.length; i += 50_000) {
          whole[i] ^= 0x55;
        }
        Files.write(archive(), whole);
      }
    }

    assertThat(launch("runs")).isEqualTo(new Said(0, "runs\n", ""));
  }

  @Test
  void aRunOfFewRowsIsCompiledOnceAndOneOfANationAgainWhereThatPays() throws Exception {
    Path inbox = Files.createDirectories(project.resolve("arrived"));
    Files.write(inbox.resolve("1.csv"), new byte[1000]);
    Path job = Files.createDirectories(project.resolve("jobs/big"));
    Files.writeString(job.resolve("job.yml"), "# Of a nation.\ninbox: in\n");
    Path many = Files.createDirectories(job.resolve("in"));
    Files.write(many.resolve("all.csv"), new byte[70_000_000]);
    String once = "-XX:TieredStopAtLevel=1";

    assertThat(launch("run", "nightly").out()).contains(once);
    assertThat(launch("run", "demo", "--inbox", inbox.toString()).out()).contains(once);
    assertThat(launch("run", "big").out()).contains("-XX:Tier4").doesNotContain(once);
    assertThat(launch("run", "big", "--inbox=" + inbox).out()).contains(once);
    assertThat(launch("run", "--inbox", many.toString(), "demo").out()).doesNotContain(once);
  }

  @Test
  void aRehearsalThatFailsIsNotToldAndNotTriedAgain() throws Exception {
    Files.writeString(project.resolve("bad"), "");

    assertThat(launch("runs").out()).isEqualTo("runs\n");
    assertThat(launch("runs")).isEqualTo(new Said(0, "runs\n", ""));
    assertThat(Files.readString(project.resolve("rehearsed"))).isEqualTo("x");
    assertThat(archive()).doesNotExist();
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void ctrlCDuringTheRehearsalEndsItAndTheNextStartRepeatsIt() throws Exception {
    Files.writeString(project.resolve("slow"), "");
    Process launcher = start(List.of("env", "--default-signal=INT", "setsid"), "runs");
    while (!Files.exists(project.resolve("rehearsed"))) {
      assertThat(launcher.isAlive()).isTrue();
      Thread.sleep(20);
    }
    run("kill", "-INT", "--", "-" + launcher.pid());

    assertThat(launcher.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(output())).isEmpty();
    assertThat(leftovers()).isEmpty();
    Files.delete(project.resolve("slow"));
    assertThat(launch("runs")).isEqualTo(new Said(0, "runs\n", "Preparing faster starts …\n"));
    assertThat(archive()).exists();
  }

  @Test
  void theArchiveOfAnotherJavaIsNotTaken() throws Exception {
    launch("runs");
    Path mine = archive();
    Files.move(mine, mine.resolveSibling("99-Nobody.jsa"));
    Files.move(size(mine), mine.resolveSibling("99-Nobody.jsa.size"));

    assertThat(launch("runs").err()).isEqualTo("Preparing faster starts …\n");
  }

  @Test
  void whoMayNotBuildIsToldWhoCan() throws Exception {
    Files.delete(built().resolve("stamp"));
    run("chmod", "-R", "a+rX,go-w", project.toString());
    boolean root = System.getProperty("user.name").equals("root");
    if (!root) {
      run("chmod", "a-w", built().toString());
    }
    Said said =
        launch(root ? List.of("setpriv", "--reuid=65534", "--clear-groups") : List.of(), "runs");
    run("chmod", "u+w", built().toString());

    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.err().lines()).hasSize(1);
    assertThat(said.err())
        .startsWith("tonghop: The program has to be built, and ")
        .contains(" may not write to " + built() + ".");
  }

  private record Said(int exitCode, String out, String err) {}

  private Path built() {
    return project.resolve("target/launcher");
  }

  private Path output() {
    return project.resolve("out");
  }

  private Path archive() throws IOException {
    try (Stream<Path> all = Files.list(built().resolve("program.1"))) {
      return all.filter(path -> path.toString().matches(".*\\.jsa(\\.size)?"))
          .map(path -> path.resolveSibling(name(path).replace(".size", "")))
          .findFirst()
          .orElseThrow();
    }
  }

  private static Path size(Path archive) {
    return archive.resolveSibling(name(archive) + ".size");
  }

  private static String name(Path path) {
    return Objects.requireNonNull(path.getFileName()).toString();
  }

  private List<Path> leftovers() throws IOException {
    try (Stream<Path> all = Files.list(built())) {
      return all.filter(path -> name(path).startsWith("rehearsal.")).toList();
    }
  }

  private Said launch(String... args) throws Exception {
    return launch(List.of(), args);
  }

  private Said launch(List<String> prefix, String... args) throws Exception {
    Process process = start(prefix, args);
    return new Said(
        process.waitFor(), Files.readString(output()), Files.readString(project.resolve("err")));
  }

  private Process start(List<String> prefix, String... args) throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.add(project.resolve("jobs/tonghop").toString());
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("TONGHOP_HOME", project.resolve("var").toString());
    return builder
        .redirectOutput(output().toFile())
        .redirectError(project.resolve("err").toFile())
        .start();
  }

  private static void run(String... command) throws Exception {
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }

  private void writeJar(Path jar) throws IOException {
    Path classes = Files.createDirectories(project.resolve("classes"));
    Path main = Files.writeString(classes.resolve("Main.java"), PROGRAM);
    Path rehearsal = Files.writeString(classes.resolve("Rehearsal.java"), REHEARSAL);
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .run(
                    null,
                    null,
                    null,
                    "-d",
                    classes.toString(),
                    main.toString(),
                    rehearsal.toString()))
        .isZero();
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "vn.tonghop.Main");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out, manifest)) {
      for (String name : List.of("vn/tonghop/Main.class", "vn/tonghop/operate/Rehearsal.class")) {
        entries.putNextEntry(new JarEntry(name));
        entries.write(Files.readAllBytes(classes.resolve(name)));
      }
    }
  }
}
