package vn.tonghop.operate.action;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator does, as it is recorded.
 *
 * @param findingId of a release
 * @param fileId of a withdrawal; else where the value stands
 * @param heldNothing of a hold: whether the value says that there is nothing to report
 * @param heldActual of a hold: the value of the period
 * @param heldCumulative of a hold: the value since the start of the year
 * @param undoes of an undo
 */
record NewAction(
    String action,
    @Nullable Integer periodId,
    @Nullable Integer communeId,
    @Nullable Integer indicatorId,
    @Nullable Long findingId,
    @Nullable Integer fileId,
    @Nullable Boolean heldNothing,
    @Nullable BigDecimal heldActual,
    @Nullable BigDecimal heldCumulative,
    @Nullable Long undoes) {}
