package vn.tonghop.reference;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.database.PublicationAxis;
import vn.tonghop.database.Queries;
import vn.tonghop.words.Messages;

/**
 * Step 1: lays the reference data down in the dimensions of the warehouse.
 *
 * <p>A change makes a new version that holds from the candidate publication on; nothing is
 * overwritten. Running it again changes nothing.
 */
public final class ReferenceSync {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Queries queries;
  private final PublicationAxis axis;

  /**
   * Binds to a warehouse.
   *
   * @param queries the warehouse's queries
   */
  public ReferenceSync(Queries queries) {
    this.queries = queries;
    this.axis = new PublicationAxis(queries);
  }

  /**
   * Brings the dimensions in line with {@code reference}, in the transaction of the caller.
   *
   * @return a digest of the reference data, the same for the same content
   */
  public String sync(ReferenceData reference) {
    int candidate = axis.candidate();
    queries.update("reference/undo", Map.of("candidate", candidate));
    Map<String, List<Map<String, Object>>> dimensions = new ReferenceRows(reference).byDimension();
    Map<String, String> digested = new LinkedHashMap<>();
    dimensions.forEach(
        (dimension, rows) -> {
          String json = JSON.writeValueAsString(rows);
          digested.put(dimension, json);
          queries.update("reference/" + dimension, Map.of("rows", json, "candidate", candidate));
        });
    digested.put("columns", new TreeMap<>(reference.headerWords()).toString());
    digested.put("aliases", reference.indicators().toString());
    return digest(digested.toString());
  }

  /** Lays down the sentences in which refusals and findings are told. */
  public void syncMessages(Messages messages) {
    List<Map<String, String>> rows =
        messages.templates().stream()
            .map(
                template ->
                    Map.of(
                        "code", template.code(),
                        "message_vi", template.vi(),
                        "message_en", template.en(),
                        "advice_vi", template.adviceVi()))
            .toList();
    queries.update("reference/messages", Map.of("rows", JSON.writeValueAsString(rows)));
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
