package vn.tonghop.operate.docs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.database.Queries;

/** What the database says of its own tables, views and functions. */
final class Catalog {
  private static final Pattern NAME =
      Pattern.compile("\\b(mart|warehouse|ops|staging)\\.([a-z_][a-z_0-9]*)");

  /**
   * A table, view or function.
   *
   * @param kind {@code table}, {@code view} or {@code function}
   * @param definition a view's query
   */
  record Relation(
      String schemaName, String name, String kind, String comment, @Nullable String definition) {

    String fullName() {
      return schemaName + "." + name;
    }

    /** Without the arguments of a function, as queries name it. */
    private String calledName() {
      return fullName().replaceFirst("\\(.*", "");
    }
  }

  /** A column. */
  record Column(
      String schemaName,
      String relation,
      String name,
      String type,
      boolean mayBeNull,
      String comment) {}

  /**
   * What is unique, or points to another table.
   *
   * @param other the table that a foreign key points to
   */
  record Key(
      String schemaName, String relation, String kind, String definition, @Nullable String other) {}

  private final Map<String, Relation> relations = new LinkedHashMap<>();
  private final Map<String, String> byCalledName = new HashMap<>();
  private final List<Column> columns;
  private final List<Key> keys;

  private Catalog(List<Relation> relations, List<Column> columns, List<Key> keys) {
    for (Relation relation : relations) {
      this.relations.put(relation.fullName(), relation);
      byCalledName.put(relation.calledName(), relation.fullName());
    }
    this.columns = columns;
    this.keys = keys;
  }

  static Catalog of(Queries queries) {
    return new Catalog(
        queries.few("operate/docs/relations", Map.of(), Relation.class),
        queries.few("operate/docs/columns", Map.of(), Column.class),
        queries.few("operate/docs/keys", Map.of(), Key.class));
  }

  /** Those of a schema, by their names. */
  List<Relation> of(String schema) {
    return relations.values().stream()
        .filter(relation -> relation.schemaName().equals(schema))
        .toList();
  }

  List<Column> columns(Relation relation) {
    return columns.stream()
        .filter(
            column ->
                column.schemaName().equals(relation.schemaName())
                    && column.relation().equals(relation.name()))
        .toList();
  }

  List<Key> keys(Relation relation) {
    return keys.stream()
        .filter(
            key ->
                key.schemaName().equals(relation.schemaName())
                    && key.relation().equals(relation.name()))
        .toList();
  }

  boolean has(String fullName) {
    return relations.containsKey(fullName);
  }

  /** The tables, views and functions that a text of SQL names, by their full names. */
  List<String> namedIn(String sql) {
    TreeSet<String> named = new TreeSet<>();
    Matcher matcher = NAME.matcher(sql);
    while (matcher.find()) {
      String relation = byCalledName.get(matcher.group());
      if (relation != null) {
        named.add(relation);
      }
    }
    return new ArrayList<>(named);
  }
}
