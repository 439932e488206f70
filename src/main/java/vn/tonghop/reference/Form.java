package vn.tonghop.reference;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A reporting form that communes fill in.
 *
 * @param code as it stands in file names, such as {@code KTXH}
 * @param name name in Vietnamese
 * @param required codes of the indicators that it must contain
 * @param deadlineDays days after the period's end until which it must be in
 * @param periods the periods for which every commune has to fill it in; for others it may
 * @param remindDays how many days before the deadline those are named who have not sent it
 */
public record Form(
    String code,
    String name,
    List<String> required,
    int deadlineDays,
    Set<PeriodKind> periods,
    List<Integer> remindDays) {

  public Form {
    required = List.copyOf(required);
    EnumSet<PeriodKind> inOrder = EnumSet.noneOf(PeriodKind.class);
    inOrder.addAll(periods);
    periods = Collections.unmodifiableSet(inOrder);
    remindDays = List.copyOf(remindDays);
  }

  /** A form that is due for every period that anybody reports. */
  public Form(String code, String name, List<String> required, int deadlineDays) {
    this(code, name, required, deadlineDays, EnumSet.allOf(PeriodKind.class), List.of());
  }
}
