package vn.tonghop.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.SettableClock;

/** What a sender does to a file while and after it is taken in, and what becomes of it. */
class DeparturesTest {

  private final SettableClock clock = new SettableClock();
  private final Path inbox;
  private final Path leaving;
  private final Archive archive;
  private final Departures departures;

  DeparturesTest(@TempDir Path home) throws IOException {
    clock.set("2025-03-03T02:00+07:00");
    inbox = Files.createDirectory(home.resolve("inbox"));
    leaving = home.resolve("leaving");
    archive = new Archive(home.resolve("archive"), clock);
    departures = new Departures(inbox, leaving, archive, clock);
  }

  @Test
  void whatASlowSenderWritesAfterItsFileIsTakenComesBackWhole() throws IOException {
    try (OutputStream sender = Files.newOutputStream(inbox.resolve("a.csv"))) {
      sender.write("half".getBytes());
      departures.setAside(archived("a.csv"));
      assertThat(inbox).isEmptyDirectory();
      sender.write(" and half".getBytes());
    }

    departures.settle();

    assertThat(inbox.resolve("a.csv")).hasContent("half and half");
    assertThat(filesIn(leaving)).isEmpty();
  }

  @Test
  void whatIsNotChangedForAnHourIsDeleted() throws IOException {
    Files.createDirectories(inbox.resolve("xa"));
    Files.writeString(inbox.resolve("xa/a.csv"), "whole");
    departures.setAside(archived("xa/a.csv"));

    departures.settle();
    assertThat(filesIn(leaving)).hasSize(1);

    clock.set("2025-03-03T03:01+07:00");
    departures.settle();
    assertThat(filesIn(leaving)).isEmpty();
    assertThat(inbox.resolve("xa")).isEmptyDirectory();
  }

  @Test
  void whatIsStillOpenForWritingIsKeptHoweverLong() throws IOException {
    Files.writeString(inbox.resolve("a.csv"), "half");
    try (OutputStream sender =
        Files.newOutputStream(inbox.resolve("a.csv"), StandardOpenOption.APPEND)) {
      departures.setAside(archived("a.csv"));
      clock.set("2025-03-04T02:00+07:00");
      departures.settle();
      assertThat(filesIn(leaving)).hasSize(1);
      sender.write(" and half".getBytes());
    }
    departures.settle();
    assertThat(inbox.resolve("a.csv")).hasContent("half and half");
  }

  @Test
  void whatComesBackNeverReplacesWhatHasArrivedMeanwhile() throws IOException {
    try (OutputStream sender = Files.newOutputStream(inbox.resolve("a.csv"))) {
      sender.write("half".getBytes());
      departures.setAside(archived("a.csv"));
      Files.writeString(inbox.resolve("a.csv"), "a later one");
      sender.write(" and half".getBytes());
    }

    departures.settle();

    assertThat(inbox.resolve("a.csv")).hasContent("a later one");
    assertThat(inbox.resolve("a (2).csv")).hasContent("half and half");
  }

  @Test
  void aFileThatIsRenamedOverTheOneThatWasSeenStays() throws IOException {
    Files.writeString(inbox.resolve("a.csv"), "seen");
    InboxFile seen = archived("a.csv");
    Files.writeString(inbox.resolve(".a.csv.Xq3f"), "by rsync");
    Files.move(
        inbox.resolve(".a.csv.Xq3f"), inbox.resolve("a.csv"), StandardCopyOption.ATOMIC_MOVE);

    assertThatThrownBy(() -> departures.setAside(seen))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(inbox.resolve("a.csv")).hasContent("by rsync");
  }

  @Test
  void anEditorThatWritesInPlaceAfterTheFileHasLeftMakesANewOne() throws IOException {
    Files.writeString(inbox.resolve("a.csv"), "seen");
    departures.setAside(archived("a.csv"));
    Files.writeString(inbox.resolve("a.csv"), "corrected");

    departures.settle();

    assertThat(inbox.resolve("a.csv")).hasContent("corrected");
    assertThat(filesIn(inbox)).hasSize(1);
  }

  private InboxFile archived(String name) throws IOException {
    InboxFile file =
        InboxScanner.scan(inbox).files().stream()
            .filter(found -> found.name().equals(name))
            .findFirst()
            .orElseThrow();
    assertThat(archive.store(List.of(file)).get(0)).isPresent();
    return file;
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
