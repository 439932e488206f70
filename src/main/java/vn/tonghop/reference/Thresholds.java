package vn.tonghop.reference;

import java.util.Set;

/** The thresholds that rules of reconciliation can be given. */
final class Thresholds {

  private Thresholds() {}

  /** The keys of a rule's thresholds; none for a rule that compares exactly. */
  static Set<String> of(String code) {
    return switch (code) {
      case "outlier" -> Set.of("times", "least");
      case "suspected-unit" -> Set.of("factors", "nearness", "least");
      default -> Set.of();
    };
  }
}
