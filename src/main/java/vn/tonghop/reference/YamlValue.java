package vn.tonghop.reference;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A value in a YAML file that still knows its place.
 *
 * @param file name of the file
 * @param path keys from the top, joined with dots; empty for the whole file
 * @param node what stands there
 * @param problems where mistakes go
 */
public record YamlValue(String file, String path, Node node, ReferenceProblems problems) {

  /** Parses a file; empty, and reported, when it is not YAML or has no content. */
  public static Optional<YamlValue> parse(String file, String text, ReferenceProblems problems) {
    try {
      Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
      Node node = yaml.compose(new StringReader(text));
      if (node != null) {
        return Optional.of(new YamlValue(file, "", node, problems));
      }
      problems.add(file, "is empty");
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      problems.add(file, line, null, null, "is not YAML: " + e.getProblem());
    } catch (YAMLException e) {
      problems.add(file, "is not YAML: " + e.getMessage());
    }
    return Optional.empty();
  }

  /** Says what is wrong with it, at its place. */
  public void problem(String message) {
    String value = node instanceof ScalarNode scalar ? scalar.getValue() : null;
    String quoted = value == null ? message : "'" + value + "' " + message;
    int line = node.getStartMark() == null ? 0 : node.getStartMark().getLine() + 1;
    problems.add(file, line, path.isEmpty() ? null : path, value, quoted);
  }

  /** The values below this one by key; empty, and reported, when it is no mapping. */
  public Map<String, YamlValue> map() {
    Map<String, YamlValue> values = new LinkedHashMap<>();
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        String below = path.isEmpty() ? key : path + "." + key;
        YamlValue value = new YamlValue(file, below, tuple.getValueNode(), problems);
        if (values.putIfAbsent(key, value) != null) {
          value.problem("stands under a key that is there twice; remove one");
        }
      }
    } else {
      problem("is not a list of 'key: value' lines");
    }
    return values;
  }

  /** Whether it is a list. */
  public boolean isList() {
    return node instanceof SequenceNode;
  }

  /** The values of a list; empty, and reported, when it is none. */
  public List<YamlValue> list() {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream()
          .map(item -> new YamlValue(file, path, item, problems))
          .toList();
    }
    problem("is not a list; write [one, two]");
    return List.of();
  }

  /** The text of a single value; empty, and reported, when there is none. */
  public String text() {
    String value = node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
    if (value.isEmpty()) {
      problem("is not a text");
    }
    return value;
  }
}
