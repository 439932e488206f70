package vn.tonghop.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LeftBehindTest {

  @Test
  void saysNothingWhereNothingIsLeft() {
    assertThat(told(List.of(), List.of())).isEmpty();
  }

  @Test
  void countsFilesStillBeingWritten() {
    assertThat(told(List.of(), List.of("a.csv")))
        .containsExactly("1 file still being written was left in the inbox.");
    assertThat(told(List.of(), List.of("a.csv", "b.csv")))
        .containsExactly("2 files still being written were left in the inbox.");
  }

  @Test
  void namesFilesThatCouldNotBeRead() {
    assertThat(told(List.of("a.csv"), List.of()))
        .containsExactly("1 file could not be read and was left: a.csv.");
    assertThat(told(List.of("a\n.csv", "b.csv"), List.of()))
        .containsExactly("2 files could not be read and were left: a .csv, b.csv.");
    assertThat(told(List.of("a", "b", "c", "d", "e", "f"), List.of()))
        .containsExactly("6 files could not be read and were left: a, b, c, d, e, ….");
  }

  private static List<String> told(List<String> unreadable, List<String> stillWritten) {
    Inventory inventory =
        new Inventory(
            List.of(),
            unreadable.stream()
                .map(name -> new Inventory.Unreadable(name, "no permission to read"))
                .toList());
    return LeftBehind.notes(new SettledInbox.Settled(inventory, stillWritten));
  }
}
