package vn.tonghop.database;

import java.util.List;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Many records as one parameter, which {@code jsonb_to_recordset} makes a table of: a component
 * {@code fileId} becomes the key {@code file_id}, in the order of the components.
 */
public final class JsonRows {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .build();

  private JsonRows() {}

  /** Writes the rows as a JSON array of objects; the same rows are always the same text. */
  public static String of(List<? extends Record> rows) {
    return JSON.writeValueAsString(rows);
  }
}
