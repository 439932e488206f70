package vn.tonghop.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  private static final String SHA256_OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  private final Path home;
  private final Path file;
  private final Archive archive;

  ArchiveTest(@TempDir Path home) throws IOException {
    this.home = home;
    file = Files.writeString(home.resolve("a.csv"), "abc");
    archive = new Archive(home.resolve("archive"));
  }

  private Archive.Stored store(Path one) throws IOException {
    return archive.store(List.of(one)).get(0).orElseThrow();
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
  void noticesDamagedBytes() throws IOException {
    Path place = store(file).path();
    assertThat(archive.verify(SHA256_OF_ABC)).isTrue();
    Files.delete(place);
    Files.writeString(place, "abd");
    assertThat(archive.verify(SHA256_OF_ABC)).isFalse();
    Files.writeString(place, "ab");
    assertThatThrownBy(() -> store(file)).hasMessageContaining("2 bytes instead of 3");
  }

  @Test
  void leavesNothingBehindWhenAFileCannotBeRead() throws IOException {
    assertThat(archive.store(List.of(home.resolve("none.csv")))).containsExactly(Optional.empty());
    assertThat(filesIn(home.resolve("archive"))).isEmpty();
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
