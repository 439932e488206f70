package vn.tonghop.operate.action;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import vn.tonghop.job.ActionForecast;
import vn.tonghop.job.ActionForecast.Moved;
import vn.tonghop.job.ProgramLog;
import vn.tonghop.operate.session.Explanation;
import vn.tonghop.operate.session.Session;
import vn.tonghop.operate.session.Terminal;
import vn.tonghop.operate.table.RowPrinter;
import vn.tonghop.operate.table.RowPrinter.Column;
import vn.tonghop.operate.table.Style;

/** Says which totals will move. */
final class MovedTotals {
  /** More than anybody reads: the file of a whole nation moves a hundred thousand. */
  private static final int SHOWN = 40;

  private static final List<Column> COLUMNS =
      List.of(
          new Column("indicator", false),
          new Column("name", false),
          new Column("area", false),
          new Column("period", false),
          new Column("figure", false),
          new Column("before", true),
          new Column("after", true),
          new Column("uom", false));

  private final Terminal terminal;

  MovedTotals(Terminal terminal) {
    this.terminal = terminal;
  }

  /** What is recorded stays recorded, whether or not anybody can tell what will come of it. */
  void print(Session session, List<Long> actions) {
    try {
      Optional<List<Moved>> moved =
          new ActionForecast(session.dataSource(), session.clock()).of(actions);
      if (moved.isEmpty()) {
        terminal.say(
            "Another run is in progress, so that nobody can tell yet which totals will move.");
      } else if (moved.get().isEmpty()) {
        terminal.out().println("No total moves.");
      } else {
        print(moved.get());
      }
    } catch (DataAccessException | IllegalStateException e) {
      LoggerFactory.getLogger(ProgramLog.TOLD).error("A forecast failed", e);
      terminal.say("Which totals will move cannot be told: " + Explanation.inWords(e));
    }
  }

  private void print(List<Moved> moved) {
    terminal.out().println("Totals that move:");
    RowPrinter table = RowPrinter.of(Style.LISTING, terminal.out(), COLUMNS);
    moved.stream().limit(SHOWN).map(MovedTotals::row).forEach(table::row);
    table.end();
    if (moved.size() > SHOWN) {
      terminal.out().println("… and " + (moved.size() - SHOWN) + " more.");
    }
  }

  private static List<@Nullable Object> row(Moved moved) {
    return new ArrayList<>(
        Arrays.<@Nullable Object>asList(
            moved.indicator(),
            moved.indicatorNameVi(),
            moved.area(),
            moved.period(),
            moved.measure(),
            shown(moved.before()),
            shown(moved.after()),
            moved.uom()));
  }

  private static Object shown(@Nullable BigDecimal value) {
    return value == null ? "none" : value;
  }
}
