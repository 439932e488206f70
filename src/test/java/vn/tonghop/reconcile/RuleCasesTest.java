package vn.tonghop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.reconcile.RuleCase.foldersOf;
import static vn.tonghop.reconcile.RuleCase.nameOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.tonghop.GoldenPairs;

/**
 * Lets the job run over the nights of every case folder, and compares what the rules find; {@code
 * db/check} finds nothing. A new rule, or another case of one, takes no Java.
 *
 * <p>Cases that have the same reference data, and in which the same is due in the same nights,
 * happen in one office, each in a district of its own.
 */
class RuleCasesTest {

  private static final Path FOLDER = Path.of("src/test/resources/rule");

  @TestFactory
  Stream<DynamicContainer> findsWhatTheCaseSaysNightByNight() throws IOException {
    List<RuleCase> cases = new ArrayList<>();
    for (Path rule : foldersOf(FOLDER)) {
      if (!rule.endsWith(RuleCase.REFERENCE)
          && nameOf(rule).matches(System.getProperty("rule", ".*"))) {
        for (Path folder : foldersOf(rule)) {
          cases.add(RuleCase.in(folder, FOLDER.resolve(RuleCase.REFERENCE)));
        }
      }
    }
    return SharedNights.of(cases, GoldenPairs.isRewriting()).stream().map(RuleCasesTest::container);
  }

  private static DynamicContainer container(SharedNights nights) {
    DynamicTest run = DynamicTest.dynamicTest("nights of " + nights, nights::run);
    return DynamicContainer.dynamicContainer(
        nights.toString(),
        Stream.concat(
            Stream.of(run),
            nights.cases().stream()
                .map(
                    theCase ->
                        DynamicTest.dynamicTest(
                            theCase.name(), () -> assertFoundWhatItSays(nights, theCase)))));
  }

  private static void assertFoundWhatItSays(SharedNights nights, RuleCase theCase)
      throws IOException {
    for (Path night : theCase.nights()) {
      Path expected = night.resolve(RuleCase.EXPECTED);
      List<String> found = nights.found(theCase, night);
      if (GoldenPairs.isRewriting()) {
        Files.writeString(expected, String.join("\n", found) + "\n");
      }
      assertThat(found).as("findings after %s", night).isEqualTo(Files.readAllLines(expected));
    }
  }
}
