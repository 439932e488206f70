package vn.tonghop.read;

/**
 * One text above a table.
 *
 * @param text a line of a cell, or a label with the cell after it
 * @param line the line of the file in which its row begins
 */
public record PreambleText(String text, long line) {}
