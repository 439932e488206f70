package vn.tonghop.reconcile.blame;

/**
 * Where a figure stands.
 *
 * @param file number of the file; 0 for what the warehouse or the reference data say
 * @param line line in it
 * @param column the contract's name of the column
 */
public record Place(int file, int line, String column) implements Comparable<Place> {

  @Override
  public int compareTo(Place other) {
    int byFile = Integer.compare(file, other.file);
    int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
    return byLine != 0 ? byLine : column.compareTo(other.column);
  }

  boolean isInTheRowOf(Place other) {
    return file == other.file && line == other.line && !column.equals(other.column);
  }

  boolean isInTheColumnOf(Place other) {
    return file == other.file && line != other.line && column.equals(other.column);
  }
}
