package vn.tonghop.register;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.tonghop.database.Queries;
import vn.tonghop.normalize.SubmissionHead;

/**
 * Step 2: takes in what stands in an inbox, in the order in which it was last changed, and shares
 * out what is to be read.
 *
 * <p>Doing it again for the same run takes in what has arrived since; the files that it has already
 * are known by their bytes.
 */
public final class InboxRegistration {

  private static final int FILES_AT_A_TIME = 1000;

  private final Queries queries;
  private final FileKeeping keeping;
  private final Clock clock;
  private final SettledInbox settledInbox;

  /**
   * Binds to a warehouse.
   *
   * @param queries the warehouse's queries
   * @param keeping where bytes and refusals are kept
   * @param clock tells how long ago a file changed, and when it is taken in
   */
  public InboxRegistration(Queries queries, FileKeeping keeping, Clock clock) {
    this.queries = queries;
    this.keeping = keeping;
    this.clock = clock;
    this.settledInbox = new SettledInbox(clock, SettledInbox.Sleeper.ofThread());
  }

  /** Is told how far the registration has come. */
  public interface Progress {
    /** So many of so many files are registered. */
    void files(long done, long total);
  }

  /**
   * Records the files of the inbox, in the transaction of the caller; their bytes are archived
   * before. The inbox stays as it is until {@link #clear}.
   *
   * @throws InboxUnavailable if the inbox is not there, is no folder or cannot be read
   * @throws IOException if a file cannot be read or the archive cannot be written
   */
  public Registered register(Intake intake, Progress progress) throws IOException {
    if (intake.ownInbox() && Files.isDirectory(intake.inbox())) {
      departures(intake).settle();
    }
    SettledInbox.Settled settled = settledInbox.scan(intake.inbox());
    List<String> notes = new ArrayList<>(LeftBehind.notes(settled));
    List<InboxFile> files = new ArrayList<>(settled.inventory().files());
    narrow(files, intake);
    files.sort(Comparator.comparing(InboxFile::lastModified).thenComparing(InboxFile::name));
    FileRegister register =
        new FileRegister(
            queries, keeping, intake.frame(), intake.runId(), OffsetDateTime.now(clock));
    List<FileRegister.Result> results = new ArrayList<>();
    try (ArchivedAhead archived = new ArchivedAhead(keeping.archive(), batches(files))) {
      for (List<InboxFile> some : batches(files)) {
        results.addAll(register.register(some, archived.next()));
        progress.files(results.size(), files.size());
      }
    }
    if (intake.only().isAny()) {
      notes.addAll(again(intake));
    }
    notes.addAll(LeftBehind.notesOfUntaken(files, results));
    notes.addAll(LeftBehind.notesOfWithdrawn(register.withdrawn()));
    new FileShares(queries).assign(intake.runId(), intake.shares());
    return new Registered(files, results, notes);
  }

  /** What a narrowed run leaves in the inbox is not looked at further. */
  private static void narrow(List<InboxFile> files, Intake intake) throws IOException {
    Narrowing only = intake.only();
    files.removeIf(file -> !only.allows(FileRegister.lastPart(file.name())));
    if (!only.asksWhoAndWhen()) {
      return;
    }
    Map<InboxFile, Heads.Unread> unread = new LinkedHashMap<>();
    for (InboxFile file : files) {
      unread.put(file, new Heads.Unread(FileRegister.lastPart(file.name()), file.path()));
    }
    Map<Heads.Unread, SubmissionHead> heads =
        new Heads(intake.frame().data()).of(List.copyOf(unread.values()));
    files.removeIf(file -> !only.allows(Objects.requireNonNull(heads.get(unread.get(file)))));
  }

  private List<String> again(Intake intake) throws IOException {
    int taken =
        new FilesAgain(queries, keeping, intake.frame(), intake.runId()).takeIn(intake.only());
    return List.of(
        switch (taken) {
          case 0 -> "The archive has nothing that could be taken in again.";
          case 1 -> "1 file was taken in again from the archive.";
          default -> taken + " files were taken in again from the archive.";
        });
  }

  private static List<List<InboxFile>> batches(List<InboxFile> files) {
    List<List<InboxFile>> batches = new ArrayList<>();
    for (int from = 0; from < files.size(); from += FILES_AT_A_TIME) {
      batches.add(files.subList(from, Math.min(files.size(), from + FILES_AT_A_TIME)));
    }
    return batches;
  }

  /**
   * Clears the inbox of what is recorded. To be called once the registration has committed: if the
   * process dies in between, the next run finds the files again, knows them, and clears them away.
   *
   * @param leave is asked before each file; throws where nothing may be moved any more
   * @return what the run should say of files that could not be cleared away
   */
  public List<String> clear(Intake intake, Registered registered, Runnable leave)
      throws IOException {
    return new InboxClearance(intake.ownInbox() ? departures(intake) : null, keeping.rejected())
        .clear(registered.files(), registered.results(), leave);
  }

  private Departures departures(Intake intake) throws IOException {
    return new Departures(intake.inbox().toRealPath(), keeping.leaving(), keeping.archive(), clock);
  }
}
