package vn.tonghop.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.tonghop.GoldenPairs;
import vn.tonghop.identify.Belonging;
import vn.tonghop.reference.Commune;
import vn.tonghop.reference.Period;
import vn.tonghop.words.ColumnRole;
import vn.tonghop.words.Problem;
import vn.tonghop.words.ProblemCode;

class RowNormalizerTest {
  private static final Commune DAI_DONG = commune("06040", "Xã Đại Đồng", "2024-11-30");
  private static final Commune QUOC_KHANH = commune("06004", "Xã Quốc Khánh", "2025-06-30");
  private static final Period YEAR = period("2024", "2024-01-01", "2024-11-30");
  private static final Period DECEMBER = period("2024-12", "2024-12-01", "2024-12-31");

  /** A file whose name says that it has two readings gives no evidence of its style. */
  @TestFactory
  Stream<DynamicTest> tellsTheOutcomeOfEachRow() throws IOException {
    return GoldenPairs.of(
        Path.of("src/test/resources/normalize/rows"),
        (given, expected) -> {
          String name = String.valueOf(given.getFileName());
          return String.join("\n", outcomes(name)) + "\n";
        });
  }

  @Test
  void saysThatARowContradictsItsFile() {
    RowNormalizer rows = normalizer(List.of("indicator", "actual", "commune"), DAI_DONG, YEAR);
    assertThatThrownBy(() -> rows.normalize(new String[] {"RICE", "5", "06004"}))
        .isInstanceOfSatisfying(
            SubmissionRefused.class,
            refused ->
                assertThat(refused.problem())
                    .isEqualTo(
                        new Problem(
                            ProblemCode.IDENTITY_CONFLICT,
                            ColumnRole.COMMUNE,
                            "06004",
                            List.of("commune", "Xã Đại Đồng", "06004", "", ""))));
    RowNormalizer dated = normalizer(List.of("indicator", "actual", "period"), DAI_DONG, YEAR);
    assertThatThrownBy(() -> dated.normalize(new String[] {"RICE", "5", "2024-12"}))
        .isInstanceOfSatisfying(
            SubmissionRefused.class,
            refused ->
                assertThat(refused.problem())
                    .isEqualTo(
                        new Problem(
                            ProblemCode.IDENTITY_CONFLICT,
                            ColumnRole.PERIOD,
                            "2024-12",
                            List.of("period", "2024", "2024-12", "", ""))));
  }

  @Test
  void holdsAFlowOnlyOfACommuneThatExistedOnNoDayOfThePeriod() {
    RowNormalizer year = normalizer(List.of("indicator", "actual"), DAI_DONG, YEAR);
    assertThat(describe(outcome(year, "RICE", "5"))).isEqualTo("accepted RICE actual=5");
    RowNormalizer december = normalizer(List.of("indicator", "actual"), DAI_DONG, DECEMBER);
    assertThat(describe(outcome(december, "RICE", "5")))
        .isEqualTo("held RICE actual=5 commune-not-active");
  }

  @Test
  void keepsTheCellsAsTheyCame() {
    RowNormalizer rows = normalizer(List.of("indicator", "uom", "actual", "plan"), DAI_DONG, YEAR);
    RowOutcome.Accepted accepted =
        (RowOutcome.Accepted) outcome(rows, "RICE", "Sào", " 1.000,5 ", "");
    assertThat(accepted.row().cells().actual().raw()).isEqualTo(" 1.000,5 ");
    assertThat(accepted.row().cells().plan().raw()).isNull();
    assertThat(accepted.row().mainUnit()).isEqualTo("Sào");
    assertThat(accepted.row().cells().actual().value()).isEqualByComparingTo("36.018");
    assertThat(accepted.row().commune()).isEqualTo(DAI_DONG);
    assertThat(accepted.row().period()).isEqualTo(YEAR);
  }

  @Test
  void namesWhatARefusedIndicatorCouldBe() {
    RowNormalizer rows = normalizer(List.of("indicator", "name", "actual"), DAI_DONG, YEAR);
    RowOutcome.Rejected conflict = (RowOutcome.Rejected) outcome(rows, "RICE", "Ngô", "5");
    assertThat(conflict.problems())
        .containsExactly(
            new Problem(
                ProblemCode.UNKNOWN_INDICATOR,
                ColumnRole.NAME,
                "Ngô",
                List.of("", "RICE Diện tích gieo cấy lúa / MAIZE Diện tích ngô", "", "")));
  }

  @Test
  void saysOfANumberWithALetterOnlyThatItIsNone() {
    RowNormalizer rows = normalizer(List.of("indicator", "actual"), DAI_DONG, YEAR);
    RowOutcome.Rejected refused = (RowOutcome.Rejected) outcome(rows, "PIG", "85k");
    assertThat(refused.problems())
        .containsExactly(
            new Problem(ProblemCode.NOT_A_NUMBER, ColumnRole.ACTUAL, "85k", List.of("", "", "")));
  }

