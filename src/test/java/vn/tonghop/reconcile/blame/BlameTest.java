package vn.tonghop.reconcile.blame;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.reconcile.blame.Relation.Balance;
import vn.tonghop.reconcile.blame.Relation.Order;
import vn.tonghop.reconcile.blame.Relation.Quotient;
import vn.tonghop.reconcile.blame.Relation.Term;
import vn.tonghop.reconcile.blame.Verdict.Certainty;

class BlameTest {

  private static final BigDecimal NONE = BigDecimal.ZERO;

  /** Total and rate both speak against the first part; what it should be is a slip away. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1.582,93; 1582.93; 1528.93; 1.528,93; DIGITS_EXCHANGED",
        "152,93;   152.93;  1528.93; 1528,93;  DIGIT_DROPPED",
        "15.288,93; 15288.93; 1528.93; 1.528,93; DIGIT_ADDED",
        "1.523,93; 1523.93; 1528.93; 1.528,93; DIGIT_MISTYPED",
        "-1528,93; -1528.93; 1528.93; 1528,93; SIGN",
        "15.289,3; 15289.3; 1528.93; 1.528,93; MAGNITUDE",
        "1528.93 ha; 1528.93; 152.893; 152.893 ha; MAGNITUDE",
        "45 nghìn con; 45000; 54000; 54 nghìn con; DIGITS_EXCHANGED",
      })
  void proposesTheValueThatOneSlipMadeWrong(
      String written, BigDecimal stands, BigDecimal meant, String proposal, SlipKind kind) {
    Figure part = figure(2, written, stands);
    Figure other = figure(3, "61,7", "61.7");
    Figure whole = figure(1, "whole", meant.add(new BigDecimal("61.7")));
    Figure plan = stated(2, "plan", new BigDecimal("2000"));
    Figure rate =
        new Figure(
            new Place(1, 2, "rate"),
            meant.multiply(BigDecimal.valueOf(100)).divide(plan.value(), Relation.EXACT),
            "%",
            null,
            true);

    List<Verdict> verdicts =
        Blame.on(
            List.of(part, other, whole, rate),
            List.of(
                sum(1, whole, part, other),
                new Quotient(
                    "r2",
                    rate,
                    List.of(new Term(part, BigDecimal.ONE)),
                    List.of(new Term(plan, BigDecimal.ONE)),
                    BigDecimal.valueOf(100),
                    new BigDecimal("0.005"))),
            List.of());

    assertThat(verdicts).hasSize(1);
    assertThat(verdicts.get(0).certainty()).isEqualTo(Certainty.PROPOSED);
    assertThat(verdicts.get(0).suspects()).containsExactly(part);
    assertThat(verdicts.get(0).relations()).containsExactlyInAnyOrder("r1", "r2");
    Slip slip = verdicts.get(0).slips().get(0);
    assertThat(slip.kind()).isEqualTo(kind);
    assertThat(slip.guesses().get(0).value()).isEqualByComparingTo(meant);
    assertThat(slip.guesses().get(0).written()).isEqualTo(proposal);
  }

  @Test
  void namesTwoRowsThatStandInEachOthersPlace() {
    Figure whole = figure(1, "300", "300");
    Figure part = figure(2, "120", "120");
    Figure rest = figure(3, "200", "200");
    Figure stranger = figure(9, "100", "100");

    List<Verdict> verdicts =
        Blame.on(
            List.of(whole, part, rest, stranger),
            List.of(sum(1, whole, part, rest)),
            List.of(equal(2, whole, "300"), equal(3, rest, "200")));

    assertThat(verdicts.get(0).certainty())
        .as("120 is 100 mistyped, or the neighbour's")
        .isEqualTo(Certainty.BLAMED);
    assertThat(verdicts.get(0).suspects()).containsExactly(part);

    Figure far = figure(2, "147", "147");
    verdicts =
        Blame.on(
            List.of(whole, far, rest, stranger),
            List.of(sum(1, whole, far, rest)),
            List.of(equal(2, whole, "300"), equal(3, rest, "200")));
    assertThat(verdicts.get(0).slips()).hasSize(1);
    assertThat(verdicts.get(0).slips().get(0).kind()).isEqualTo(SlipKind.CELLS_EXCHANGED);
    assertThat(verdicts.get(0).suspects()).containsExactly(far, stranger);
  }

  @Test
  void leavesOpenWhichOfTwoFiguresIsWrong() {
    Figure whole = figure(1, "305", "305");
    Figure part = figure(2, "100", "100");
    Figure rest = figure(3, "200", "200");

    Verdict verdict =
        Blame.on(List.of(whole, part, rest), List.of(sum(1, whole, part, rest)), List.of()).get(0);

    assertThat(verdict.certainty()).isEqualTo(Certainty.UNDECIDED);
    assertThat(verdict.slips()).isEmpty();
    assertThat(verdict.suspects()).containsExactly(whole, part, rest);
  }

  @Test
  void blamesTheCellThatAllBrokenRelationsShareWhereNoSlipExplainsIt() {
    Figure one = figure(1, "4711", "4711");
    Figure whole = figure(2, "300", "300");
    Figure rest = figure(3, "200", "200");

    Verdict verdict =
        Blame.on(
                List.of(one, whole, rest),
                List.of(sum(1, whole, one, rest), equal(2, one, "100")),
                List.of())
            .get(0);

    assertThat(verdict.certainty()).isEqualTo(Certainty.BLAMED);
    assertThat(verdict.suspects()).containsExactly(one);
    assertThat(verdict.slips()).isEmpty();
  }

  @Test
  void doesNotRepairWhatWouldBreakSomethingElse() {
    Figure whole = figure(1, "310", "310");
    Figure part = figure(2, "100", "100");
    Figure rest = figure(3, "200", "200");

    Verdict verdict =
        Blame.on(
                List.of(whole, part, rest),
                List.of(sum(1, whole, part, rest)),
                List.of(equal(2, part, "100"), equal(3, rest, "200")))
            .get(0);

    assertThat(verdict.certainty()).isEqualTo(Certainty.PROPOSED);
    assertThat(verdict.slips().get(0).guesses().get(0).written()).isEqualTo("300");
  }

  @Test
  void explainsWhatDoesNotHangTogetherOneByOne() {
    Figure whole = figure(1, "310", "310");
    Figure part = figure(2, "100", "100");
    Figure rest = figure(3, "200", "200");
    Figure lower = figure(5, "1200", "1200");
    Figure upper = figure(6, "130", "130");

    List<Verdict> verdicts =
        Blame.on(
            List.of(whole, part, rest, lower, upper),
            List.of(sum(1, whole, part, rest), order(2, lower, upper)),
            List.of(equal(3, part, "100"), equal(4, rest, "200"), equal(5, upper, "130")));

    assertThat(verdicts).extracting(Verdict::relations).containsExactly(set("r1"), set("r2"));
  }

  @Test
  void findsTwoSlipsWhereOneDoesNotExplainAll() {
    Figure one = figure(1, "1.582", "1582");
    Figure other = figure(2, "7.310", "7310");
    Figure whole = figure(3, "8.658", "8658");

    Verdict verdict =
        Blame.on(
                List.of(one, other, whole),
                List.of(sum(1, whole, one, other), equal(2, one, "1528"), equal(3, other, "7130")),
                List.of(equal(4, whole, "8658")))
            .get(0);

    assertThat(verdict.certainty()).isEqualTo(Certainty.PROPOSED);
    assertThat(verdict.slips())
        .extracting(slip -> slip.guesses().get(0).written())
        .containsExactly("1.528", "7.130");
  }

  @Test
  void proposesWhatIsAskedForWhereLastMonthsFigureIsSentAgain() {
    Figure month =
        new Figure(
            new Place(1, 1, "actual"), new BigDecimal("48"), "48", new BigDecimal("48"), true);
    Figure cumulative = figure(2, "1.037", "1037");
    Figure before = stated(3, "cumulative", new BigDecimal("966"));

    Verdict verdict =
        Blame.on(
                List.of(month, cumulative),
                List.of(sum(1, cumulative, month, before)),
                List.of(equal(2, cumulative, "1037")))
            .get(0);

    assertThat(verdict.certainty()).isEqualTo(Certainty.PROPOSED);
    assertThat(verdict.slips().get(0).kind()).isEqualTo(SlipKind.SENT_AGAIN);
    assertThat(verdict.slips().get(0).guesses().get(0).written()).isEqualTo("71");
  }

  @Test
  void doubtsWhatWasReportedBeforeOnlyWhereNothingNewExplainsIt() {
    Figure before = new Figure(new Place(7, 3, "actual"), new BigDecimal("48"), "48", null, false);
    Figure stated = figure(1, "84", "84");
    List<Term> same =
        List.of(new Term(stated, BigDecimal.ONE), new Term(before, BigDecimal.ONE.negate()));

    Verdict verdict =
        Blame.on(List.of(stated), List.of(new Balance("r1", same, NONE)), List.of()).get(0);

    assertThat(verdict.certainty()).isEqualTo(Certainty.PROPOSED);
    assertThat(verdict.suspects()).containsExactly(stated);

    verdict =
        Blame.on(
                List.of(stated),
                List.of(new Balance("r1", same, NONE)),
                List.of(equal(2, stated, "84")))
            .get(0);
    assertThat(verdict.suspects()).containsExactly(before);
  }

  @Test
  void saysWhereItsBoundIsReached() {
    List<Figure> figures = new ArrayList<>();
    List<Relation> broken = new ArrayList<>();
    for (int line = 1; line <= 6; line++) {
      figures.add(figure(line, "1000", "1000"));
      broken.add(equal(line, figures.get(line - 1), "3456789"));
    }
    broken.add(sum(7, figures.get(0), figures.toArray(Figure[]::new)));

    assertThat(Blame.on(figures, broken, List.of()).get(0).certainty()).isEqualTo(Certainty.BEYOND);
  }

  private static Set<String> set(String... ids) {
    Set<String> set = new HashSet<>();
    for (String id : ids) {
      set.add(id);
    }
    return set;
  }

  private static Relation sum(int id, Figure whole, Figure... parts) {
    List<Term> terms = new ArrayList<>(List.of(new Term(whole, BigDecimal.ONE.negate())));
    for (Figure part : parts) {
      if (!part.place().equals(whole.place())) {
        terms.add(new Term(part, BigDecimal.ONE));
      }
    }
    return new Balance("r" + id, terms, NONE);
  }

  private static Relation order(int id, Figure lower, Figure upper) {
    return new Order(
        "r" + id,
        List.of(new Term(lower, BigDecimal.ONE), new Term(upper, BigDecimal.ONE.negate())),
        NONE);
  }

  private static Relation equal(int id, Figure figure, String known) {
    return new Balance(
        "r" + id,
        List.of(
            new Term(figure, BigDecimal.ONE),
            new Term(stated(100 + id, "known", new BigDecimal(known)), new BigDecimal(-1))),
        NONE);
  }

  private static Figure figure(int line, String written, String value) {
    return figure(line, written, new BigDecimal(value));
  }

  private static Figure figure(int line, String written, BigDecimal value) {
    return new Figure(new Place(1, line, "actual"), value, written, null, true);
  }

  private static Figure stated(int line, String column, BigDecimal value) {
    return new Figure(new Place(0, line, column), value, null, null, false);
  }
}
