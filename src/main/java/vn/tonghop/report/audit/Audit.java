package vn.tonghop.report.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.report.audit.Answer.Reason;
import vn.tonghop.words.Phrase;

/** Judges all statements of a report, each by itself and all together. */
public final class Audit {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final FigureBook book;

  /** Judges by the figures of a book. */
  public Audit(FigureBook book) {
    this.book = book;
  }

  /** One answer for each statement, in their order. */
  public List<Answer> of(List<Statement> statements) {
    List<Answer> answers = new ArrayList<>();
    for (Statement statement : statements) {
      Answer alone = new Judgement(book, statement).answer();
      answers.add(isWrong(alone) ? togetherWith(statements, alone) : alone);
    }
    return answers;
  }

  private static boolean isWrong(Answer answer) {
    return answer.verdict() == Verdict.MISMATCH || answer.verdict() == Verdict.NO_DATA;
  }

  private Answer togetherWith(List<Statement> all, Answer alone) {
    List<Reason> reasons = new ArrayList<>(alone.reasons());
    followsFrom(all, alone.statement())
        .ifPresent(
            other ->
                reasons.add(
                    Reason.of(Phrase.AUDIT_FOLLOWS, other.id() + " (" + other.stated() + ")")));
    List<String> others =
        all.stream()
            .filter(other -> !other.id().equals(alone.statement().id()))
            .filter(other -> cannotBothBeTrue(other, alone.statement()))
            .map(other -> other.id() + " (" + other.stated() + ")")
            .toList();
    if (!others.isEmpty()) {
      reasons.add(Reason.of(Phrase.AUDIT_CONTRADICTS, String.join(", ", others)));
    }
    return new Answer(
        alone.statement(),
        others.isEmpty() ? alone.verdict() : Verdict.CONTRADICTS,
        alone.exact(),
        alone.asPrinted(),
        reasons);
  }

  /** A wrong value in the same report from which a wrong rate is rightly worked out. */
  private Optional<Statement> followsFrom(List<Statement> all, Statement rate) {
    Optional<String> period = book.period(rate.period());
    Optional<Figure> figure =
        period
            .flatMap(code -> book.place(rate.place(), code))
            .flatMap(place -> book.figure(place, period.get(), rate.indicator()));
    if (figure.isEmpty() || rate.measure().isInUnit()) {
      return Optional.empty();
    }
    return all.stream()
        .filter(other -> other.measure() == Measure.VALUE)
        .filter(other -> other.indicator().equals(rate.indicator()))
        .filter(other -> book.period(other.period()).equals(period))
        .filter(
            other ->
                book.place(other.place(), period.get()).equals(Optional.of(figure.get().place())))
        .filter(other -> new Judgement(book, other).answer().verdict() == Verdict.MISMATCH)
        .filter(other -> isWorkedOut(figure.get(), other, rate))
        .findFirst();
  }

  private boolean isWorkedOut(Figure figure, Statement value, Statement rate) {
    Level stated = level(value);
    StatedNumber number = StatedNumber.of(rate.stated()).orElse(null);
    if (stated == null || number == null) {
      return false;
    }
    Figure supposed = figure.supposing(stated.value());
    Stated said = new Stated(number, BigDecimal.ONE, Direction.of(rate, number));
    return Candidate.of(supposed, rate.measure(), rate.authority()).stream()
        .anyMatch(each -> said.fits(each.value()) || said.isCutFrom(each.value()));
  }

  private boolean cannotBothBeTrue(Statement one, Statement other) {
    if (!areAboutTheSame(one, other)) {
      return false;
    }
    Level first = level(one);
    Level second = level(other);
    return first != null && second != null && !first.agrees(second);
  }

  private boolean areAboutTheSame(Statement one, Statement other) {
    Optional<String> period = book.period(one.period());
    boolean isSameFigure =
        one.indicator().equals(other.indicator())
            && period.equals(book.period(other.period()))
            && book.place(one.place(), period.orElse(""))
                .equals(book.place(other.place(), period.orElse("")))
            && base(one.measure()) == base(other.measure());
    boolean isSamePlan = !one.measure().isOfPlan() || one.authority().equals(other.authority());
    return isSameFigure && isSamePlan;
  }

  /** What is exceeded by 2 % is reached by 102 %, and what fell by 5 % is at 95 %. */
  private static Measure base(Measure measure) {
    return switch (measure) {
      case ABOVE_PLAN_PCT -> Measure.ACHIEVEMENT_PCT;
      case CHANGE_PCT -> Measure.LEVEL_PCT;
      default -> measure;
    };
  }

  private @Nullable Level level(Statement statement) {
    StatedNumber number = StatedNumber.of(statement.stated()).orElse(null);
    if (number == null) {
      return null;
    }
    BigDecimal value = number.value();
    if (statement.measure().isInUnit()) {
      String uom = book.unit(statement.indicator());
      value = value.multiply(book.conversion(uom, number.unit()).orElse(BigDecimal.ONE));
      return new Level(
          value,
          BigDecimal.ONE
              .movePointLeft(number.decimals())
              .multiply(book.conversion(uom, number.unit()).orElse(BigDecimal.ONE)));
    }
    if (statement.measure().isSigned()) {
      Direction direction = Direction.of(statement, number);
      value = HUNDRED.add(direction == Direction.DOWN ? value.abs().negate() : value.abs());
    }
    return new Level(value, BigDecimal.ONE.movePointLeft(number.decimals()));
  }

  /**
   * What is stated, in a form in which it can be compared.
   *
   * @param last one unit of the last digit that is printed
   */
  private record Level(BigDecimal value, BigDecimal last) {
    /** Whether one exact value can be behind both, be it rounded or cut. */
    boolean agrees(Level other) {
      if (last.compareTo(other.last) == 0) {
        return value.compareTo(other.value) == 0;
      }
      return from().compareTo(other.to()) < 0 && other.from().compareTo(to()) < 0;
    }

    private BigDecimal from() {
      return value.subtract(last.multiply(HALF));
    }

    private BigDecimal to() {
      return value.add(last);
    }
  }
}
