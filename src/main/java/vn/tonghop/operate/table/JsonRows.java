package vn.tonghop.operate.table;

import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Rows as a JSON array of objects, one to a line. */
public final class JsonRows implements RowPrinter {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private final PrintWriter out;
  private final List<Column> columns;
  private boolean any;

  JsonRows(PrintWriter out, List<Column> columns) {
    this.out = out;
    this.columns = columns;
    out.print("[");
  }

  /** Any value, as JSON. */
  public static String text(Object value) {
    return JSON.writeValueAsString(value);
  }

  @Override
  public void row(List<@Nullable Object> values) {
    out.print(any ? ",\n" : "\n");
    any = true;
    java.io.StringWriter line = new java.io.StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      for (int i = 0; i < columns.size(); i++) {
        json.writeName(columns.get(i).name());
        json.writePOJO(values.get(i));
      }
      json.writeEndObject();
    }
    out.print(line);
  }

  @Override
  public void end() {
    out.println(any ? "\n]" : "]");
    out.flush();
  }
}
