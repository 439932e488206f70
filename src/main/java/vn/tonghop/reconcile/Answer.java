package vn.tonghop.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reconcile.blame.Figure;
import vn.tonghop.reconcile.blame.Guess;
import vn.tonghop.reconcile.blame.Place;
import vn.tonghop.reconcile.blame.Relation;
import vn.tonghop.reconcile.blame.Slip;
import vn.tonghop.reconcile.blame.Verdict;

/** What a verdict says of each of the relations that it explains. */
final class Answer {

  private final Verdict verdict;
  private final List<Relation> broken;

  Answer(Verdict verdict, List<Relation> broken) {
    this.verdict = verdict;
    this.broken = broken;
  }

  List<BrokenRelations.BlameRow> rows() {
    List<BrokenRelations.BlameRow> rows = new ArrayList<>();
    for (Relation relation : broken) {
      if (verdict.relations().contains(relation.name())) {
        suspectOf(relation).ifPresent(suspect -> rows.add(row(relation, suspect)));
      }
    }
    return rows;
  }

  /** Where several cells must be wrong together, a relation is told at the one that it is about. */
  private Optional<Figure> suspectOf(Relation relation) {
    return verdict.suspects().stream()
        .filter(relation::isAbout)
        .findFirst()
        .or(() -> verdict.suspects().stream().findFirst());
  }

  private BrokenRelations.BlameRow row(Relation relation, Figure suspect) {
    Slip slip = slipOf(suspect);
    Guess guess = slip == null ? null : guess(slip, suspect);
    Guess asked = verdict.asked().stream().findFirst().orElse(guess);
    Place other = slip == null || guess == null ? null : other(slip, suspect);
    Place place = suspect.place();
    List<Place> places = verdict.suspects().stream().map(Figure::place).toList();
    return new BrokenRelations.BlameRow(
        relation.name(),
        verdict.certainty().name().toLowerCase(Locale.ROOT),
        slip == null ? null : slip.kind().name().toLowerCase(Locale.ROOT),
        place.file(),
        place.line(),
        place.column(),
        guess == null ? null : guess.written(),
        asked == null ? null : asked.written(),
        asked == null ? null : asked.value(),
        verdict.slips().size() > 1,
        other == null ? null : other.file(),
        other == null ? null : other.line(),
        other == null ? null : other.column(),
        places.stream().map(Place::file).toArray(Integer[]::new),
        places.stream().map(Place::line).toArray(Integer[]::new),
        places.stream().map(Place::column).toArray(String[]::new));
  }

  private @Nullable Slip slipOf(Figure suspect) {
    return verdict.slips().stream()
        .filter(slip -> guess(slip, suspect) != null)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Guess guess(Slip slip, Figure suspect) {
    return slip.guesses().stream()
        .filter(one -> one.figure().place().equals(suspect.place()))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Place other(Slip slip, Figure suspect) {
    return slip.guesses().stream()
        .map(guess -> guess.figure().place())
        .filter(place -> !place.equals(suspect.place()))
        .findFirst()
        .orElse(null);
  }
}
