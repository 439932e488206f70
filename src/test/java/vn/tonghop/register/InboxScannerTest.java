package vn.tonghop.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxScannerTest {
  private final Path inbox;

  InboxScannerTest(@TempDir Path inbox) {
    this.inbox = inbox;
  }

  @Test
  void takesSubmissionsFromEveryFolderInTheOrderOfTheirNames() throws IOException {
    put("b.csv", "b/2.CSV", "a.txt", "B/3.Csv");
    assertThat(InboxScanner.scan(inbox).files())
        .extracting(InboxFile::name)
        .containsExactly("B/3.Csv", "a.txt", "b.csv", "b/2.CSV");
  }

  @Test
  void leavesHiddenOpenAndUnfinishedFilesAlone() throws IOException {
    put(".a.csv", "~$b.csv", "c.csv.part", "d.csv.tmp", "e.xlsx", ".git/f.csv", "g.csv");
    assertThat(InboxScanner.scan(inbox).files())
        .extracting(InboxFile::name)
        .containsExactly("g.csv");
  }

  @Test
  void doesNotFollowLinks() throws IOException {
    put("a.csv");
    Files.createSymbolicLink(inbox.resolve("b.csv"), inbox.resolve("a.csv"));
    Files.createSymbolicLink(inbox.resolve("loop"), inbox);
    assertThat(InboxScanner.scan(inbox).files())
        .extracting(InboxFile::name)
        .containsExactly("a.csv");
  }

  @Test
  void tellsSizeAndTimeOfAFile() throws IOException {
    Path file = Files.writeString(inbox.resolve("a.csv"), "12345");
    InboxFile found = InboxScanner.scan(inbox).files().get(0);
    assertThat(found.size()).isEqualTo(5);
    assertThat(found.lastModified()).isEqualTo(Files.getLastModifiedTime(file).toInstant());
    assertThat(found.path()).isEqualTo(file.toAbsolutePath());
  }

  @Test
  void reportsAFolderThatIsNotThere() {
    Inventory inventory = InboxScanner.scan(inbox.resolve("nowhere"));
    assertThat(inventory.files()).isEmpty();
    assertThat(inventory.unreadable())
        .singleElement()
        .satisfies(problem -> assertThat(problem.reason()).contains("nowhere"));
  }

  private void put(String... names) throws IOException {
    for (String name : names) {
      Path file = inbox.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name);
    }
  }
}
