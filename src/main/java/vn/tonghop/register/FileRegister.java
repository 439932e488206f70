package vn.tonghop.register;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.database.DataFault;
import vn.tonghop.database.Queries;
import vn.tonghop.identify.FileIdentity;
import vn.tonghop.identify.IdentityHint;
import vn.tonghop.normalize.SubmissionHead;
import vn.tonghop.read.LineCount;
import vn.tonghop.reference.ReferenceFrame;
import vn.tonghop.words.Problem;

/**
 * Takes in one file: keeps its bytes, settles who reports when on which form, and records it.
 *
 * <p>In the transaction of the caller. The same bytes again change nothing; a file that was refused
 * is tried again once the reference data are others.
 */
final class FileRegister {

  /** What became of a file. */
  enum Result {
    /** It waits to be read. */
    REGISTERED,
    /** It is refused as a whole. */
    REFUSED,
    /** An earlier run took the same bytes in. */
    SEEN_BEFORE,
    /** An earlier run refused the same bytes, and nothing has changed that would let them in. */
    REFUSED_BEFORE,
    /** It cannot be read, or is not what it was when it was found; it is left where it is. */
    LEFT,
    /** This run has it already; it was begun before. */
    KNOWN_TO_THIS_RUN
  }

  private final Queries queries;
  private final FileKeeping keeping;
  private final ReferenceFrame frame;
  private final Heads heads;
  private final long runId;
  private final OffsetDateTime receivedAt;
  private final List<Waiting> waiting = new ArrayList<>();
  private final Map<String, Long> withdrawn = new LinkedHashMap<>();

  /**
   * A file that is to be recorded with others.
   *
   * @param known the list of its bytes' files, which it is in already
   * @param results the list in which {@code at} is its place
   */
  private record Waiting(
      InboxFile file,
      Archive.Stored stored,
      ArrivedFile arrived,
      List<KnownFile> known,
      List<Result> results,
      int at) {}

  /**
   * Prepares for the files of one run.
   *
   * @param receivedAt when they are taken in: all of one scan at once
   */
  FileRegister(
      Queries queries,
      FileKeeping keeping,
      ReferenceFrame frame,
      long runId,
      OffsetDateTime receivedAt) {
    this.receivedAt = receivedAt;
    this.queries = queries;
    this.keeping = keeping;
    this.frame = frame;
    this.runId = runId;
    this.heads = new Heads(frame.data());
  }

