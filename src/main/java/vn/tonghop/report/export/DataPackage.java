package vn.tonghop.report.export;

import static vn.tonghop.report.export.JsonObjects.ordered;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The descriptor of a folder of tables as Frictionless has it. */
public final class DataPackage {
  /** What the descriptor is called in its folder. */
  public static final String NAME = "datapackage.json";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private DataPackage() {}

  /**
   * A table in the folder.
   *
   * @param key columns that identify a row; none where no columns do
   * @param isAlwaysThere whether none of them is ever empty
   * @param references what columns of it point to
   */
  public record Resource(
      ExportedTable table, List<String> key, boolean isAlwaysThere, List<Reference> references) {
    /** Name of its file in the folder. */
    public String file() {
      return table.name() + ".csv";
    }
  }

  /** Columns that hold the key of a row of another table. */
  public record Reference(List<String> columns, String table, List<String> key) {}

  /** The descriptor, as UTF-8 text. */
  public static String describing(
      String name, String title, String description, Published published, List<Resource> tables) {
    Map<String, Object> descriptor =
        ordered(
            "profile",
            "tabular-data-package",
            "name",
            name,
            "title",
            title,
            "description",
            description,
            "version",
            "1.0." + published.number(),
            "created",
            published.at().toString(),
            "resources",
            tables.stream().map(DataPackage::resource).toList());
    return JSON.writeValueAsString(descriptor) + "\n";
  }

  private static Map<String, Object> resource(Resource resource) {
    Map<String, Object> schema = new LinkedHashMap<>();
    List<String> identifying = resource.key();
    schema.put("fields", resource.table().columns().stream().map(DataPackage::field).toList());
    schema.put("missingValues", List.of(""));
    // Cells of a primary key may not be missing; of a unique one they may.
    if (!identifying.isEmpty() && resource.isAlwaysThere()) {
      schema.put("primaryKey", identifying);
    } else if (!identifying.isEmpty()) {
      schema.put("uniqueKeys", List.of(identifying));
    }
    List<Object> references = new ArrayList<>();
    for (Reference reference : resource.references()) {
      references.add(
          ordered(
              "fields",
              reference.columns(),
              "reference",
              // Of a table that points to itself, the name is empty.
              ordered(
                  "resource",
                  reference.table().equals(resource.table().name()) ? "" : reference.table(),
                  "fields",
                  reference.key())));
    }
    if (!references.isEmpty()) {
      schema.put("foreignKeys", references);
    }
    return ordered(
        "profile",
        "tabular-data-resource",
        "name",
        resource.table().name(),
        "path",
        resource.file(),
        "title",
        resource.table().name(),
        "description",
        resource.table().meaning(),
        "format",
        "csv",
        "mediatype",
        "text/csv",
        "encoding",
        "utf-8",
        "dialect",
        ordered("delimiter", ",", "lineTerminator", "\r\n", "quoteChar", "\"", "header", true),
        "schema",
        schema);
  }

  private static Map<String, Object> field(ExportedColumn column) {
    Map<String, Object> field =
        ordered(
            "name",
            column.name(),
            "title",
            column.title(),
            "type",
            type(column.kind()),
            "description",
            column.meaning());
    if (column.kind() == ColumnKind.NUMBER) {
      field.put("decimalChar", ".");
      field.put("unit", column.name().endsWith("_pct") ? "%" : "uom");
    }
    if (column.kind() == ColumnKind.YES_NO) {
      field.put("trueValues", List.of("true"));
      field.put("falseValues", List.of("false"));
    }
    if (column.kind() == ColumnKind.MOMENT) {
      field.put("format", "any");
    }
    return field;
  }

  private static String type(ColumnKind kind) {
    return switch (kind) {
      case TEXT -> "string";
      case INTEGER -> "integer";
      case NUMBER -> "number";
      case YES_NO -> "boolean";
      case DAY -> "date";
      case MOMENT -> "datetime";
    };
  }
}