  private static RowOutcome outcome(RowNormalizer rows, String... cells) {
    try {
      return rows.normalize(cells);
    } catch (SubmissionRefused e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> outcomes(String name) {
    List<String> lines = Golden.lines("rows/" + name);
    List<String> header = List.of(lines.get(0).split(";", -1));
    List<String[]> rows = Golden.rows("rows/" + name);
    NumberStyleSurvey survey = new NumberStyleSurvey();
    Map<ColumnRole, Integer> columns = columns(header);
    if (!name.startsWith("two_readings")) {
      rows.forEach(
          row ->
              RowLayout.VALUE_COLUMNS.stream()
                  .filter(role -> columns.getOrDefault(role, 99) < row.length)
                  .forEach(role -> survey.look(row[columns.getOrDefault(role, 0)])));
    }
    Commune commune = columns.containsKey(ColumnRole.COMMUNE) ? null : QUOC_KHANH;
    Period period = columns.containsKey(ColumnRole.PERIOD) ? null : YEAR;
    RowNormalizer normalizer = normalizer(header, survey.result(), commune, period);
    List<String> outcomes = new ArrayList<>();
    rows.forEach(row -> outcomes.add(describe(outcome(normalizer, row))));
    return outcomes;
  }

  @Test
  void looksForNamesLikeUnknownOnesOnceForEachAndNotForThousands() throws SubmissionRefused {
    List<String> asked = new ArrayList<>();
    RowIdentities.Communes communes =
        new RowIdentities.Communes() {
          @Override
          public Optional<Commune> find(String token, String beside, Period when) {
            return Optional.empty();
          }

          @Override
          public List<String> nearest(String token) {
            asked.add(token);
            return List.of("like " + token);
          }
        };
    List<String> header = List.of("indicator", "actual", "commune");
    RowNormalizer rows =
        new RowNormalizer(
            Golden.indicators(),
            communes,
            text -> Optional.empty(),
            heading -> Belonging.Claim.NONE,
            new FileFacts(
                NumberStyle.DECIMAL_COMMA, null, YEAR, columns(header), header, List.of()));
    List<String> first = new ArrayList<>();
    for (int i = 0; i < 6_000; i++) {
      RowOutcome row = rows.normalize(new String[] {"RICE", "5", "Xã " + i % 3_000});
      first.add(((RowOutcome.Rejected) row).problems().get(0).arguments().get(0));
    }

    assertThat(asked).doesNotHaveDuplicates().hasSize(1_000);
    assertThat(first.get(3_001)).isEqualTo("like Xã 1");
    assertThat(first.get(2_999)).isEmpty();
  }

  private static RowNormalizer normalizer(List<String> header, Commune commune, Period period) {
    return normalizer(header, NumberStyle.DECIMAL_COMMA, commune, period);
  }

  private static RowNormalizer normalizer(
      List<String> header, NumberStyle style, @Nullable Commune commune, @Nullable Period period) {
    RowIdentities.Communes communes =
        new RowIdentities.Communes() {
          @Override
          public Optional<Commune> find(String token, String beside, Period when) {
            return List.of(DAI_DONG, QUOC_KHANH).stream()
                .filter(one -> one.code().equals(token))
                .findFirst();
          }

          @Override
          public List<String> nearest(String token) {
            return List.of();
          }
        };
    return new RowNormalizer(
        Golden.indicators(),
        communes,
        text -> List.of(YEAR, DECEMBER).stream().filter(p -> p.code().equals(text)).findFirst(),
        heading -> Belonging.Claim.NONE,
        new FileFacts(style, commune, period, columns(header), header, List.of()));
  }

  private static Map<ColumnRole, Integer> columns(List<String> header) {
    Map<ColumnRole, Integer> columns = new EnumMap<>(ColumnRole.class);
    for (int i = 0; i < header.size(); i++) {
      columns.put(ColumnRole.valueOf(header.get(i).toUpperCase(Locale.ROOT)), i);
    }
    return columns;
  }

  /** What the first number of the row was multiplied by, unless it was in the indicator's unit. */
  private static String factor(NormalizedRow row) {
    return RowLayout.VALUE_COLUMNS.stream()
        .map(column -> row.cells().of(column).factor())
        .filter(factor -> !factor.equals(Cell.UNCONVERTED))
        .findFirst()
        .map(factor -> " factor=" + factor)
        .orElse("");
  }

  private static String describe(RowOutcome outcome) {
    if (outcome instanceof RowOutcome.Ignored ignored) {
      return "ignored " + ignored.reason();
    }
    StringBuilder text = new StringBuilder();
    if (outcome instanceof RowOutcome.Rejected rejected) {
      text.append("rejected");
      for (Problem problem : rejected.problems()) {
        text.append(' ').append(problem.code().text());
        text.append(problem.column() == null ? "" : "@" + problem.column());
      }
      return text.toString();
    }
    NormalizedRow row = ((RowOutcome.Accepted) outcome).row();
    text.append(row.isHeld() ? "held " : "accepted ").append(row.indicator().code());
    append(text, "actual", row.cells().actual().value());
    append(text, "cumulative", row.cells().cumulative().value());
    append(text, "plan", row.cells().plan().value());
    append(text, "prior", row.cells().prior().value());
    append(text, "rate", row.cells().rate().value());
    text.append(row.nothingToReport() ? " nothing" : "");
    text.append(row.mainUnit() == null ? "" : " unit=" + row.mainUnit());
    text.append(factor(row));
    for (Hold hold : row.holds()) {
      text.append(' ').append(hold.code().text());
      if (hold.asDecimal() != null && hold.asGrouped() != null) {
        text.append('@').append(hold.column()).append('(').append(hold.asDecimal().toPlainString());
        text.append('|').append(hold.asGrouped().toPlainString()).append(')');
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, String name, @Nullable BigDecimal value) {
    if (value != null) {
      text.append(' ').append(name).append('=').append(value.toPlainString());
    }
  }

  private static Commune commune(String code, String name, String validTo) {
    return new Commune(
        code, name, "xa", "180", LocalDate.parse("2020-01-01"), LocalDate.parse(validTo));
  }

  private static Period period(String code, String starts, String cutOff) {
    LocalDate end = LocalDate.parse(cutOff);
    return new Period(code, LocalDate.parse(starts), end, end, null);
  }
}
