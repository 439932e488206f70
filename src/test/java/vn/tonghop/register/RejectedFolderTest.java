package vn.tonghop.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectedFolderTest {
  private final Path home;

  RejectedFolderTest(@TempDir Path home) {
    this.home = home;
  }

  @Test
  void keepsTheFoldersOfTheInbox() throws IOException {
    Path file = Files.writeString(home.resolve("a.csv"), "abc");
    Path place = folder().copy(file, "2024/xa/a.csv");
    assertThat(place).isEqualTo(home.resolve("rejected/2024/xa/a.csv")).hasContent("abc");
  }

  @Test
  void neverOverwritesAnEarlierFile() throws IOException {
    for (String content : new String[] {"1", "2", "3"}) {
      folder().copy(Files.writeString(home.resolve("a.csv"), content), "a.csv");
    }
    assertThat(home.resolve("rejected/a.csv")).hasContent("1");
    assertThat(home.resolve("rejected/a (2).csv")).hasContent("2");
    assertThat(home.resolve("rejected/a (3).csv")).hasContent("3");
  }

  @Test
  void letsNoNameLeadOutOfTheFolder() throws IOException {
    for (String name : new String[] {"../../x.csv", "/etc/x.csv", "..\\x.csv", "..", ""}) {
      Path file = Files.writeString(home.resolve("a.csv"), name);
      assertThat(folder().copy(file, name)).startsWith(home.resolve("rejected")).hasContent(name);
    }
    assertThat(home.resolve("rejected/x.csv")).exists();
  }

  @Test
  void copiesWhatMustStayWhereItIs() throws IOException {
    Path file = Files.writeString(home.resolve("a.csv"), "abc");
    assertThat(folder().copy(file, "a.csv")).hasContent("abc");
    assertThat(file).exists();
  }

  @Test
  void keepsTheSameBytesOnce() throws IOException {
    for (String content : new String[] {"1", "2", "1", "2"}) {
      Path file = Files.writeString(home.resolve("a.csv"), content);
      assertThat(folder().copy(file, "a.csv")).hasContent(content);
    }
    assertThat(home.resolve("rejected")).isDirectoryNotContaining("glob:**/a (3).csv");
  }

  @Test
  void takesNamesAsLongAsTheFileSystemDoes() throws IOException {
    String name = "ệ".repeat(83) + "ab.csv";
    for (String content : new String[] {"1", "2", "3"}) {
      Path file = Files.writeString(home.resolve(name), content);
      assertThat(folder().copy(file, name)).hasContent(content).asString().endsWith(".csv");
    }
  }

  private RejectedFolder folder() {
    return new RejectedFolder(home.resolve("rejected"));
  }
}
