package vn.tonghop.reference;

import vn.tonghop.database.Queries;

/**
 * What a run judges by: the reference data as they were when it began, and the keys under which the
 * warehouse keeps what they name.
 *
 * @param data the reference data
 * @param digest of {@code data}, the same for the same content
 * @param keys of everything in {@code data}
 */
public record ReferenceFrame(ReferenceData data, String digest, SurrogateKeys keys) {

  /**
   * Frames reference data. What the warehouse does not know yet gets its key, which it keeps for
   * ever; nothing else is written.
   *
   * @param queries the warehouse's queries
   */
  public static ReferenceFrame of(ReferenceData data, Queries queries) {
    return new ReferenceFrame(
        data, ReferenceDigest.of(data), SurrogateKeys.assign(NaturalKeys.of(data), queries));
  }
}