  /**
   * Takes files in, in their order.
   *
   * @param files some thousand at most
   * @param stored where the archive keeps each; empty for one that it could not take
   * @return what became of each
   * @throws IOException if the archive cannot be read
   */
  List<Result> register(List<InboxFile> files, List<Optional<Archive.Stored>> stored)
      throws IOException {
    Map<String, List<KnownFile>> known = known(stored.stream().flatMap(Optional::stream).toList());
    List<Heads.Unread> unread = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      if (stored.get(i).isPresent()) {
        Archive.Stored bytes = stored.get(i).get();
        String name = lastPart(files.get(i).name());
        if (sameName(name, known.getOrDefault(bytes.sha256(), List.of())).isEmpty()) {
          unread.add(new Heads.Unread(name, bytes.path()));
        }
      }
    }
    Map<Heads.Unread, SubmissionHead> read = heads.of(unread);
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      if (stored.get(i).isEmpty()) {
        results.add(Result.LEFT);
        continue;
      }
      Archive.Stored bytes = stored.get(i).get();
      List<KnownFile> before = known.computeIfAbsent(bytes.sha256(), none -> new ArrayList<>());
      Result result = register(files.get(i), bytes, before, read, results);
      results.add(result);
    }
    recordWaiting();
    return results;
  }

  /** Files whose bytes an administrator has withdrawn, so that they change nothing; by action. */
  Map<String, Long> withdrawn() {
    return withdrawn;
  }

  private Result register(
      InboxFile file,
      Archive.Stored stored,
      List<KnownFile> known,
      Map<Heads.Unread, SubmissionHead> read,
      List<Result> results)
      throws IOException {
    String name = lastPart(file.name());
    Optional<KnownFile> same = sameName(name, known);
    if (same.isPresent()) {
      return seen(file, same.get());
    }
    // Every file that was unknown before has been looked at.
    SubmissionHead head = requireNonNull(read.get(new Heads.Unread(name, stored.path())));
    if (head instanceof SubmissionHead.Refused refused) {
      return refuse(file, stored, known, refused);
    }
    SubmissionHead.Settled settled = (SubmissionHead.Settled) head;
    FileIdentity identity = settled.identity();
    for (KnownFile before : known) {
      if (!before.isRefused() && before.says(identity, frame.keys())) {
        return seen(file, before);
      }
    }
    ArrivedFile arrived = ArrivedFile.registered(arrival(file, stored), settled, frame.keys());
    waiting.add(new Waiting(file, stored, arrived, known, results, results.size()));
    known.add(arrived.known());
    return Result.REGISTERED;
  }

  /** The same bytes under the same name, if they need no second look. */
  private Optional<KnownFile> sameName(String name, List<KnownFile> known) {
    return known.stream()
        .filter(before -> before.fileName().equals(name))
        .filter(before -> !before.isRefused() || before.isRefusedForGood(runId, frame.digest()))
        .findFirst();
  }

  private Result seen(InboxFile file, KnownFile before) {
    boolean thisRun = before.runId() == runId;
    if (before.withdrawnBy() != null) {
      withdrawn.put(file.name(), before.withdrawnBy());
    }
    if (before.isRefused()) {
      return thisRun ? Result.REFUSED : Result.REFUSED_BEFORE;
    }
    return thisRun ? Result.KNOWN_TO_THIS_RUN : Result.SEEN_BEFORE;
  }

  /**
   * Records a refused file under whatever identity its name gives away, for the note to the
   * commune.
   */
  private Result refuse(
      InboxFile file, Archive.Stored stored, List<KnownFile> known, SubmissionHead.Refused refused)
      throws IOException {
    recordWaiting();
    ArrivedFile arrived =
        ArrivedFile.refused(arrival(file, stored), refused, frame.keys(), lines(stored));
    try {
      queries.attempt(() -> record(arrived, refused.problem()));
      known.add(arrived.known());
    } catch (RuntimeException e) {
      Problem problem = Heads.unexpected(arrived.fileName(), e);
      IdentityHint nobody = new IdentityHint(null, false, null, null);
      ArrivedFile anonymous =
          ArrivedFile.refused(
              arrival(file, stored),
              new SubmissionHead.Refused(null, problem, nobody),
              frame.keys(),
              lines(stored));
      record(anonymous, problem);
      known.add(anonymous.known());
    }
    return Result.REFUSED;
  }

  private void record(ArrivedFile refused, Problem problem) {
    record(queries, keeping, refused, problem);
  }

  /** Records a file that is refused as a whole, and why. */
  static void record(Queries queries, FileKeeping keeping, ArrivedFile refused, Problem problem) {
    queries.updateAll("register/insert", List.of(refused));
    int fileId = queries.sql("register/last_file").query(Integer.class).single();
    keeping
        .refusals()
        .refuseFile(
            refused.run(),
            fileId,
            refused.fileName(),
            refused.commune(),
            refused.period(),
            problem);
  }

  static long lines(Archive.Stored stored) throws IOException {
    try (InputStream bytes = Files.newInputStream(stored.path())) {
      return LineCount.of(bytes);
    }
  }

  private ArrivedFile.Arrival arrival(InboxFile file, Archive.Stored stored) {
    return new ArrivedFile.Arrival(
        runId, lastPart(file.name()), file, stored, receivedAt, frame.digest(), null);
  }

  private Map<String, List<KnownFile>> known(List<Archive.Stored> files) {
    Map<String, List<KnownFile>> known = new HashMap<>();
    if (!files.isEmpty()) {
      String[] sums = files.stream().map(Archive.Stored::sha256).distinct().toArray(String[]::new);
      for (KnownFile file :
          queries.sql("register/known").param("sha256", sums).query(KnownFile.class).list()) {
        known.computeIfAbsent(file.sha256(), none -> new ArrayList<>()).add(file);
      }
    }
    return known;
  }

  /** Files are recorded many at a time, in their order: one by one, most of the time is waiting. */
  private void recordWaiting() throws IOException {
    List<Waiting> files = List.copyOf(waiting);
    waiting.clear();
    if (!isRecorded(files)) {
      for (Waiting file : files) {
        recordAlone(file);
      }
    }
  }

  private boolean isRecorded(List<Waiting> files) {
    try {
      queries.attempt(
          () ->
              queries.updateAll("register/insert", files.stream().map(Waiting::arrived).toList()));
      return true;
    } catch (RuntimeException e) {
      if (!DataFault.isOne(e)) {
        throw e;
      }
      return false;
    }
  }

  private void recordAlone(Waiting file) throws IOException {
    try {
      queries.attempt(() -> queries.updateAll("register/insert", List.of(file.arrived())));
    } catch (RuntimeException e) {
      String name = file.arrived().fileName();
      SubmissionHead.Refused refused = heads.refused(name, Heads.unexpected(name, e));
      file.known().remove(file.arrived().known());
      file.results().set(file.at(), refuse(file.file(), file.stored(), file.known(), refused));
    }
  }

  static String lastPart(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
