package vn.tonghop.report.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What a statement can rightly say.
 *
 * @param authority whose plan it is of; empty where it is of none
 */
record Candidate(String authority, BigDecimal value) {

  /** What a measure is; of several plans where no authority is named, any of them. */
  static List<Candidate> of(Figure figure, Measure measure, String authority) {
    List<Candidate> found = new ArrayList<>();
    if (measure.isOfPlan()) {
      for (Figure.Plan plan : figure.plans()) {
        BigDecimal value = Figure.of(measure, plan);
        boolean isMeant = authority.isEmpty() || plan.authority().equals(authority);
        if (isMeant && value != null) {
          found.add(new Candidate(plan.authority(), value));
        }
      }
      return found;
    }
    BigDecimal value = figure.of(measure);
    if (value != null) {
      found.add(new Candidate("", value));
    }
    return found;
  }
}
