package vn.tonghop.operate.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import vn.tonghop.operate.session.CommandFailure;
import vn.tonghop.report.export.ExportPlace;

/**
 * The folder of the pages. It appears whole, in place of one that an earlier command wrote; one
 * that holds anything else stays as it is.
 */
final class DocsFolder implements AutoCloseable {
  /** Says of a folder that this program wrote it and may replace it. */
  static final String MARK = ".tonghop-docs";

  private final ExportPlace place;

  private DocsFolder(ExportPlace place) {
    this.place = place;
  }

  /**
   * The folder that was named.
   *
   * @throws CommandFailure where there can be none, or another's stands there
   */
  static DocsFolder at(Path typed) {
    try {
      return new DocsFolder(ExportPlace.ofMarkedFolder(typed, MARK));
    } catch (ExportPlace.Unusable e) {
      throw CommandFailure.wrongUsage(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw CommandFailure.notWritten(typed, e);
    }
  }

  /** Writes files by their names, all or none. */
  void write(Map<String, String> files) {
    try {
      Path part = Files.createDirectory(place.part());
      Files.writeString(part.resolve(MARK), "");
      for (Map.Entry<String, String> file : files.entrySet()) {
        Files.writeString(part.resolve(file.getKey()), file.getValue());
      }
      place.commit();
    } catch (IOException e) {
      throw CommandFailure.notWritten(place.place(), e);
    }
  }

  @Override
  public void close() {
    try {
      place.close();
    } catch (IOException e) {
      throw CommandFailure.notWritten(place.place(), e);
    }
  }

  @Override
  public String toString() {
    return String.valueOf(place.place());
  }
}
