package vn.tonghop.register;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the submissions in an inbox and leaves those alone that somebody is still writing.
 *
 * <p>A file that changed within the last five seconds, or that a process has open for writing, is
 * looked at again until it has been left in peace for as long; all files together cost fifteen
 * seconds at the most.
 */
final class SettledInbox {
  private static final Duration PEACE = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration GLANCE = Duration.ofMillis(250);

  private final Clock clock;
  private final Sleeper sleeper;

  /**
   * Watches by a clock.
   *
   * @param clock tells how long ago a file changed
   * @param sleeper waits
   */
  public SettledInbox(Clock clock, Sleeper sleeper) {
    this.clock = clock;
    this.sleeper = sleeper;
  }

  /** Waits; interrupted, it returns at once. */
  public interface Sleeper {
    /** Waits that long. */
    void sleep(Duration time);

    /** Lets the thread sleep. */
    static Sleeper ofThread() {
      return time -> {
        try {
          Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      };
    }
  }

  /**
   * What can be taken in, and what must wait.
   *
   * @param inventory the files that nobody is writing, and what could not be looked into
   * @param stillWritten the others, by their path below the inbox, in the order of the names
   */
  public record Settled(Inventory inventory, List<String> stillWritten) {
    public Settled {
      stillWritten = List.copyOf(stillWritten);
    }
  }

  /**
   * Lists the submissions in {@code inbox}, like {@link InboxScanner#scan}.
   *
   * @throws InboxUnavailable when it cannot be looked into
   */
  public Settled scan(Path inbox) throws InboxUnavailable {
    Inventory inventory = InboxScanner.scan(inbox);
    Instant begun = clock.instant();
    List<InboxFile> settled = new ArrayList<>();
    List<Watched> restless = new ArrayList<>();
    for (InboxFile file : inventory.files()) {
      // A change in the future is the mark of another clock: only watching tells.
      Instant since = file.lastModified().isAfter(begun) ? begun : file.lastModified();
      restless.add(new Watched(file, since));
    }
    List<Inventory.Unreadable> unreadable = new ArrayList<>(inventory.unreadable());
    settle(inbox, restless, settled, begun);
    while (!restless.isEmpty() && clock.instant().isBefore(begun.plus(PATIENCE))) {
      sleeper.sleep(GLANCE);
      lookAgain(restless, unreadable);
      settle(inbox, restless, settled, clock.instant());
      if (Thread.currentThread().isInterrupted()) {
        break;
      }
    }
    settled.sort(java.util.Comparator.comparing(InboxFile::name));
    List<String> stillWritten = restless.stream().map(watched -> watched.file.name()).toList();
    return new Settled(new Inventory(settled, unreadable), stillWritten);
  }

  private static void settle(
      Path inbox, List<Watched> restless, List<InboxFile> settled, Instant now) {
    if (restless.stream().noneMatch(watched -> watched.isInPeace(now))) {
      return;
    }
    Set<Object> open = OpenWriters.below(real(inbox));
    restless.removeIf(
        watched -> {
          Object key = watched.file.key();
          boolean inPeace = watched.isInPeace(now) && (key == null || !open.contains(key));
          if (inPeace) {
            settled.add(watched.file);
          }
          return inPeace;
        });
  }

  private void lookAgain(List<Watched> restless, List<Inventory.Unreadable> unreadable) {
    for (int i = restless.size() - 1; i >= 0; i--) {
      Watched watched = restless.get(i);
      InboxFile before = watched.file;
      try {
        InboxFile now = before.now();
        if (!now.equals(before)) {
          restless.set(i, new Watched(now, clock.instant()));
        }
      } catch (NoSuchFileException gone) {
        // Whoever writes it took it back, or gave it its real name.
        restless.remove(i);
      } catch (IOException e) {
        unreadable.add(new Inventory.Unreadable(before.name(), String.valueOf(e.getMessage())));
        restless.remove(i);
      }
    }
  }

  private static Path real(Path inbox) {
    try {
      return inbox.toRealPath();
    } catch (IOException gone) {
      return inbox;
    }
  }

  private record Watched(InboxFile file, Instant since) {
    boolean isInPeace(Instant now) {
      return !since.plus(PEACE).isAfter(now);
    }
  }
}
