package vn.tonghop.ingest;

import java.util.List;
import java.util.Objects;
import vn.tonghop.database.CopyRows;
import vn.tonghop.normalize.Cell;
import vn.tonghop.normalize.Firmness;
import vn.tonghop.normalize.NormalizedRow;
import vn.tonghop.normalize.ValueCells;

/**
 * Writes the cells of a row as staging keeps them: all values, all raw texts, the unit of the row,
 * and only where the cells differ in them, the unit and the factor of each.
 */
final class StagedCells {
  private StagedCells() {}

  static void write(NormalizedRow row, CopyRows copy) {
    ValueCells cells = row.cells();
    copy.add(cells.actual().value());
    copy.add(cells.cumulative().value());
    copy.add(cells.plan().value());
    copy.add(cells.prior().value());
    copy.add(cells.rate().value());
    copy.add(cells.actual().raw());
    copy.add(cells.cumulative().raw());
    copy.add(cells.plan().raw());
    copy.add(cells.prior().raw());
    copy.add(cells.rate().raw());
    String unit = row.mainUnit();
    copy.add(unit);
    List<Cell> counted = List.of(cells.actual(), cells.cumulative(), cells.plan(), cells.prior());
    boolean isOneUnit = true;
    boolean isConverted = false;
    for (Cell cell : counted) {
      isOneUnit &= !cell.isNumber() || Objects.equals(cell.unit(), unit);
      isConverted |= !cell.factor().equals(Cell.UNCONVERTED);
    }
    copy.addUnlessEmpty(isOneUnit ? List.of() : units(counted));
    copy.addUnlessEmpty(isConverted ? counted.stream().map(Cell::factor).toList() : List.of());
    copy.add(row.firmness() == Firmness.FINAL ? null : Integer.toString(row.firmness().ordinal()));
  }

  private static List<String> units(List<Cell> cells) {
    return cells.stream().map(cell -> Objects.requireNonNullElse(cell.unit(), "")).toList();
  }
}
