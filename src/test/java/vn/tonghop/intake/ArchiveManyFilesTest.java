package vn.tonghop.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveManyFilesTest {
  @TempDir Path folder;

  @Test
  void keepsManyFilesInTheirOrderAndEqualBytesOnce() throws IOException {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      files.add(Files.writeString(folder.resolve(i + ".csv"), "row " + i % 100));
    }
    Archive archive = new Archive(folder.resolve("archive"));

    List<Archive.Stored> stored = archive.store(files);

    assertThat(stored).hasSize(300);
    for (int i = 0; i < 300; i++) {
      assertThat(Files.readString(stored.get(i).path())).isEqualTo("row " + i % 100);
      assertThat(archive.verify(stored.get(i).sha256())).isTrue();
    }
    try (Stream<Path> kept = Files.walk(folder.resolve("archive"))) {
      assertThat(kept.filter(Files::isRegularFile)).hasSize(100);
    }
  }

  @Test
  void saysWhichFileCannotBeReadAndLeavesNoPieces() throws IOException {
    Path there = Files.writeString(folder.resolve("a.csv"), "row");
    Archive archive = new Archive(folder.resolve("archive"));

    assertThatThrownBy(() -> archive.store(List.of(there, folder.resolve("gone.csv"))))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("gone.csv");
    try (Stream<Path> left = Files.list(folder.resolve("archive"))) {
      assertThat(left.filter(path -> path.toString().endsWith(".part"))).isEmpty();
    }
  }
}
