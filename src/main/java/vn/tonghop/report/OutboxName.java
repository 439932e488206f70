package vn.tonghop.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Names of files and folders in the outbox, made from names that others chose. */
final class OutboxName {

  /** File systems take 255 bytes; what is put behind the name needs room too. */
  private static final int LONGEST = 180;

  private static final Pattern UNFIT = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}/\\\\:*?\"<>|%]");
  private static final Pattern EDGES = Pattern.compile("^[.\\s]+|[.\\s]+$");
  private static final Pattern NOT_ASCII = Pattern.compile("[^\\x20-\\x7e]");

  private OutboxName() {}

  /** The name of a received file without its extension, fit to be a name on any system. */
  static String ofFile(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return of(dot > 0 ? fileName.substring(0, dot) : fileName);
  }

  /**
   * Drops whatever would lead out of a folder or be refused as a name.
   *
   * @return one part of a path, never empty; different names stay different
   */
  static String of(String name) {
    String clean = EDGES.matcher(UNFIT.matcher(name).replaceAll("_")).replaceAll("");
    boolean kept = !clean.isEmpty() && clean.equals(name) && bytes(clean) <= LONGEST;
    String fit = kept ? clean : shortened(clean) + "~" + digest(name);
    return canBeWritten(fit)
        ? fit
        : NOT_ASCII.matcher(shortened(clean)).replaceAll("_") + "~" + digest(name);
  }

  private static String shortened(String name) {
    StringBuilder fit = new StringBuilder();
    int room = LONGEST;
    for (int codePoint : name.codePoints().toArray()) {
      String next = Character.toString(codePoint);
      room -= bytes(next);
      if (room < 0) {
        break;
      }
      fit.append(next);
    }
    return fit.toString();
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Where the system's own encoding lacks Vietnamese letters, it refuses such a path. */
  private static boolean canBeWritten(String name) {
    try {
      return Path.of(name).getNameCount() == 1;
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static String digest(String name) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
