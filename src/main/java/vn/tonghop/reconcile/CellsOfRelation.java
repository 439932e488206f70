package vn.tonghop.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.reconcile.blame.Figure;
import vn.tonghop.reconcile.blame.Relation;
import vn.tonghop.reconcile.blame.Values;

/** One relation as the rules put it together, made into what can be explained. */
final class CellsOfRelation {

  private final List<BrokenRelations.CellRow> cells;
  private final Map<BrokenRelations.Key, BrokenRelations.FigureRow> figures;

  CellsOfRelation(
      List<BrokenRelations.CellRow> cells,
      Map<BrokenRelations.Key, BrokenRelations.FigureRow> figures) {
    this.cells = cells;
    this.figures = figures;
  }

  /**
   * The relation, which holds or not as the rules say.
   *
   * @return empty where the two judge differently at the very edge of a rounding: nothing may rest
   *     on such a relation
   */
  Optional<Relation> relation() {
    BrokenRelations.CellRow any = cells.get(0);
    Relation relation =
        switch (any.kind()) {
          case "ratio" -> quotient(any);
          case "order" -> new Relation.Order(any.relation(), terms(""), any.tolerance());
          default -> new Relation.Balance(any.relation(), terms(""), any.tolerance());
        };
    return Optional.of(relation).filter(one -> one.holds(Values.asTheyStand()) != any.isBroken());
  }

  private Relation quotient(BrokenRelations.CellRow any) {
    return new Relation.Quotient(
        any.relation(),
        terms("result").get(0).figure(),
        terms("numerator"),
        terms("denominator"),
        any.scale(),
        any.tolerance());
  }

  /** The cells of a role; of every role for none. */
  private List<Relation.Term> terms(String role) {
    List<Relation.Term> terms = new ArrayList<>();
    for (BrokenRelations.CellRow cell : cells) {
      if (role.isEmpty() || role.equals(cell.role())) {
        terms.add(
            new Relation.Term(
                figure(cell), role.equals("result") ? BigDecimal.ONE : cell.coefficient()));
      }
    }
    return terms;
  }

  private Figure figure(BrokenRelations.CellRow cell) {
    BrokenRelations.FigureRow row = figures.get(new BrokenRelations.Key(cell));
    if (row == null) {
      throw new IllegalStateException("a relation has a cell without a figure: " + cell);
    }
    return row.figure();
  }
}
