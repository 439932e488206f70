package vn.tonghop.job;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.tonghop.aggregate.TotalsAggregation;
import vn.tonghop.database.Lanes;
import vn.tonghop.database.PublicationAxis;
import vn.tonghop.database.Queries;
import vn.tonghop.load.ValueLoad;
import vn.tonghop.publish.PublicationSwitch;
import vn.tonghop.reconcile.Reconciliation;

/**
 * Which totals move when actions of administrators are carried out.
 *
 * <p>Nothing is estimated: the steps of a run do what they will do, in one transaction that is
 * taken back. So that no run is in the way, it holds the lock of the warehouse meanwhile.
 */
public final class ActionForecast {

  /** A run that never was; no run has this number. */
  private static final long NO_RUN = 0;

  private final DataSource database;
  private final Clock clock;

  /**
   * Binds to a warehouse.
   *
   * @param database its database
   * @param clock tells which day it is
   */
  public ActionForecast(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * One figure of a total that moves.
   *
   * @param measure {@code actual}, {@code cumulative} or {@code communes_reported}
   * @param before as it is published; null where there is none
   * @param after as it will be
   */
  public record Moved(
      String indicator,
      String indicatorNameVi,
      String area,
      String period,
      String measure,
      @Nullable String uom,
      @Nullable BigDecimal before,
      @Nullable BigDecimal after) {}

  /**
   * Looks ahead.
   *
   * @param actions the numbers of the actions, of which some may have been carried out
   * @return what moves, the district first; empty where a run is in progress, so that nobody can
   *     tell
   */
  public Optional<List<Moved>> of(List<Long> actions) {
    try (Connection connection = database.getConnection()) {
      Queries queries =
          new Queries(
              new NamedParameterJdbcTemplate(new SingleConnectionDataSource(connection, true)));
      if (!queries.sql("job/lock_warehouse").query(Boolean.class).single()) {
        return Optional.empty();
      }
      connection.setAutoCommit(false);
      try {
        return Optional.of(carriedOut(queries, actions));
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
        queries.number("job/unlock", Map.of());
      }
    } catch (SQLException e) {
      throw new IllegalStateException("What will move cannot be worked out", e);
    }
  }

  private List<Moved> carriedOut(Queries queries, List<Long> actions) {
    int candidate = new PublicationAxis(queries).candidate();
    queries.update(
        "job/begin_forecast",
        Map.of("run", NO_RUN, "job", JobSettings.ACTIONS, "now", OffsetDateTime.now(clock)));
    queries.update("reference/undo", Map.of("candidate", candidate));
    new Reconciliation(queries)
        .reconcile(NO_RUN, LocalDate.ofInstant(clock.instant(), JobSettings.ZONE), actions);
    Lanes lanes = Lanes.inTurn();
    new ValueLoad(queries, lanes).load(candidate);
    new TotalsAggregation(queries, lanes).aggregate(candidate);
    new PublicationSwitch(queries, clock).publish(NO_RUN, candidate);
    return queries.sql("job/moved_totals").param("candidate", candidate).query(Moved.class).list();
  }
}
