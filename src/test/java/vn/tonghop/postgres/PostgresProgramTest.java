package vn.tonghop.postgres;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a working folder gets its PostgreSQL from. */
class PostgresProgramTest {
  @TempDir private Path build = Path.of("");
  @TempDir private Path home = Path.of("");

  @BeforeEach
  void buildHasUnpackedIt() throws IOException {
    Path bin = Files.createDirectories(build.resolve(PostgresProgram.folderName()).resolve("bin"));
    Files.writeString(bin.resolve("postgres"), "a program");
    Files.setPosixFilePermissions(bin.resolve("postgres"), fromString("rwxr-xr-x"));
    Files.createSymbolicLink(bin.resolve("postmaster"), Path.of("postgres"));
    System.setProperty(PostgresProgram.READY, build.toString());
  }

  @AfterEach
  void forget() {
    System.clearProperty(PostgresProgram.READY);
  }

  @Test
  void aFolderGetsACopyOfItsOwnOfWhatTheBuildHasUnpacked() throws IOException {
    Files.createDirectories(home.resolve("program.new/left/behind"));

    Path program = PostgresProgram.unpackedUnder(home);

    assertThat(program).isEqualTo(home.resolve(PostgresProgram.folderName()));
    assertThat(program.resolve("bin/postgres")).hasContent("a program").isExecutable();
    assertThat(Files.readSymbolicLink(program.resolve("bin/postmaster")))
        .isEqualTo(Path.of("postgres"));
    assertThat(program.resolve("left")).doesNotExist();
    assertThat(home.resolve("program.new")).doesNotExist();
  }

  @Test
  void theCopyStaysWhenTheProgramIsBuiltAnew() throws IOException {
    Path program = PostgresProgram.unpackedUnder(home);
    Path built = build.resolve(PostgresProgram.folderName()).resolve("bin/postgres");
    Files.writeString(built, "another");
    Files.delete(built);

    assertThat(PostgresProgram.unpackedUnder(home)).isEqualTo(program);
    assertThat(program.resolve("bin/postgres")).hasContent("a program");
  }

  @ParameterizedTest
  @CsvSource({
    "6.18.44-generic, syncfs",
    "5.8.0, syncfs",
    "5.10-rc1, syncfs",
    "5.7.19, fsync",
    "4.18.0-553.el8_10.x86_64, fsync",
    "unknown, fsync",
    "'', fsync"
  })
  void oneRequestForAllFilesIsTrustedWhereTheSystemTellsItsFailure(String linux, String method) {
    assertThat(EmbeddedServer.syncMethod(linux)).isEqualTo(method);
  }
}
