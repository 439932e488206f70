package vn.tonghop.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tonghop.golden.WrittenNumber.Style;
import vn.tonghop.normalize.Hold;
import vn.tonghop.normalize.NormalizedRow;
import vn.tonghop.normalize.ReadRow;
import vn.tonghop.normalize.RowOutcome;
import vn.tonghop.normalize.SubmissionReading;
import vn.tonghop.reference.ReferenceData;
import vn.tonghop.reference.ReferenceLoader;
import vn.tonghop.reference.Unit;
import vn.tonghop.words.ColumnRole;
import vn.tonghop.words.ProblemCode;

/**
 * Whatever way a value is written, it is read as the same value, or held where it truly is two
 * numbers. {@code -Dtonghop.properties.cases=N} tries N files instead of a few hundred.
 */
class RoundTripTest {
  private static final int CASES = Integer.getInteger("tonghop.properties.cases", 200);
  private static final ReferenceData REFERENCE = ReferenceLoader.load(Path.of("config"));

  private static final Set<String> MEASURED =
      Set.of("area", "mass", "length", "volume", "energy", "money", "energy price", "percent");

  private final SubmissionReading reading = new SubmissionReading(REFERENCE);

  @Test
  void readsEveryValueAsItWasMeantOrHoldsIt() throws IOException {
    Random random = new Random(180_2024);
    for (int i = 0; i < CASES; i++) {
      RandomSubmission submission = RandomSubmission.write(REFERENCE, random, false);
      check(submission);
      for (RandomSubmission.Line line : submission.lines().values()) {
        for (ColumnRole column : line.written().keySet()) {
          BigDecimal expected = expected(submission, line, column);
          assertThat(expected == null || expected.compareTo(meant(line, column)) == 0)
              .as("the reference itself on %s", line)
              .isTrue();
        }
      }
    }
  }

  @Test
  void guessesNothingWhereAFileWritesNumbersInBothWays() throws IOException {
    Random random = new Random(6040);
    int held = 0;
    for (int i = 0; i < CASES; i++) {
      held += check(RandomSubmission.write(REFERENCE, random, true));
    }
    assertThat(held).as("rows held").isGreaterThan(CASES / 10);
  }

  @Test
  void readsDecomposedTextLikeComposedText() throws IOException {
    Random random = new Random(1258);
    for (int i = 0; i < CASES; i++) {
      String text = RandomSubmission.write(REFERENCE, random, random.nextBoolean()).text();
      assertThat(Described.of(RandomSubmission.NAME, read(SubmissionBytes.DECOMPOSED.of(text))))
          .as(text)
          .isEqualTo(Described.of(RandomSubmission.NAME, read(SubmissionBytes.UTF_8.of(text))));
    }
  }

  private ReadFile read(byte[] bytes) throws IOException {
    return ReadFile.of(reading, bytes, RandomSubmission.NAME);
  }

  /** Returns how many rows are held. */
  private int check(RandomSubmission submission) throws IOException {
    ReadFile read = read(submission.encoding().of(submission.text()));
    String file = submission.encoding() + " " + read.format() + "\n" + submission.text();
    assertThat(read.refusal()).as(file).isNull();
    assertThat(read.rows()).as(file).hasSameSizeAs(submission.lines().keySet());
    int held = 0;
    for (ReadRow row : read.rows()) {
      assertThat(submission.lines()).as(file).containsKey(row.line());
      RandomSubmission.Line line = Objects.requireNonNull(submission.lines().get(row.line()));
      assertThat(row.outcome()).as(file).isInstanceOf(RowOutcome.Accepted.class);
      NormalizedRow taken = ((RowOutcome.Accepted) row.outcome()).row();
      assertThat(taken.indicator()).as(file).isEqualTo(line.indicator());
      check(submission, line, ColumnRole.ACTUAL, taken, file);
      check(submission, line, ColumnRole.PLAN, taken, file);
      held += taken.isHeld() ? 1 : 0;
    }
    return held;
  }

