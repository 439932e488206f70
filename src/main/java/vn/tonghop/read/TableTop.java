package vn.tonghop.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.words.Problem;

/**
 * What stands above the rows of a table.
 *
 * @param texts what stands before the header: one text for each line of each cell that is not
 *     empty; a label that ends in a colon is joined with the cell after it
 * @param header the first header that is understood; or {@code no-header}, with the columns that
 *     are missing
 * @param lines how many lines preamble and header take; without a header, all that it was looked
 *     for in
 * @param unread why the first rows cannot be read, where another table with a header that is not
 *     understood stands above {@code header}: then these rows are the next, and {@code header} is
 *     still to come
 */
public record TableTop(
    List<PreambleText> texts, Outcome<Header> header, long lines, @Nullable Problem unread) {

  public TableTop {
    texts = List.copyOf(texts);
  }

  /** What stands before the header, wherever it does. */
  public List<String> preamble() {
    return texts.stream().map(PreambleText::text).toList();
  }
}
