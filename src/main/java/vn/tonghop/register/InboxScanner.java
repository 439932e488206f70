package vn.tonghop.register;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.words.ShownText;

/** Finds what was put into a folder and all folders below it. */
final class InboxScanner {
  private InboxScanner() {}

  /**
   * Lists the files that somebody has put into a folder, whatever kind they are of.
   *
   * <p>The inbox may be a link to a folder; links in it are not followed. What programs put there
   * for themselves is {@linkplain LeftAlone left alone}.
   *
   * @param inbox the folder
   * @return the files, and what could not be read; an unreadable folder does not stop the rest
   * @throws InboxUnavailable when the inbox itself cannot be looked into
   */
  public static Inventory scan(Path inbox) throws InboxUnavailable {
    List<InboxFile> files = new ArrayList<>();
    List<Inventory.Unreadable> unreadable = new ArrayList<>();
    try {
      Path folder = inbox.toRealPath();
      if (!Files.isDirectory(folder)) {
        throw new NotDirectoryException(folder.toString());
      }
      Files.walkFileTree(folder, new Collector(folder, files, unreadable));
    } catch (IOException e) {
      throw InboxUnavailable.because(inbox, e);
    }
    files.sort(Comparator.comparing(InboxFile::name));
    unreadable.sort(Comparator.comparing(Inventory.Unreadable::name));
    return new Inventory(files, unreadable);
  }

  private static String reason(IOException e) {
    String message = e.getMessage();
    return e.getClass().getSimpleName() + (message == null ? "" : ": " + message);
  }

  private static final class Collector extends SimpleFileVisitor<Path> {
    private final Path inbox;
    private final List<InboxFile> files;
    private final List<Inventory.Unreadable> unreadable;

    Collector(Path inbox, List<InboxFile> files, List<Inventory.Unreadable> unreadable) {
      this.inbox = inbox;
      this.files = files;
      this.unreadable = unreadable;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean isOther = !folder.equals(inbox) && LeftAlone.isFolder(lastPart(folder));
      return isOther ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!attributes.isRegularFile() || LeftAlone.isFile(lastPart(file))) {
        return FileVisitResult.CONTINUE;
      }
      if (Files.isReadable(file)) {
        files.add(InboxFile.of(nameOf(file), file.toAbsolutePath(), attributes));
      } else {
        unreadable.add(new Inventory.Unreadable(nameOf(file), "no permission to read"));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException e) throws IOException {
      if (path.equals(inbox)) {
        throw e;
      }
      unreadable.add(new Inventory.Unreadable(nameOf(path), reason(e)));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
      if (e != null) {
        unreadable.add(new Inventory.Unreadable(nameOf(folder), reason(e)));
      }
      return FileVisitResult.CONTINUE;
    }

    private String nameOf(Path path) {
      StringBuilder name = new StringBuilder();
      for (Path part : inbox.relativize(path)) {
        String shown = ShownText.of(part.toString());
        name.append(name.isEmpty() ? "" : "/").append(shown.isBlank() ? "?" : shown);
      }
      return name.toString();
    }

    private static String lastPart(Path path) {
      Path name = path.getFileName();
      return name == null ? "" : name.toString();
    }
  }
}