  private static void check(
      RandomSubmission submission,
      RandomSubmission.Line line,
      ColumnRole column,
      NormalizedRow taken,
      String file) {
    BigDecimal found = taken.cells().of(column).value();
    WrittenNumber written = written(line, column);
    BigDecimal expected = expected(submission, line, column);
    Map<ColumnRole, Hold> holds = new HashMap<>();
    taken.holds().forEach(hold -> holds.put(hold.column(), hold));
    if (expected != null) {
      assertThat(found).as("%s in %s", written, file).isEqualByComparingTo(expected);
      assertThat(holds).as(file).doesNotContainKey(column);
      return;
    }
    assertThat(found).as("%s in %s", written, file).isNull();
    assertThat(holds).as("%s in %s", written, file).containsKey(column);
    Hold hold = Objects.requireNonNull(holds.get(column));
    assertThat(hold.code()).isEqualTo(ProblemCode.AMBIGUOUS_NUMBER);
    assertThat(List.of(hold.asDecimal(), hold.asGrouped()))
        .as("%s in %s", written, file)
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactlyInAnyOrder(
            inOwnUnit(line, written.inVietnamese()), inOwnUnit(line, written.inEnglish()));
  }

  /** The value in the indicator's unit; null where the cell is to be held. */
  private static @Nullable BigDecimal expected(
      RandomSubmission submission, RandomSubmission.Line line, ColumnRole column) {
    Style style =
        Style.of(
            submission.lines().values().stream()
                .flatMap(each -> each.written().values().stream())
                .toList());
    WrittenNumber written = written(line, column);
    BigDecimal number = written.in(style);
    BigDecimal vietnamese = written.inVietnamese();
    BigDecimal english = written.inEnglish();
    if (!written.isTwoNumbers() || vietnamese == null || english == null) {
      return number == null ? null : inOwnUnit(line, number);
    }
    BigDecimal low = inOwnUnit(line, vietnamese.min(english));
    BigDecimal high = inOwnUnit(line, vietnamese.max(english));
    BigDecimal byStyle = number == null ? null : inOwnUnit(line, number);
    boolean absurd = isPieceOfAWhole(line, low);
    if (byStyle != null && (byStyle.compareTo(low) != 0 || !absurd)) {
      return byStyle;
    }
    BigDecimal plan =
        column == ColumnRole.PLAN ? null : expected(submission, line, ColumnRole.PLAN);
    boolean forLow = plan != null && isNear(low, plan) && !isNear(high, plan);
    boolean forHigh =
        plan != null && isNear(high, plan) && !isNear(low, plan) || byStyle == null && absurd;
    return forLow == forHigh ? null : forLow ? low : high;
  }

  private static boolean isPieceOfAWhole(RandomSubmission.Line line, BigDecimal value) {
    return line.indicator().decimals() == 0
        && !MEASURED.contains(line.ownUnit().dimension())
        && (line.unit().factor().compareTo(line.ownUnit().factor()) == 0
            || value.stripTrailingZeros().scale() > 0);
  }

  private static boolean isNear(BigDecimal value, BigDecimal plan) {
    BigDecimal five = BigDecimal.valueOf(5);
    return plan.signum() != 0
        && value.compareTo(plan.multiply(five)) <= 0
        && value.multiply(five).compareTo(plan) >= 0;
  }

  private static WrittenNumber written(RandomSubmission.Line line, ColumnRole column) {
    return line.written().getOrDefault(column, WrittenNumber.of(""));
  }

  private static BigDecimal meant(RandomSubmission.Line line, ColumnRole column) {
    return inOwnUnit(line, line.meant().getOrDefault(column, BigDecimal.ONE.negate()));
  }

  /** Exact where the quotient ends, as the program promises it. */
  private static BigDecimal inOwnUnit(RandomSubmission.Line line, @Nullable BigDecimal value) {
    Unit own = line.ownUnit();
    BigDecimal product = (value == null ? BigDecimal.ZERO : value).multiply(line.unit().factor());
    try {
      return product.divide(own.factor());
    } catch (ArithmeticException withoutEnd) {
      return product.divide(own.factor(), 20, RoundingMode.HALF_UP);
    }
  }
}
