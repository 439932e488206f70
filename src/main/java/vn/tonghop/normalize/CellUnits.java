package vn.tonghop.normalize;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The unit of each value cell of a row, in the order actual, cumulative, plan, prior, where that is
 * not simply the row's unit and the indicator's own.
 *
 * @param texts as written, empty where none is; the whole list empty where every cell has the row's
 * @param factors what each number was multiplied by: a decimal number, or a fraction such as {@code
 *     10000/360} that has no end in decimals; the whole list empty where nothing was converted
 */
public record CellUnits(List<String> texts, List<String> factors) {
  private static final CellUnits ORDINARY = new CellUnits(List.of(), List.of());

  public CellUnits {
    texts = List.copyOf(texts);
    factors = List.copyOf(factors);
  }

  /** Collects the units of {@code cells}, whose row has {@code rowUnit}. */
  static CellUnits of(@Nullable String rowUnit, Figure... cells) {
    boolean sameText = true;
    boolean unconverted = true;
    for (Figure cell : cells) {
      sameText &= !cell.isNumber() || Objects.equals(cell.unitText(), rowUnit);
      unconverted &= cell.factor().equals(Figure.SAME);
    }
    if (sameText && unconverted) {
      return ORDINARY;
    }
    List<Figure> all = List.of(cells);
    return new CellUnits(
        sameText
            ? List.of()
            : all.stream().map(cell -> Objects.requireNonNullElse(cell.unitText(), "")).toList(),
        unconverted ? List.of() : all.stream().map(Figure::factor).toList());
  }
}
