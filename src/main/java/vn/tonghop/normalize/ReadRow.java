package vn.tonghop.normalize;

/**
 * What became of a row of a submission.
 *
 * @param line number, from 1, of the line on which it begins
 * @param lines how many lines it takes, more than one where a cell has line breaks
 * @param outcome what became of it
 */
public record ReadRow(long line, int lines, RowOutcome outcome) {}
