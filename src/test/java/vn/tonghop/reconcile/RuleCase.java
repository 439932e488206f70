package vn.tonghop.reconcile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A case of a rule: a folder that says what arrives in which night, and what is found then.
 *
 * @param folder where it is
 * @param reference its files of reference data by their names, the common ones among them
 * @param nights a folder each, in their order
 */
record RuleCase(Path folder, SortedMap<String, String> reference, List<Path> nights) {

  static final String REFERENCE = "reference";
  static final String EXPECTED = "expected.csv";

  /** The case in a folder, with the reference data that all cases have where it has none. */
  static RuleCase in(Path folder, Path common) throws IOException {
    SortedMap<String, String> reference = new TreeMap<>(referenceIn(common));
    reference.putAll(referenceIn(folder.resolve(REFERENCE)));
    return new RuleCase(
        folder,
        reference,
        foldersOf(folder).stream().filter(night -> !night.endsWith(REFERENCE)).toList());
  }

  /** Its files of reference data that are others from a night on. */
  static SortedMap<String, String> referenceIn(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      for (Path file : filesOf(folder)) {
        files.put(nameOf(file), Files.readString(file));
      }
    }
    return files;
  }

  String name() {
    return nameOf(Objects.requireNonNull(folder.getParent())) + "/" + nameOf(folder);
  }

  /** Each night with the periods that something is sent for. */
  List<String> agenda() throws IOException {
    List<String> agenda = new ArrayList<>();
    for (Path night : nights) {
      List<String> periods = new ArrayList<>();
      for (Path file : sentIn(night)) {
        periods.add(nameOf(file).replaceFirst("^[^_]*_([^_.]*).*$", "$1"));
      }
      agenda.add(nameOf(night) + " " + periods.stream().sorted().distinct().toList());
    }
    return agenda;
  }

  /**
   * Whether other districts with the same reference data and the same agenda change nothing for it:
   * what it finds is each a commune's, and its reference data stay what they are.
   */
  boolean sharesNights() throws IOException {
    for (Path night : nights) {
      Path expected = night.resolve(EXPECTED);
      if (Files.isDirectory(night.resolve(REFERENCE))
          || !Files.exists(expected)
          || Files.readAllLines(expected).stream()
              .anyMatch(line -> line.split(";", -1)[3].isEmpty())) {
        return false;
      }
    }
    return true;
  }

  /** What is sent in a night, in the order in which it was changed. */
  static List<Path> sentIn(Path night) throws IOException {
    List<Path> sent = new ArrayList<>(filesOf(night));
    sent.removeIf(file -> file.endsWith(EXPECTED));
    for (Path together : foldersOf(night)) {
      if (!together.endsWith(REFERENCE)) {
        sent.addAll(filesOf(together));
      }
    }
    return sent;
  }

  /** Bytes as letters, each byte one. */
  static String letters(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }

  static List<Path> foldersOf(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isDirectory).sorted().toList();
    }
  }

  static List<Path> filesOf(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  static String nameOf(Path path) {
    return Objects.requireNonNull(path.getFileName()).toString();
  }
}
