package vn.tonghop.report;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import vn.tonghop.database.Queries;
import vn.tonghop.register.OwnFolder;
import vn.tonghop.words.Messages;

/**
 * Step 8: tells the communes what became of what they sent.
 *
 * <p>For each file with anything wrong a slip {@code PERIOD/COMMUNE/NAME.phanhoi.csv}, which goes
 * to {@code lich-su} there once a correction has arrived; for each commune and period that the run
 * touched {@code tom-tat.csv} with all its files. Doing it again for the same run changes nothing.
 */
public final class CommuneFeedback {

  private final Queries queries;
  private final Messages messages;
  private final Path outbox;
  private final Clock clock;
  private final Runnable leave;

  /**
   * Binds to a warehouse and an outbox.
   *
   * @param queries the warehouse's queries
   * @param messages the sentences
   * @param outbox made when the first slip is written
   * @param clock gives the time under which slips go to the history
   * @param leave is asked before each file; throws where nothing may be written any more
   */
  public CommuneFeedback(
      Queries queries, Messages messages, Path outbox, Clock clock, Runnable leave) {
    this.queries = queries;
    this.messages = messages;
    this.outbox = outbox.toAbsolutePath().normalize();
    this.clock = clock;
    this.leave = leave;
  }

  /**
   * Writes what the run has to tell, reading in the transaction of the caller, which it needs.
   *
   * @param runId the run, whose publication is made
   * @return how much was written
   * @throws IOException when the outbox cannot be written; nothing in it is then half a file
   */
  public Written write(long runId) throws IOException {
    createOutbox();
    queries.update("report/begin", Map.of());
    queries.update("report/touch_folders", Map.of("run", runId));
    queries.update("report/find_entries", Map.of());
    queries.update("report/settle_entries", Map.of());
    queries.update("report/settle_slips", Map.of("run", runId));
    queries.update("report/compare_versions", Map.of());
    try (Summaries summaries = new Summaries(outbox, clock, messages, leave);
        Slips slips = new Slips(outbox, clock, messages, leave)) {
      each("report/files", Map.of(), Summaries.Entry.class, summaries::add);
      summaries.finish();
      summaries.await();
      each("report/problems", Map.of("most", Slips.MOST_PROBLEMS), Slips.Entry.class, slips::add);
      slips.finish();
      return new Written(slips.written(), summaries.retired() + slips.filed(), summaries.written());
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private void createOutbox() throws IOException {
    try {
      OwnFolder.create(outbox);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** The cause of all is what people are told, and "no space left" alone tells them little. */
  private IOException unwritable(IOException e) {
    IOException told = new IOException("The outbox " + outbox + " cannot be written: " + e + ".");
    told.addSuppressed(e);
    return told;
  }

  private <T> void each(String query, Map<String, ?> parameters, Class<T> type, Writer<T> writer)
      throws IOException {
    try (Stream<T> rows = queries.sql(query).params(parameters).query(type).stream()) {
      for (Iterator<T> row = rows.iterator(); row.hasNext(); ) {
        writer.add(row.next());
      }
    }
  }

  private interface Writer<T> {
    void add(T row) throws IOException;
  }

  /**
   * What was written.
   *
   * @param slips slips that stand in the outbox for files of touched communes and periods
   * @param retired slips that went to the history because they are settled, or were before anybody
   *     could be told
   * @param summaries communes and periods of which the summary was written
   */
  public record Written(int slips, int retired, int summaries) {}
}
