package vn.tonghop.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettledInboxTest {
  private static final Instant START = Instant.parse("2024-11-30T17:00:00Z");

  private final Path inbox;
  private final PushedClock clock = new PushedClock();
  private Duration waited = Duration.ZERO;

  SettledInboxTest(@TempDir Path inbox) {
    this.inbox = inbox;
  }

  @Test
  void doesNotWaitForFilesThatAreFinished() throws IOException {
    write("a.csv", START.minusSeconds(5));

    assertThat(scan(() -> {}).inventory().files())
        .extracting(InboxFile::name)
        .containsExactly("a.csv");
    assertThat(waited).isZero();
  }

  @Test
  void waitsUntilANewFileIsFiveSecondsOld() throws IOException {
    write("a.csv", START.minusMillis(500));

    assertThat(scan(() -> {}).inventory().files()).hasSize(1);
    assertThat(waited).isEqualTo(Duration.ofMillis(4_500));
  }

  @Test
  void takesAFileThatStopsGrowingWithTheSizeItEndedWith() throws IOException {
    write("a.csv", START);

    SettledInbox.Settled settled =
        scan(
            () -> {
              if (waited.toMillis() <= 1_000) {
                grow("a.csv");
              }
            });

    assertThat(settled.stillWritten()).isEmpty();
    assertThat(settled.inventory().files())
        .extracting(InboxFile::size)
        .containsExactly(Files.size(inbox.resolve("a.csv")));
    assertThat(waited).isEqualTo(Duration.ofSeconds(6));
  }

  @Test
  void leavesAFileThatGoesOnGrowingAfterFifteenSecondsAndTakesTheOthers() throws IOException {
    write("growing.csv", START);
    write("finished.csv", START.minusSeconds(60));

    SettledInbox.Settled settled = scan(() -> grow("growing.csv"));

    assertThat(settled.stillWritten()).containsExactly("growing.csv");
    assertThat(settled.inventory().files())
        .extracting(InboxFile::name)
        .containsExactly("finished.csv");
    assertThat(waited).isEqualTo(Duration.ofSeconds(15));
  }

  @Test
  void watchesAFileFromTheFutureInsteadOfTrustingItsTime() throws IOException {
    write("a.csv", START.plusSeconds(86_400));

    assertThat(scan(() -> {}).inventory().files()).hasSize(1);
    assertThat(waited).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void forgetsAFileThatIsTakenBackMeanwhile() throws IOException {
    write("a.csv", START);

    SettledInbox.Settled settled = scan(() -> takeBack("a.csv"));

    assertThat(settled.inventory().files()).isEmpty();
    assertThat(settled.inventory().unreadable()).isEmpty();
    assertThat(settled.stillWritten()).isEmpty();
  }

  @Test
  void leavesAFileThatAProcessHasOpenForWritingHoweverLongItPauses() throws IOException {
    write("open.csv", START.minusSeconds(3_600));
    write("read.csv", START.minusSeconds(3_600));

    try (OutputStream writer =
            Files.newOutputStream(inbox.resolve("open.csv"), StandardOpenOption.APPEND);
        InputStream reader = Files.newInputStream(inbox.resolve("read.csv"))) {
      SettledInbox.Settled settled = scan(() -> {});
      assertThat(settled.stillWritten()).containsExactly("open.csv");
      assertThat(settled.inventory().files())
          .extracting(InboxFile::name)
          .containsExactly("read.csv");
      assertThat(reader.read()).isEqualTo('a');
      writer.write('b');
    }
    Files.setLastModifiedTime(inbox.resolve("open.csv"), FileTime.from(START.minusSeconds(60)));
    assertThat(scan(() -> {}).inventory().files()).hasSize(2);
  }

  private SettledInbox.Settled scan(Runnable meanwhile) throws IOException {
    return new SettledInbox(
            clock,
            time -> {
              waited = waited.plus(time);
              clock.now = clock.now.plus(time);
              meanwhile.run();
            })
        .scan(inbox);
  }

  private void write(String name, Instant modified) throws IOException {
    Path file = inbox.resolve(name);
    Files.writeString(file, "a;b\n");
    Files.setLastModifiedTime(file, FileTime.from(modified));
  }

  private void grow(String name) {
    try {
      Path file = inbox.resolve(name);
      Files.writeString(file, "more\n", StandardOpenOption.APPEND);
      Files.setLastModifiedTime(file, FileTime.from(clock.now));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void takeBack(String name) {
    try {
      Files.deleteIfExists(inbox.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class PushedClock extends Clock {
    private Instant now = START;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
