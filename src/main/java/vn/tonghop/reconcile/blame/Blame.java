package vn.tonghop.reconcile.blame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds the smallest explanation of broken relations.
 *
 * <p>Relations that share a figure are explained together. First a single slip of a hand is looked
 * for that makes all of them hold and breaks none that holds; then a single cell that could be
 * anything; then two slips; then two cells. More than two cells are not tried, nor more than {@link
 * #MOST_TRIALS} suppositions for two slips: then the verdict says so.
 *
 * <p>The idea is that of error localisation in statistical data editing (Fellegi and Holt, 1976):
 * change as few fields as possible so that all edits are satisfied.
 */
public final class Blame {

  /** Some hundredths of a second. */
  static final int MOST_TRIALS = 10_000;

  private final List<Figure> figures;
  private final List<Relation> intact;
  private final List<Relation> broken;

  private Blame(List<Figure> figures, List<Relation> broken, List<Relation> intact) {
    this.figures = figures;
    this.broken = broken;
    this.intact = intact;
  }

  /**
   * Explains the broken relations of one commune and period.
   *
   * @param figures all its figures, also those that no relation is about: a cell can have been
   *     exchanged with any
   * @param broken relations that do not hold
   * @param intact relations that do, and must after any repair
   * @return a verdict for each group of broken relations that hang together, in the order of the
   *     first of them
   */
  public static List<Verdict> on(
      List<Figure> figures, List<Relation> broken, List<Relation> intact) {
    List<Verdict> verdicts = new ArrayList<>();
    for (List<Relation> group : groups(broken)) {
      verdicts.add(new Blame(figures, group, intact).verdict());
    }
    return verdicts;
  }

  /** Relations hang together where they share a figure that can be wrong. */
  private static List<List<Relation>> groups(List<Relation> broken) {
    List<List<Relation>> groups = new ArrayList<>();
    for (Relation relation : broken) {
      List<List<Relation>> touched =
          groups.stream()
              .filter(group -> group.stream().anyMatch(r -> share(r, relation)))
              .toList();
      List<Relation> merged = new ArrayList<>();
      touched.forEach(merged::addAll);
      merged.add(relation);
      int place = touched.isEmpty() ? groups.size() : groups.indexOf(touched.get(0));
      groups.removeAll(touched);
      groups.add(Math.min(place, groups.size()), merged);
    }
    return groups;
  }

  private static boolean share(Relation one, Relation other) {
    return one.figures().stream().anyMatch(f -> f.canBeWrong() && other.isAbout(f));
  }

  private Verdict verdict() {
    List<Figure> suspects = suspects();
    List<Relation> near =
        intact.stream().filter(relation -> suspects.stream().anyMatch(relation::isAbout)).toList();
    List<Slip> single =
        newest(
            new SingleSlips(figures, broken, near, intact).among(suspects),
            slip -> slip.guesses().stream().map(Guess::figure));
    if (single.size() == 1) {
      return verdict(Verdict.Certainty.PROPOSED, figuresOf(single), single);
    }
    List<List<Figure>> cells = newest(new WrongCells(broken, near).single(suspects), List::stream);
    if (cells.size() == 1) {
      return verdict(Verdict.Certainty.BLAMED, cells.get(0), List.of());
    }
    if (!single.isEmpty() || !cells.isEmpty()) {
      List<Figure> any = cells.isEmpty() ? figuresOf(single) : flat(cells);
      return verdict(Verdict.Certainty.UNDECIDED, any, List.of());
    }
    return pairs(suspects, near);
  }

  private Verdict pairs(List<Figure> suspects, List<Relation> near) {
    SlipPairs pairs = new SlipPairs(broken, near, MOST_TRIALS);
    List<List<Slip>> slips =
        newest(
            pairs.among(suspects),
            some -> some.stream().flatMap(slip -> slip.guesses().stream()).map(Guess::figure));
    if (slips.size() == 1 && !pairs.isBounded()) {
      return verdict(Verdict.Certainty.PROPOSED, figuresOf(slips.get(0)), slips.get(0));
    }
    List<List<Figure>> cells = newest(new WrongCells(broken, near).pairs(suspects), List::stream);
    if (cells.size() == 1) {
      return verdict(Verdict.Certainty.BLAMED, cells.get(0), List.of());
    }
    return cells.isEmpty()
        ? verdict(Verdict.Certainty.BEYOND, suspects, List.of())
        : verdict(Verdict.Certainty.UNDECIDED, flat(cells), List.of());
  }

  /** The explanations that doubt nothing but what is new, where there are any; else all. */
  private static <T> List<T> newest(List<T> found, Function<T, Stream<Figure>> figuresOf) {
    List<T> ofNew =
        found.stream().filter(one -> figuresOf.apply(one).allMatch(Figure::isNew)).toList();
    return ofNew.isEmpty() ? found : ofNew;
  }

  private Verdict verdict(Verdict.Certainty certainty, List<Figure> cells, List<Slip> slips) {
    Set<String> relations = new HashSet<>();
    broken.forEach(relation -> relations.add(relation.name()));
    List<Guess> asked =
        certainty == Verdict.Certainty.BLAMED && cells.size() == 1
            ? Repair.asked(cells.get(0), broken, intact).stream().toList()
            : List.of();
    return new Verdict(relations, certainty, cells, slips, asked);
  }

  private List<Figure> suspects() {
    TreeMap<Place, Figure> suspects = new TreeMap<>();
    for (Relation relation : broken) {
      for (Figure figure : relation.figures()) {
        if (figure.canBeWrong()) {
          suspects.put(figure.place(), figure);
        }
      }
    }
    return List.copyOf(suspects.values());
  }

  private static List<Figure> figuresOf(List<Slip> slips) {
    return distinct(
        slips.stream().flatMap(slip -> slip.guesses().stream()).map(Guess::figure).toList());
  }

  private static List<Figure> flat(List<List<Figure>> sets) {
    return distinct(sets.stream().flatMap(List::stream).toList());
  }

  private static List<Figure> distinct(List<Figure> figures) {
    return figures.stream().distinct().sorted(Comparator.comparing(Figure::place)).toList();
  }
}
