package vn.tonghop.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveManyFilesTest {
  @TempDir Path folder;

  @Test
  void keepsManyFilesInTheirOrderAndEqualBytesOnce() throws IOException {
    List<InboxFile> files = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      files.add(ArchiveTest.seen(Files.writeString(folder.resolve(i + ".csv"), text(i))));
    }
    Archive archive = new Archive(folder.resolve("archive"), ArchiveTest.CLOCK);

    List<Archive.Stored> stored = archive.store(files).stream().map(Optional::orElseThrow).toList();

    assertThat(stored).hasSize(300);
    for (int i = 0; i < 300; i++) {
      assertThat(Files.readString(stored.get(i).path())).isEqualTo(text(i));
      assertThat(archive.verify(stored.get(i).sha256())).isTrue();
    }
    try (Stream<Path> kept = Files.walk(folder.resolve("archive"))) {
      assertThat(kept.filter(Files::isRegularFile)).hasSize(100);
    }
  }

  /** Of a hundred kinds; every twenty-fifth is too long to be archived with many others. */
  private static String text(int i) {
    return "row " + i % 100 + " ".repeat(i % 25 == 0 ? 600_000 : 0);
  }

  @Test
  void passesOverAFileThatIsGoneAndLeavesNoPieces() throws IOException {
    InboxFile there = ArchiveTest.seen(Files.writeString(folder.resolve("a.csv"), "row"));
    InboxFile gone = ArchiveTest.seen(Files.writeString(folder.resolve("gone.csv"), "gone"));
    Files.delete(gone.path());
    Archive archive = new Archive(folder.resolve("archive"), ArchiveTest.CLOCK);

    List<Optional<Archive.Stored>> stored = archive.store(List.of(gone, there));

    assertThat(stored.get(0)).isEmpty();
    assertThat(Files.readString(stored.get(1).orElseThrow().path())).isEqualTo("row");
    try (Stream<Path> left = Files.list(folder.resolve("archive"))) {
      assertThat(left.filter(path -> path.toString().endsWith(".part"))).isEmpty();
    }
  }
}
