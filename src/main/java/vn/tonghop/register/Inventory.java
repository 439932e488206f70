package vn.tonghop.register;

import java.util.List;

/**
 * What an inbox holds.
 *
 * @param files in the order of their names
 * @param unreadable what could not be looked into, in the order of the names
 */
record Inventory(List<InboxFile> files, List<Unreadable> unreadable) {

  public Inventory {
    files = List.copyOf(files);
    unreadable = List.copyOf(unreadable);
  }

  /**
   * A file or folder that could not be looked into.
   *
   * @param name path below the inbox; empty for the inbox itself
   * @param reason what the operating system said
   */
  public record Unreadable(String name, String reason) {}
}
