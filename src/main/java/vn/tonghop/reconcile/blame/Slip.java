package vn.tonghop.reconcile.blame;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One slip of a hand, supposed to be put right.
 *
 * @param guesses what each cell concerned would be; one, or two that were exchanged
 */
public record Slip(SlipKind kind, List<Guess> guesses) {
  public Slip {
    guesses = List.copyOf(guesses);
  }

  Values repaired() {
    return Values.supposing(others());
  }

  Map<Place, BigDecimal> others() {
    Map<Place, BigDecimal> others = new HashMap<>();
    guesses.forEach(guess -> others.put(guess.figure().place(), guess.value()));
    return others;
  }

  boolean concerns(Relation relation) {
    return guesses.stream().anyMatch(guess -> relation.isAbout(guess.figure()));
  }

  boolean isSame(Slip other) {
    return guesses.size() == other.guesses.size()
        && guesses.stream().allMatch(own -> other.guesses.stream().anyMatch(own::isSame));
  }
}
