package vn.tonghop.register;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What stands in an inbox and is nobody's submission: what programs put there for themselves, and
 * what is still on its way. Whatever else somebody puts there is taken in or refused.
 */
final class LeftAlone {

  /** Of transfers, browsers and editors. */
  private static final List<String> UNFINISHED =
      List.of(
          ".part",
          ".partial",
          ".filepart",
          ".tmp",
          ".temp",
          ".crdownload",
          ".download",
          ".opdownload",
          ".swp",
          "~");

  private static final Set<String> OF_DESKTOPS =
      Set.of("thumbs.db", "ehthumbs.db", "ehthumbs_vista.db", "desktop.ini", "icon\r");

  private static final Set<String> FOLDERS_OF_SYSTEMS =
      Set.of(
          "__macosx",
          "$recycle.bin",
          "#recycle",
          "@eadir",
          "lost+found",
          "system volume information");

  private LeftAlone() {}

  static boolean isFile(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith(".")
        || lower.startsWith("~$")
        || lower.startsWith("#") && lower.endsWith("#")
        || OF_DESKTOPS.contains(lower)
        || UNFINISHED.stream().anyMatch(lower::endsWith);
  }

  static boolean isFolder(String name) {
    return name.startsWith(".") || FOLDERS_OF_SYSTEMS.contains(name.toLowerCase(Locale.ROOT));
  }
}
