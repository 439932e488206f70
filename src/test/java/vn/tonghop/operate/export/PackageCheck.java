package vn.tonghop.operate.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A data package as the rules of Frictionless have it: its rows keep to its descriptor. */
@NullUnmarked
final class PackageCheck {
  private final Map<String, List<Map<String, String>>> tables = new HashMap<>();

  private PackageCheck() {}

  /** Fails where a row does not; gives the rows of each table. */
  static Map<String, List<Map<String, String>>> of(Path folder) throws IOException {
    PackageCheck check = new PackageCheck();
    JsonNode descriptor =
        JsonMapper.shared().readTree(Files.readString(folder.resolve("datapackage.json")));
    assertThat(descriptor.get("name").asString()).matches("[a-z0-9._-]+");
    for (JsonNode resource : descriptor.get("resources")) {
      check.cells(folder, resource);
      check.keys(resource);
    }
    for (JsonNode resource : descriptor.get("resources")) {
      check.references(resource);
    }
    return check.tables;
  }

  private void cells(Path folder, JsonNode resource) throws IOException {
    Path file = folder.resolve(resource.get("path").asString());
    List<Map<String, String>> rows = ReadCsv.of(file);
    tables.put(resource.get("name").asString(), rows);
    List<String> names = new ArrayList<>();
    List<JsonNode> fields = new ArrayList<>();
    for (JsonNode field : resource.get("schema").get("fields")) {
      names.add(field.get("name").asString());
      fields.add(field);
      assertThat(field.get("description").asString()).isNotBlank();
      if (field.get("type").asString().equals("number")) {
        assertThat(field.get("unit").asString()).isIn("%", "uom");
      }
    }
    assertThat(names).doesNotHaveDuplicates();
    assertThat(Files.readString(file).lines().findFirst()).contains(String.join(",", names));
    assertThat(resource.get("schema").get("missingValues").toString()).isEqualTo("[\"\"]");
    for (Map<String, String> row : rows) {
      for (JsonNode field : fields) {
        String cell = row.get(field.get("name").asString());
        if (!cell.isEmpty() && !cell.matches(pattern(field.get("type").asString()))) {
          throw new AssertionError(file + ": " + field.get("name") + " is " + cell);
        }
      }
    }
  }

  private static String pattern(String type) {
    return switch (type) {
      case "integer" -> "-?\\d+";
      case "number" -> "-?\\d+(\\.\\d+)?";
      case "boolean" -> "true|false";
      case "date" -> "\\d{4}-\\d\\d-\\d\\d";
      case "datetime" -> "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z";
      default -> "(?s).+";
    };
  }

  /** Cells of a primary key are never missing; a row that lacks one of a unique key has none. */
  private void keys(JsonNode resource) {
    JsonNode schema = resource.get("schema");
    List<Map<String, String>> rows = tables.get(resource.get("name").asString());
    if (schema.has("primaryKey")) {
      Set<List<String>> keys = new HashSet<>();
      for (Map<String, String> row : rows) {
        List<String> key = cells(row, schema.get("primaryKey"));
        assertThat(key).as(resource.get("name").asString()).doesNotContain("");
        assertThat(keys.add(key)).as(resource.get("name") + " " + key).isTrue();
      }
    }
    for (JsonNode unique : schema.path("uniqueKeys")) {
      Set<List<String>> keys = new HashSet<>();
      for (Map<String, String> row : rows) {
        List<String> key = cells(row, unique);
        assertThat(key.contains("") || keys.add(key)).as(key.toString()).isTrue();
      }
    }
    assertThat(
            schema.has("primaryKey")
                || schema.has("uniqueKeys")
                || resource.get("name").asString().equals("reject"))
        .isTrue();
  }

  private void references(JsonNode resource) {
    String own = resource.get("name").asString();
    for (JsonNode reference : resource.get("schema").path("foreignKeys")) {
      JsonNode to = reference.get("reference");
      String named = to.get("resource").asString();
      Set<List<String>> there = new HashSet<>();
      tables
          .get(named.isEmpty() ? own : named)
          .forEach(row -> there.add(cells(row, to.get("fields"))));
      for (Map<String, String> row : tables.get(own)) {
        List<String> cells = cells(row, reference.get("fields"));
        assertThat(cells.contains("") || there.contains(cells)).as(own + cells).isTrue();
      }
    }
  }

  private static List<String> cells(Map<String, String> row, JsonNode columns) {
    List<String> cells = new ArrayList<>();
    columns.forEach(column -> cells.add(row.get(column.asString())));
    return cells;
  }
}
