package vn.tonghop.report.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.report.audit.Answer.Reason;
import vn.tonghop.words.Phrase;

/** Judges one statement by itself. */
final class Judgement {
  /** Enough to see every digit that a report prints. */
  private static final int DECIMALS_SHOWN = 6;

  private final FigureBook book;
  private final Statement statement;

  Judgement(FigureBook book, Statement statement) {
    this.book = book;
    this.statement = statement;
  }

  Answer answer() {
    Optional<String> period = book.period(statement.period());
    if (period.isEmpty()) {
      return noData(Reason.of(Phrase.AUDIT_NO_PERIOD, statement.period()));
    }
    Optional<String> place = book.place(statement.place(), period.get());
    if (place.isEmpty()) {
      return noData(
          Reason.of(
              Phrase.AUDIT_NO_PLACE, statement.place(), book.nearestPlace(statement.place())));
    }
    if (!book.knowsIndicator(statement.indicator())) {
      return noData(
          Reason.of(
              Phrase.AUDIT_NO_INDICATOR,
              statement.indicator(),
              book.nearestIndicator(statement.indicator())));
    }
    Optional<Figure> figure = book.figure(place.get(), period.get(), statement.indicator());
    if (figure.isEmpty()) {
      return StatedNumber.of(statement.stated()).isEmpty()
          ? malformed(null, List.of())
          : noData(Reason.of(Phrase.AUDIT_NO_FIGURE));
    }
    return against(figure.get());
  }

  private Answer against(Figure figure) {
    List<Candidate> candidates = Candidate.of(figure, statement.measure(), statement.authority());
    Optional<StatedNumber> number = StatedNumber.of(statement.stated());
    if (number.isEmpty()) {
      return malformed(figure, candidates);
    }
    if (candidates.isEmpty()) {
      return noData(why(figure));
    }
    Stated stated = stated(number.get(), figure);
    for (Candidate candidate : candidates) {
      if (stated.fits(candidate.value())) {
        return answer(Verdict.OK, stated, candidate, List.of());
      }
    }
    for (Candidate candidate : candidates) {
      if (stated.isCutFrom(candidate.value())) {
        return answer(
            Verdict.TRUNCATED,
            stated,
            candidate,
            List.of(
                Reason.of(
                    Phrase.AUDIT_TRUNCATED,
                    shown(stated.inItsUnit(candidate.value())).replace('.', ','),
                    stated.printing(candidate.value()))));
      }
    }
    Candidate meant = candidates.get(0);
    List<Reason> reasons = new ArrayList<>();
    reasons.add(Reason.of(Phrase.AUDIT_MISMATCH, stated.printing(meant.value())));
    reasons.addAll(new NearMiss(book, figure, statement, stated).reasons(meant));
    return answer(Verdict.MISMATCH, stated, meant, reasons);
  }

  private Stated stated(StatedNumber number, Figure figure) {
    BigDecimal conversion =
        statement.measure().isInUnit()
            ? book.conversion(figure.uom(), number.unit()).orElse(BigDecimal.ONE)
            : BigDecimal.ONE;
    return new Stated(
        number,
        conversion,
        statement.measure().isSigned() ? Direction.of(statement, number) : null);
  }

  private Answer answer(Verdict verdict, Stated stated, Candidate candidate, List<Reason> reasons) {
    return new Answer(
        statement, verdict, shown(candidate.value()), stated.printing(candidate.value()), reasons);
  }

  private Answer noData(Reason reason) {
    return new Answer(statement, Verdict.NO_DATA, null, null, List.of(reason));
  }

  private Reason why(Figure figure) {
    Measure measure = statement.measure();
    if (measure.isOfPlan()) {
      String others =
          String.join(
              ", ",
              figure.plans().stream()
                  .map(Figure.Plan::authority)
                  .filter(authority -> !authority.isEmpty())
                  .toList());
      return Reason.of(Phrase.AUDIT_NO_PLAN, statement.authority(), others);
    }
    if (measure == Measure.PRIOR || measure == Measure.CHANGE_PCT || measure == Measure.LEVEL_PCT) {
      return Reason.of(Phrase.AUDIT_NO_PRIOR);
    }
    return Reason.of(Phrase.AUDIT_NO_FIGURE);
  }

  private Answer malformed(@Nullable Figure figure, List<Candidate> candidates) {
    List<StatedNumber> readings = StatedNumber.readings(statement.stated());
    List<Reason> reasons = new ArrayList<>();
    reasons.add(Reason.of(Phrase.AUDIT_MALFORMED, statement.stated()));
    Candidate meant = candidates.isEmpty() ? null : candidates.get(0);
    List<String> fitting = new ArrayList<>();
    if (figure != null) {
      for (StatedNumber reading : readings) {
        Stated stated = stated(reading, figure);
        if (candidates.stream()
            .anyMatch(each -> stated.fits(each.value()) || stated.isCutFrom(each.value()))) {
          fitting.add(reading.numeral() + reading.unit());
        }
      }
    }
    if (!fitting.isEmpty()) {
      reasons.add(Reason.of(Phrase.AUDIT_READING_FITS, String.join(", ", fitting)));
    } else if (!readings.isEmpty()) {
      reasons.add(
          Reason.of(
              Phrase.AUDIT_NO_READING_FITS,
              String.join(
                  ", ",
                  readings.stream().limit(4).map(each -> each.numeral() + each.unit()).toList())));
    }
    String printed =
        meant == null || figure == null
            ? null
            : readings.stream()
                .findFirst()
                .map(reading -> stated(reading, figure).printing(meant.value()))
                .orElse(null);
    return new Answer(
        statement,
        Verdict.MALFORMED,
        meant == null ? null : shown(meant.value()),
        printed,
        reasons);
  }

  static String shown(BigDecimal exact) {
    BigDecimal shown =
        exact.scale() > DECIMALS_SHOWN
            ? exact.setScale(DECIMALS_SHOWN, java.math.RoundingMode.HALF_UP)
            : exact;
    BigDecimal stripped = shown.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }
}
