package vn.tonghop.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  private static final String SHA256_OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  static final Clock CLOCK = Clock.fixed(Instant.parse("2025-03-03T02:00:00Z"), ZoneOffset.UTC);

  private final Path home;
  private final Path file;
  private final Archive archive;

  ArchiveTest(@TempDir Path home) throws IOException {
    this.home = home;
    file = Files.writeString(home.resolve("a.csv"), "abc");
    archive = new Archive(home.resolve("archive"), CLOCK);
  }

  private Archive.Stored store(Path one) throws IOException {
    return archive.store(List.of(seen(one))).get(0).orElseThrow();
  }

  static InboxFile seen(Path file) throws IOException {
    return InboxFile.of(
        String.valueOf(file.getFileName()),
        file,
        Files.readAttributes(file, BasicFileAttributes.class));
  }

  @Test
  void keepsBytesUnderTheirSha256() throws IOException {
    Archive.Stored stored = store(file);
    Path place = home.resolve("archive").resolve("ba").resolve(SHA256_OF_ABC);
    assertThat(stored).isEqualTo(new Archive.Stored(SHA256_OF_ABC, 3, place));
    assertThat(place).hasContent("abc");
    assertThat(Files.getPosixFilePermissions(place)).noneMatch(p -> p.name().endsWith("WRITE"));
    assertThat(file).exists();
  }

  @Test
  void leavesTheSameBytesAsTheyAre() throws IOException {
    Path place = store(file).path();
    var written = Files.getLastModifiedTime(place);
    Path again = Files.writeString(home.resolve("b.csv"), "abc");
    assertThat(store(again).path()).isEqualTo(place);
    assertThat(Files.getLastModifiedTime(place)).isEqualTo(written);
    assertThat(filesIn(home.resolve("archive"))).containsExactly(place);
  }

  @Test
  void noticesDamagedBytesWhileTheyAreRead() throws IOException {
    Path place = store(file).path();
    assertThat(archive.verify(SHA256_OF_ABC)).isTrue();
    assertThat(read()).isEqualTo("abc");

    for (String damaged : List.of("abd", "ab", "abcc", "")) {
      Files.delete(place);
      Files.writeString(place, damaged);
      assertThat(archive.verify(SHA256_OF_ABC)).isFalse();
      assertThatThrownBy(this::read)
          .isInstanceOf(DamagedArchiveException.class)
          .hasMessageContaining(place.toString())
          .hasMessageContaining("06040_2024_KTXH.csv");
    }
    Files.delete(place);
    assertThatThrownBy(this::read)
        .isInstanceOf(DamagedArchiveException.class)
        .hasMessageContaining("nothing is there");
  }

  private String read() throws IOException {
    try (InputStream in = archive.open(SHA256_OF_ABC, "06040_2024_KTXH.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void putsGoodBytesInThePlaceOfDamagedOnesAndKeepsThose() throws IOException {
    Path place = store(file).path();
    Files.delete(place);
    Files.writeString(place, "abd");
    assertThat(store(file).path()).isEqualTo(place).hasContent("abc");
    assertThat(filesIn(home.resolve("archive")))
        .hasSize(2)
        .anySatisfy(
            aside ->
                assertThat(aside)
                    .hasContent("abd")
                    .hasParent(place.getParent())
                    .asString()
                    .contains(SHA256_OF_ABC + ".damaged-"));
  }

  @Test
  void leavesAFileThatIsNotWhatItWasWhenItWasFound() throws IOException {
    InboxFile gone = seen(Files.writeString(home.resolve("gone.csv"), "abc"));
    Files.delete(gone.path());
    InboxFile longer = seen(Files.writeString(home.resolve("longer.csv"), "abc"));
    Files.writeString(longer.path(), "abcdef");
    InboxFile replaced = seen(Files.writeString(home.resolve("replaced.csv"), "abc"));
    Files.writeString(home.resolve("other"), "xyz");
    Files.setLastModifiedTime(home.resolve("other"), FileTime.from(replaced.lastModified()));
    Files.move(home.resolve("other"), replaced.path(), StandardCopyOption.REPLACE_EXISTING);
    InboxFile linked = seen(Files.writeString(home.resolve("linked.csv"), "abc"));
    Files.delete(linked.path());
    Files.createSymbolicLink(linked.path(), file);

    assertThat(archive.store(List.of(gone, longer, replaced, linked)))
        .hasSize(4)
        .allMatch(Optional::isEmpty);
    assertThat(filesIn(home.resolve("archive"))).isEmpty();
  }

  @Test
  void clearsAwayThePiecesOfAProcessThatDied() throws IOException {
    Path archived = Files.createDirectories(home.resolve("archive"));
    Path old = Files.writeString(archived.resolve(".incoming-1.part"), "a");
    Files.setLastModifiedTime(old, FileTime.from(CLOCK.instant().minus(2, ChronoUnit.DAYS)));
    Path young = Files.writeString(archived.resolve(".incoming-2.part"), "a");
    Files.setLastModifiedTime(young, FileTime.from(CLOCK.instant().minus(2, ChronoUnit.HOURS)));
    store(file);
    assertThat(old).doesNotExist();
    assertThat(young).exists();
  }

  @Test
  void doesNotTakeAPathForASha256() {
    assertThatThrownBy(() -> archive.of("../../etc/passwd"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Path> filesIn(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
