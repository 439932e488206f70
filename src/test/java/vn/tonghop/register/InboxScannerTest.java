package vn.tonghop.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    put(".a.csv", "~$b.csv", "c.csv.part", "d.csv.tmp", "e.filepart", ".git/f.csv", "g.csv");
    put("~$h.xlsx", ".~lock.i.ods#", "j.csv~", "k.crdownload", "__MACOSX/._l.csv", "._m.csv");
    put("Thumbs.db", "desktop.ini", ".DS_Store", "$RECYCLE.BIN/n.csv");
    assertThat(InboxScanner.scan(inbox).files())
        .extracting(InboxFile::name)
        .containsExactly("g.csv");
  }

  @Test
  void takesFilesOfEveryKindSoThatTheirSendersAreTold() throws IOException {
    put("a.xlsx", "b.xls", "c.ods", "d.docx", "e.zip", "f", "g.csv.bak", "h.pdf");
    assertThat(InboxScanner.scan(inbox).files()).hasSize(8);
  }

  @Test
  void followsAnInboxThatIsALinkButNoLinkInIt() throws IOException {
    put("real/a.csv");
    Path link = Files.createSymbolicLink(inbox.resolve("link"), inbox.resolve("real"));
    Files.createSymbolicLink(inbox.resolve("real/loop"), inbox.resolve("real"));
    assertThat(InboxScanner.scan(link).files())
        .extracting(InboxFile::name)
        .containsExactly("a.csv");
  }

  @Test
  void namesFilesSoThatNoTerminalObeysThem() throws IOException {
    put("a\u001b[31m\n\u202e.csv");
    assertThat(InboxScanner.scan(inbox).files())
        .extracting(InboxFile::name)
        .containsExactly("a?[31m .csv");
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
  void tellsAnInboxThatIsNotThereFromOneInWhichNothingIs() throws IOException {
    put("file");
    Path dangling = Files.createSymbolicLink(inbox.resolve("link"), inbox.resolve("nowhere"));
    assertThatThrownBy(() -> InboxScanner.scan(inbox.resolve("nowhere")))
        .hasMessage("There is no inbox " + inbox.resolve("nowhere") + "; is it mounted?");
    assertThatThrownBy(() -> InboxScanner.scan(inbox.resolve("file")))
        .hasMessage("The inbox " + inbox.resolve("file") + " is no folder.");
    assertThatThrownBy(() -> InboxScanner.scan(dangling)).hasMessageContaining("leads nowhere");
  }

  private void put(String... names) throws IOException {
    for (String name : names) {
      Path file = inbox.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name);
    }
  }
}
