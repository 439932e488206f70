package vn.tonghop.operate.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.operate.session.CommandFailure;

class DocsFolderTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void replacesWhatItWroteBeforeAsAWhole() throws IOException {
    Path docs = folder.resolve("docs");
    write(docs, Map.of("index.html", "một", "gone.html", "cũ"));
    write(docs, Map.of("index.html", "hai"));

    assertThat(contents(docs)).containsExactly(DocsFolder.MARK, "index.html");
    assertThat(docs.resolve("index.html")).hasContent("hai");
    assertThat(contents(folder)).containsExactly("docs");
  }

  @Test
  void leavesAFolderOfSomebodyElseAlone() throws IOException {
    Files.writeString(Files.createDirectory(folder.resolve("mine")).resolve("thesis.odt"), "x");

    assertThatThrownBy(() -> DocsFolder.at(folder.resolve("mine")))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("is not a folder that this command has written");
    assertThat(folder.resolve("mine/thesis.odt")).hasContent("x");
    assertThatThrownBy(() -> DocsFolder.at(folder.resolve("mine/thesis.odt")))
        .isInstanceOf(CommandFailure.class);
    assertThatThrownBy(() -> DocsFolder.at(folder.resolve("none/docs")))
        .hasMessageContaining("There is no folder");
  }

  @Test
  void leavesWhatStoodThereWhenAFileCannotBeWritten() throws IOException {
    Path docs = folder.resolve("docs");
    write(docs, Map.of("index.html", "một"));

    assertThatThrownBy(
            () -> write(docs, new TreeMap<>(Map.of("index.html", "hai", "no/such.html", ""))))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("What stood there before is as it was.");

    assertThat(docs.resolve("index.html")).hasContent("một");
    assertThat(contents(folder)).containsExactly("docs");
  }

  private static void write(Path docs, Map<String, String> files) {
    try (DocsFolder folder = DocsFolder.at(docs)) {
      folder.write(files);
    }
  }

  private static List<String> contents(Path of) throws IOException {
    try (Stream<Path> files = Files.list(of)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }
}
