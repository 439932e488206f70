package vn.tonghop.reference;

import java.util.List;
import java.util.Map;
import vn.tonghop.database.JsonRows;
import vn.tonghop.database.Queries;
import vn.tonghop.words.Messages;

/**
 * Step 1: lays the reference data down in the dimensions of the warehouse.
 *
 * <p>A change makes a new version that holds from the candidate publication on; nothing is
 * overwritten. Running it again changes nothing.
 */
public final class ReferenceSync {

  private final Queries queries;

  /**
   * Binds to a warehouse.
   *
   * @param queries the warehouse's queries
   */
  public ReferenceSync(Queries queries) {
    this.queries = queries;
  }

  /**
   * Brings the dimensions and the sentences in line with the configuration, in the transaction of
   * the caller.
   *
   * @param frame the reference data, all of which have their keys
   * @param messages the sentences in which refusals and findings are told
   * @param candidate the publication from which on the changes hold
   */
  public void sync(ReferenceFrame frame, Messages messages, int candidate) {
    List<MessageRow> sentences = messages.templates().stream().map(MessageRow::of).toList();
    queries.update("reference/messages", Map.of("rows", JsonRows.of(sentences)));
    queries.update("reference/undo", Map.of("candidate", candidate));
    new ReferenceRows(frame.data())
        .byDimension()
        .forEach(
            (dimension, rows) ->
                queries.update(
                    "reference/" + dimension,
                    Map.of("rows", JsonRows.of(rows), "candidate", candidate)));
    queries.update("reference/component", Map.of("candidate", candidate));
    queries.update("reference/rollup", Map.of("candidate", candidate));
  }

  private record MessageRow(String code, String messageVi, String messageEn, String adviceVi) {
    static MessageRow of(Messages.Template template) {
      return new MessageRow(template.code(), template.vi(), template.en(), template.adviceVi());
    }
  }
}
