package vn.tonghop.read;

import java.util.List;

/**
 * What stands above the rows of a table.
 *
 * @param preamble what stands before the header: one text for each line of each cell that is not
 *     empty; a label that ends in a colon is joined with the cell after it
 * @param header the header; or {@code no-header}, with the columns that are missing
 * @param lines how many lines preamble and header take; without a header, all that it was looked
 *     for in
 */
public record TableTop(List<String> preamble, Outcome<Header> header, long lines) {

  public TableTop {
    preamble = List.copyOf(preamble);
  }
}
