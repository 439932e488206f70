package vn.tonghop.reconcile.blame;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What must be so between figures, as far as the decimals reach in which they are written. */
public sealed interface Relation {

  /** Enough digits that a rounding never decides. */
  MathContext EXACT = new MathContext(60);

  /** Name under which the rules know it. */
  String name();

  /** The figures that it is about, each once. */
  List<Figure> figures();

  /** Whether it holds. */
  boolean holds(Values values);

  /**
   * What one of its figures may be for it to hold, the others being what they are.
   *
   * @return null where no value of the figure would do
   */
  @Nullable Range rangeOf(Figure figure, Values values);

  /** Whether a figure takes part in it. */
  default boolean isAbout(Figure figure) {
    return figures().stream().anyMatch(own -> own.place().equals(figure.place()));
  }

  /**
   * A figure and what it is multiplied by.
   *
   * @param coefficient not zero
   */
  record Term(Figure figure, BigDecimal coefficient) {
    public Term {
      if (coefficient.signum() == 0) {
        throw new IllegalArgumentException("a figure that does not count: " + figure.place());
      }
    }

    static BigDecimal sum(List<Term> terms, @Nullable Place without, Values values) {
      BigDecimal sum = BigDecimal.ZERO;
      for (Term term : terms) {
        if (!term.figure().place().equals(without)) {
          sum = sum.add(term.coefficient().multiply(values.of(term.figure())));
        }
      }
      return sum;
    }

    static BigDecimal coefficientOf(List<Term> terms, Figure figure) {
      return terms.stream()
          .filter(term -> term.figure().place().equals(figure.place()))
          .map(Term::coefficient)
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }

  /**
   * Figures that add up to nothing: the parts less their whole, two figures that should be the
   * same.
   *
   * @param tolerance how far from nothing their decimals let them be
   */
  record Balance(String name, List<Term> terms, BigDecimal tolerance) implements Relation {
    public Balance {
      terms = List.copyOf(terms);
    }

    @Override
    public List<Figure> figures() {
      return terms.stream().map(Term::figure).toList();
    }

    @Override
    public boolean holds(Values values) {
      return Term.sum(terms, null, values).abs().compareTo(tolerance) <= 0;
    }

    @Override
    public Range rangeOf(Figure figure, Values values) {
      BigDecimal coefficient = Term.coefficientOf(terms, figure);
      BigDecimal others = Term.sum(terms, figure.place(), values).negate();
      return Range.between(
          others.subtract(tolerance).divide(coefficient, EXACT),
          others.add(tolerance).divide(coefficient, EXACT));
    }
  }

  /**
   * Figures that add up to nothing or less: a part less what it is a part of.
   *
   * @param tolerance how far above nothing their decimals let them be
   */
  record Order(String name, List<Term> terms, BigDecimal tolerance) implements Relation {
    public Order {
      terms = List.copyOf(terms);
    }

    @Override
    public List<Figure> figures() {
      return terms.stream().map(Term::figure).toList();
    }

    @Override
    public boolean holds(Values values) {
      return Term.sum(terms, null, values).compareTo(tolerance) <= 0;
    }

    @Override
    public Range rangeOf(Figure figure, Values values) {
      BigDecimal coefficient = Term.coefficientOf(terms, figure);
      BigDecimal end =
          tolerance.subtract(Term.sum(terms, figure.place(), values)).divide(coefficient, EXACT);
      return coefficient.signum() > 0 ? new Range(null, end) : new Range(end, null);
    }
  }

  /**
   * A rate beside what it is worked out from: {@code scale} × numerators ÷ denominators.
   *
   * @param tolerance how far from that the decimals of all of them let it be
   */
  record Quotient(
      String name,
      Figure rate,
      List<Term> numerators,
      List<Term> denominators,
      BigDecimal scale,
      BigDecimal tolerance)
      implements Relation {
    public Quotient {
      numerators = List.copyOf(numerators);
      denominators = List.copyOf(denominators);
    }

    @Override
    public List<Figure> figures() {
      return Stream.concat(
              Stream.of(rate),
              Stream.concat(numerators.stream(), denominators.stream()).map(Term::figure))
          .distinct()
          .toList();
    }

    @Override
    public boolean holds(Values values) {
      return Term.sum(denominators, null, values).signum() != 0
          && worth(values).subtract(values.of(rate)).abs().compareTo(tolerance) <= 0;
    }

    private BigDecimal worth(Values values) {
      return scale
          .multiply(Term.sum(numerators, null, values))
          .divide(Term.sum(denominators, null, values), EXACT);
    }

    @Override
    public @Nullable Range rangeOf(Figure figure, Values values) {
      BigDecimal below = Term.sum(denominators, null, values);
      if (figure.place().equals(rate.place())) {
        if (below.signum() == 0) {
          return null;
        }
        BigDecimal worth = worth(values);
        return new Range(worth.subtract(tolerance), worth.add(tolerance));
      }
      BigDecimal low = values.of(rate).subtract(tolerance);
      BigDecimal high = values.of(rate).add(tolerance);
      BigDecimal part = Term.coefficientOf(numerators, figure);
      if (part.signum() != 0) {
        BigDecimal others = Term.sum(numerators, figure.place(), values);
        return Range.between(
            low.multiply(below).divide(scale, EXACT).subtract(others).divide(part, EXACT),
            high.multiply(below).divide(scale, EXACT).subtract(others).divide(part, EXACT));
      }
      return rangeOfDenominator(figure, values, low, high);
    }

    private @Nullable Range rangeOfDenominator(
        Figure figure, Values values, BigDecimal low, BigDecimal high) {
      BigDecimal above = scale.multiply(Term.sum(numerators, null, values));
      if (low.signum() * high.signum() <= 0) {
        return Range.ALL;
      }
      if (above.signum() == 0) {
        return null;
      }
      BigDecimal part = Term.coefficientOf(denominators, figure);
      BigDecimal others = Term.sum(denominators, figure.place(), values);
      return Range.between(
          above.divide(low, EXACT).subtract(others).divide(part, EXACT),
          above.divide(high, EXACT).subtract(others).divide(part, EXACT));
    }
  }
}
