package vn.tonghop.normalize;

/**
 * A column with figures that nobody looks at, for its title is not understood.
 *
 * @param line number of the header's line
 * @param place of the column, from 1
 * @param title what stands over it, as written; may be empty
 * @param figures how many figures it holds
 */
public record UnreadColumn(long line, int place, String title, long figures) {}
