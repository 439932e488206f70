package vn.tonghop.report.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reconcile.blame.SlipKind;
import vn.tonghop.reconcile.blame.TypedSlip;
import vn.tonghop.report.audit.Answer.Reason;
import vn.tonghop.words.Phrase;

/** What a figure that is not the one it should be is instead, where it is one. */
final class NearMiss {
  /** A number of fewer digits is found by chance among many. */
  private static final int TELLING = 3;

  private final FigureBook book;
  private final Figure figure;
  private final Statement statement;
  private final Stated stated;

  NearMiss(FigureBook book, Figure figure, Statement statement, Stated stated) {
    this.book = book;
    this.figure = figure;
    this.statement = statement;
    this.stated = stated;
  }

  List<Reason> reasons(Candidate meant) {
    List<Reason> reasons = new ArrayList<>();
    direction(meant).ifPresent(reasons::add);
    if (stated.fitsTheOtherWay(meant.value())) {
      return reasons;
    }
    Stream.<Supplier<Optional<Reason>>>of(
            this::otherMeasure,
            this::planAndActualExchanged,
            this::points,
            this::otherAuthority,
            this::otherIndicator,
            this::otherPeriod,
            this::otherPlace,
            () -> slip(meant))
        .map(Supplier::get)
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(reasons::add);
    BigDecimal parts = statement.measure() == Measure.VALUE ? book.sumOfParts(figure) : null;
    if (parts != null && figure.reached() != null && parts.compareTo(figure.reached()) == 0) {
      reasons.add(Reason.of(Phrase.AUDIT_PARTS, stated.printing(parts)));
    }
    Integer reported = figure.reported();
    Integer expected = figure.expected();
    if (reported != null && expected != null && reported < expected) {
      reasons.add(Reason.of(Phrase.AUDIT_INCOMPLETE, reported, expected));
    }
    return reasons;
  }

  private Optional<Reason> direction(Candidate meant) {
    return stated.goesTheOtherWay(meant.value())
        ? Optional.of(
            Reason.of(meant.value().signum() < 0 ? Phrase.AUDIT_IT_FELL : Phrase.AUDIT_IT_ROSE))
        : Optional.empty();
  }

  private Optional<Reason> otherMeasure() {
    BigDecimal cumulative = figure.cumulative();
    if (statement.measure() == Measure.VALUE && cumulative != null && isIt(cumulative)) {
      return Optional.of(Reason.of(Phrase.AUDIT_IS_MEASURE, Phrase.AUDIT_CUMULATIVE));
    }
    for (Measure measure : Measure.values()) {
      boolean isLike = measure.isInUnit() == statement.measure().isInUnit();
      if (measure != statement.measure()
          && isLike
          && Candidate.of(figure, measure, "").stream().anyMatch(each -> isIt(each.value()))) {
        return Optional.of(Reason.of(Phrase.AUDIT_IS_MEASURE, measure.phrase()));
      }
    }
    return Optional.empty();
  }

  // The plan in per cent of what was reached, or last year in per cent of this one.
  private Optional<Reason> planAndActualExchanged() {
    if (statement.measure() == Measure.ACHIEVEMENT_PCT) {
      boolean isExchanged =
          figure.plans().stream()
              .map(plan -> Figure.percent(plan.value(), figure.reached()))
              .anyMatch(this::isIt);
      return isExchanged ? Optional.of(Reason.of(Phrase.AUDIT_EXCHANGED)) : Optional.empty();
    }
    if (statement.measure() == Measure.LEVEL_PCT
        && isIt(Figure.percent(figure.prior(), figure.reached()))) {
      return Optional.of(Reason.of(Phrase.AUDIT_PRIOR_EXCHANGED));
    }
    return Optional.empty();
  }

  // Of a rate, reports tell the difference; in per cent of a per cent it is another number.
  private Optional<Reason> points() {
    BigDecimal value = figure.reached();
    if (!figure.uom().equals("%") || value == null) {
      return Optional.empty();
    }
    BigDecimal prior = figure.prior();
    boolean isChange =
        statement.measure() == Measure.CHANGE_PCT
            && prior != null
            && isItEither(value.subtract(prior));
    boolean isAbove =
        statement.measure() == Measure.ABOVE_PLAN_PCT
            && figure.plans().stream().anyMatch(plan -> isItEither(value.subtract(plan.value())));
    return isChange || isAbove ? Optional.of(Reason.of(Phrase.AUDIT_IS_POINTS)) : Optional.empty();
  }

