package vn.tonghop.reference;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import vn.tonghop.database.JsonRows;

/** Tells one state of the reference data from another. */
final class ReferenceDigest {

  private ReferenceDigest() {}

  /** Digests everything that a submission is judged by. */
  static String of(ReferenceData reference) {
    Map<String, String> digested = new LinkedHashMap<>();
    new ReferenceRows(reference)
        .byDimension()
        .forEach((dimension, rows) -> digested.put(dimension, JsonRows.of(rows)));
    digested.put("columns", new TreeMap<>(reference.headerWords()).toString());
    digested.put("aliases", reference.indicators().toString());
    return digest(digested.toString());
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
