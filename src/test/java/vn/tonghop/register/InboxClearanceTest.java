package vn.tonghop.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.SettableClock;
import vn.tonghop.register.FileRegister.Result;

class InboxClearanceTest {

  private final Path inbox;
  private final Path rejected;
  private final Departures departures;
  private final List<String> notes = new ArrayList<>();

  InboxClearanceTest(@TempDir Path home) throws IOException {
    inbox = Files.createDirectory(home.resolve("inbox"));
    rejected = home.resolve("rejected");
    SettableClock clock = new SettableClock();
    departures =
        new Departures(
            inbox.toRealPath(),
            home.resolve("leaving"),
            new Archive(home.resolve("archive"), clock),
            clock);
  }

  @Test
  void aFileLeavesTheJobsOwnInboxOnceItIsRecorded() throws IOException {
    clear(true, Result.REGISTERED, found("taken.csv"));
    clear(true, Result.REFUSED, found("refused.csv"));
    assertThat(inbox).isEmptyDirectory();
    assertThat(rejected.resolve("refused.csv")).hasContent("refused.csv");
    assertThat(rejected.resolve("taken.csv")).doesNotExist();
  }

  @Test
  void anyOtherInboxStaysAsItIs() throws IOException {
    clear(false, Result.REGISTERED, found("taken.csv"));
    clear(false, Result.REFUSED, found("refused.csv"));
    clear(false, Result.REFUSED, found("refused.csv"));
    assertThat(inbox).isDirectoryContaining("glob:**/taken.csv");
    assertThat(inbox).isDirectoryContaining("glob:**/refused.csv");
    assertThat(rejected).isDirectoryNotContaining("glob:**/refused (2).csv");
  }

  @Test
  void whatTookThePlaceOfAFileMeanwhileStaysForTheNextRun() throws IOException {
    InboxFile found = found("a.csv");
    Files.writeString(found.path(), "the correction, sent while the first was read");
    for (Result result : List.of(Result.REGISTERED, Result.REFUSED, Result.SEEN_BEFORE)) {
      clear(true, result, found);
      assertThat(found.path()).hasContent("the correction, sent while the first was read");
    }
    assertThat(rejected).doesNotExist();
  }

  @Test
  void aRefusedFileThatComesAgainGoesToTheOthersOnce() throws IOException {
    clear(true, Result.REFUSED, found("a.csv"));
    clear(true, Result.REFUSED_BEFORE, found("a.csv"));
    assertThat(inbox).isEmptyDirectory();
    assertThat(rejected).isDirectoryNotContaining("glob:**/a (2).csv");
    Files.delete(rejected.resolve("a.csv"));
    clear(true, Result.REFUSED_BEFORE, found("a.csv"));
    assertThat(rejected.resolve("a.csv")).hasContent("a.csv");
  }

  @Test
  void theRunTellsWhatCouldNotLeaveTheInbox() throws IOException {
    InboxFile found = found("a.csv");
    Files.writeString(rejected, "a file where the folder should be");
    clear(true, Result.REFUSED, found);
    assertThat(found.path()).exists();
    assertThat(notes).containsExactly("1 file is archived, but could not leave the inbox: a.csv.");
  }

  private InboxFile found(String name) throws IOException {
    Files.writeString(inbox.resolve(name), name);
    return InboxScanner.scan(inbox).files().stream()
        .filter(file -> file.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private void clear(boolean ownInbox, Result result, InboxFile file) {
    notes.addAll(
        new InboxClearance(ownInbox ? departures : null, new RejectedFolder(rejected))
            .clear(List.of(file), List.of(result), () -> {}));
  }
}
