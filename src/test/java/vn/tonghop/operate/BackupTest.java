package vn.tonghop.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.Office;
import vn.tonghop.TestDatabase;

/** Backups as jobs/README.md describes them, taken and put back. */
class BackupTest {
  private static final String TOTALS =
      "select md5(string_agg(t::text, '|' order by t::text)) from mart.area_total as t";

  @TempDir private Path folder = Path.of("");

  /** The embedded server comes without pg_dump; its folder is copied while nothing uses it. */
  @Test
  void aCopyOfTheWorkingFolderIsTheWholeOffice() throws IOException {
    Path home = folder.resolve("home");
    assertThat(TypedCommand.at(home, "run", "demo").exitCode()).isZero();
    String before = TypedCommand.at(home, "sql", "--csv", TOTALS).out();
    Path restored = folder.resolve("restored");
    copy(home, restored);
    delete(home);

    assertThat(TypedCommand.at(restored, "sql", "--csv", TOTALS).out()).isEqualTo(before);
    assertThat(TypedCommand.at(restored, "run", "demo").out())
        .startsWith("Nothing changed: no publication was made. 22 files seen before.");
    assertThat(TypedCommand.at(restored, "doctor", "--archive").out())
        .containsPattern("ok       archive: [0-9]+ files, all as they arrived");
  }

  /** Only where there is a pg_dump that is not older than the server of the tests. */
  @Test
  void aDumpAndTheArchiveAreTheWholeOffice() throws Exception {
    try (Office office = Office.open();
        TestDatabase restored = TestDatabase.createEmpty()) {
      int server =
          Integer.parseInt(office.row("select current_setting('server_version_num')::int / 10000"));
      assumeThat(majorOf("pg_dump")).isGreaterThanOrEqualTo(server);
      office.receiveSample().consolidate();
      Map<String, String> before = office.fingerprint();
      Path dump = folder.resolve("tonghop.dump");

      run(
          office.database(),
          "pg_dump",
          "--format=custom",
          "--file=" + dump,
          "--dbname=" + uri(office.database()));
      run(restored, "pg_restore", "--exit-on-error", "--dbname=" + uri(restored), dump.toString());

      org.springframework.jdbc.core.JdbcTemplate jdbc =
          new org.springframework.jdbc.core.JdbcTemplate(restored.dataSource());
      for (Map.Entry<String, String> table : before.entrySet()) {
        assertThat(
                jdbc.queryForObject(
                    "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                        + table.getKey()
                        + " as t",
                    String.class))
            .as(table.getKey())
            .isEqualTo(table.getValue());
      }
      TestDatabase.migrate(restored.dataSource());
      assertThat(
              jdbc.queryForObject(
                  "select has_table_privilege('tonghop_loader', 'ops.run', 'insert')"
                      + " and has_table_privilege('tonghop_analyst', 'mart.area_total', 'select')",
                  Boolean.class))
          .isTrue();
    }
  }

  private static String uri(TestDatabase database) {
    return database.url().replaceFirst("^jdbc:", "");
  }

  private static void run(TestDatabase database, String... command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(List.of(command)).redirectErrorStream(true);
    builder.environment().put("PGUSER", database.username());
    builder.environment().put("PGPASSWORD", database.password());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  private static int majorOf(String program) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(program, "--version").start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      Matcher version = Pattern.compile(" ([0-9]+)").matcher(said);
      return version.find() ? Integer.parseInt(version.group(1)) : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(
                directory,
                to.resolve(from.relativize(directory)),
                StandardCopyOption.COPY_ATTRIBUTES);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(
                file,
                to.resolve(from.relativize(file)),
                StandardCopyOption.COPY_ATTRIBUTES,
                java.nio.file.LinkOption.NOFOLLOW_LINKS);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void delete(Path gone) throws IOException {
    try (var files = Files.walk(gone)) {
      for (Path file :
          (Iterable<Path>) files.sorted(java.util.Comparator.reverseOrder())::iterator) {
        Files.delete(file);
      }
    }
  }
}
