package vn.tonghop.operate.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.TestDatabase;
import vn.tonghop.operate.TypedCommand;

/** Folders that cannot be written, full disks, settings that cannot be read: one sentence each. */
class UnusablePlacesTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void aWorkingFolderThatCannotBeMadeIsToldInOneSentence() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    Path home = file.resolve("home");

    ProgramProcess runs =
        ProgramProcess.run(folder, Map.of("TONGHOP_HOME", home.toString()), "runs");

    assertThat(runs.exitCode()).isEqualTo(1);
    assertThat(runs.out()).isEmpty();
    assertThat(runs.err().lines())
        .singleElement()
        .asString()
        .startsWith("tonghop: Nothing can be kept in " + home + ": ")
        .endsWith("Mend that, or set TONGHOP_HOME to another folder.");
  }

  @Test
  void doctorNamesTheFolderAndBlamesNoSettingOfTheDatabase() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    Path home = file.resolve("home");

    ProgramProcess doctor =
        ProgramProcess.run(folder, Map.of("TONGHOP_HOME", home.toString()), "doctor");

    assertThat(doctor.exitCode()).isEqualTo(1);
    assertThat(doctor.err()).isEmpty();
    assertThat(doctor.out())
        .contains("error    folder: Nothing can be kept in " + home.resolve("inbox"))
        .contains("error    database: Nothing can be kept in " + home)
        .doesNotContain("SPRING_DATASOURCE");
  }

  @Test
  void aLogOnAFullDiskStopsNothingAndSaysNothing() throws Exception {
    try (TestDatabase database = TestDatabase.create()) {
      Path home = folder.resolve("home");
      Files.createDirectories(home.resolve("log"));
      Files.createSymbolicLink(home.resolve("log/tonghop.log"), Path.of("/dev/full"));
      Map<String, String> environment = new HashMap<>();
      environment.put("TONGHOP_HOME", home.toString());
      environment.put("SPRING_DATASOURCE_URL", database.url());
      environment.put("SPRING_DATASOURCE_USERNAME", database.username());
      environment.put("SPRING_DATASOURCE_PASSWORD", database.password());

      ProgramProcess runs = ProgramProcess.run(folder, environment, "runs");

      assertThat(runs.err()).isEmpty();
      assertThat(runs.out()).endsWith("(0 rows)\n");
      assertThat(runs.exitCode()).isZero();
    }
  }

  @Test
  void aFullDiskIsNamedWhoeverFindsIt() {
    IOException full = new FileSystemException("/data", null, "No space left on device");

    assertThat(WorkingFolder.told(folder, full))
        .isEqualTo(
            "No room is left on the disk of "
                + folder
                + ". Make room there, or set TONGHOP_HOME to a larger disk.");
    assertThat(DiskFull.told(new IllegalStateException(new SQLException("x", "53100")), folder))
        .isEqualTo("No room is left on the database's disk. Make room there and try again.");
    assertThat(DiskFull.told(new IllegalStateException("another"), folder)).isNull();
  }

  @Test
  void whoMayNotWriteIsNamed() {
    assertThat(WorkingFolder.told(folder, new AccessDeniedException(folder.toString())))
        .isEqualTo(
            "%s may not write to %s. Give that user the right to, or set TONGHOP_HOME to another folder."
                .formatted(System.getProperty("user.name"), folder));
  }

  @Test
  void aBrokenSettingIsNamedWithFileAndLine() throws Exception {
    for (List<String> broken :
        List.of(
            List.of("spring:\n  datasource:\n   url: \"x\n", ", line 4, column 1: "),
            List.of("spring:\n\tdatasource: x\n", ", line 2, column 1: "),
            List.of("a: 1\na: 2\n", ", line 2, column 1: found duplicate key a"),
            List.of(
                "spring.datasource.hikari:\n  maximum-pool-size: many\n",
                "application.yml, line 2: spring.datasource.hikari.maximum-pool-size cannot be many."))) {
      Path config = Files.createDirectories(folder.resolve("config"));
      Files.writeString(config.resolve("application.yml"), broken.get(0));
      Folders folders = new Folders(folder.resolve("home"), config, Path.of("jobs"));

      TypedCommand runs = TypedCommand.in(folders, "runs");
      assertThat(runs.exitCode()).as(broken.get(0)).isEqualTo(2);
      assertThat(runs.err().lines().filter(line -> line.startsWith("tonghop:")))
          .singleElement()
          .asString()
          .contains("application.yml" + (broken.get(1).startsWith(",") ? "" : ","))
          .contains(broken.get(1));

      TypedCommand doctor = TypedCommand.in(folders, "doctor");
      assertThat(doctor.out()).contains("error    database: ").contains(broken.get(1));
    }
  }
}
