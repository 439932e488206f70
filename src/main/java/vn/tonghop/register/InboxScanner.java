package vn.tonghop.register;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the submissions in a folder and all folders below it. */
final class InboxScanner {
  private InboxScanner() {}

  /**
   * Lists the files that are submissions by their name.
   *
   * <p>Links are not followed. Hidden files and folders, files that a spreadsheet has open and
   * files still being transferred are left alone.
   *
   * @param inbox the folder
   * @return the files, and what could not be read; an unreadable folder does not stop the rest
   */
  public static Inventory scan(Path inbox) {
    List<InboxFile> files = new ArrayList<>();
    List<Inventory.Unreadable> unreadable = new ArrayList<>();
    try {
      Files.walkFileTree(inbox, new Collector(inbox, files, unreadable));
    } catch (IOException e) {
      unreadable.add(new Inventory.Unreadable("", reason(e)));
    }
    files.sort(Comparator.comparing(InboxFile::name));
    unreadable.sort(Comparator.comparing(Inventory.Unreadable::name));
    return new Inventory(files, unreadable);
  }

  static boolean isSubmission(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return (name.endsWith(".csv") || name.endsWith(".txt"))
        && !name.startsWith(".")
        && !name.startsWith("~$");
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
      boolean hidden = !folder.equals(inbox) && lastPart(folder).startsWith(".");
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!attributes.isRegularFile() || !isSubmission(lastPart(file))) {
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
    public FileVisitResult visitFileFailed(Path path, IOException e) {
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
        name.append(name.isEmpty() ? "" : "/").append(part);
      }
      return name.toString();
    }

    private static String lastPart(Path path) {
      Path name = path.getFileName();
      return name == null ? "" : name.toString();
    }
  }
}
