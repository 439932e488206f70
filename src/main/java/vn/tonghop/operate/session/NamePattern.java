package vn.tonghop.operate.session;

/** Names as people narrow them down: {@code *} stands for anything, {@code ?} for one letter. */
public final class NamePattern {
  private NamePattern() {}

  /** The same as a pattern of {@code like}. */
  public static String like(String typed) {
    return typed
        .replace("\\", "\\\\")
        .replace("%", "\\%")
        .replace("_", "\\_")
        .replace('*', '%')
        .replace('?', '_');
  }
}