  private Optional<Reason> otherAuthority() {
    if (statement.authority().isEmpty()) {
      return Optional.empty();
    }
    return Candidate.of(figure, statement.measure(), "").stream()
        .filter(each -> isIt(each.value()))
        .findFirst()
        .map(each -> Reason.of(Phrase.AUDIT_IS_AUTHORITY, each.authority()));
  }

  private Optional<Reason> otherIndicator() {
    return only(book.ofPlace(figure), TELLING)
        .map(other -> Reason.of(Phrase.AUDIT_IS_INDICATOR, other.indicatorName()));
  }

  // A month that is all of a year so far is the year's figure too.
  private Optional<Reason> otherPeriod() {
    if (stated.number().significant() < TELLING - 1) {
      return Optional.empty();
    }
    String periods =
        fitting(book.ofOtherPeriods(figure))
            .map(Figure::period)
            .sorted()
            .limit(TELLING)
            .collect(Collectors.joining(", "));
    return periods.isEmpty()
        ? Optional.empty()
        : Optional.of(Reason.of(Phrase.AUDIT_IS_PERIOD, periods));
  }

  private Optional<Reason> otherPlace() {
    return only(book.ofNeighbours(figure), TELLING - 1)
        .map(other -> Reason.of(Phrase.AUDIT_IS_PLACE, other.placeName()));
  }

  private Optional<Reason> slip(Candidate meant) {
    BigDecimal exact = stated.inItsUnit(meant.value());
    String right = stated.number().numeral(exact).replaceAll("\\D", "");
    String wrong = stated.number().numeral().replaceAll("\\D", "");
    if (wrong.length() > 1 && right.length() == wrong.length() + 1 && right.endsWith(wrong)) {
      return Optional.of(Reason.of(Phrase.AUDIT_LEADING_DIGIT, stated.number().printing(exact)));
    }
    if (stated.number().value().signum() == 0) {
      return Optional.empty();
    }
    return Stream.of(exact, stated.number().rounded(exact))
        .map(this::typed)
        .flatMap(Optional::stream)
        .filter(kind -> wrong.length() >= TELLING || kind == SlipKind.DIGITS_EXCHANGED)
        .findFirst()
        .map(kind -> Reason.of(Phrase.AUDIT_SLIP, phrase(kind), stated.number().printing(exact)));
  }

  private Optional<SlipKind> typed(BigDecimal meant) {
    return TypedSlip.between(stated.number().numeral(), stated.number().value().abs(), meant.abs());
  }

  private static Phrase phrase(SlipKind kind) {
    return switch (kind) {
      case DIGITS_EXCHANGED -> Phrase.AUDIT_DIGITS_EXCHANGED;
      case DIGIT_DROPPED -> Phrase.AUDIT_DIGIT_DROPPED;
      case DIGIT_ADDED -> Phrase.AUDIT_DIGIT_ADDED;
      case DIGIT_MISTYPED -> Phrase.AUDIT_DIGIT_MISTYPED;
      case SIGN -> Phrase.AUDIT_SIGN;
      default -> Phrase.AUDIT_MAGNITUDE;
    };
  }

  /** The one of them that says what is printed; nothing where there are several, or few digits. */
  private Optional<Figure> only(List<Figure> others, int digits) {
    if (stated.number().significant() < digits) {
      return Optional.empty();
    }
    List<Figure> fitting = fitting(others).limit(2).toList();
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  private Stream<Figure> fitting(List<Figure> others) {
    return others.stream()
        .filter(
            other ->
                Candidate.of(other, statement.measure(), statement.authority()).stream()
                    .anyMatch(each -> isIt(each.value())));
  }

  private boolean isIt(@Nullable BigDecimal value) {
    return value != null && (stated.fits(value) || stated.isCutFrom(value));
  }

  private boolean isItEither(BigDecimal value) {
    return isIt(value) || stated.fitsTheOtherWay(value);
  }
}
