package vn.tonghop.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.words.ColumnRole;

/** Chooses the column of each role among those whose titles mean it. */
final class ColumnChoice {
  /** Where two columns can be meant, one may not be believed more than the other. */
  private static final Set<ColumnRole> ONE_ONLY =
      EnumSet.of(
          ColumnRole.UOM,
          ColumnRole.PLAN,
          ColumnRole.ACTUAL,
          ColumnRole.CUMULATIVE,
          ColumnRole.PRIOR,
          ColumnRole.RATE);

  private final List<ColumnMeaning> meanings;
  private final List<String> titles;
  private final Map<ColumnRole, Integer> columns = new EnumMap<>(ColumnRole.class);
  private final Map<ColumnRole, List<Integer>> doubled = new EnumMap<>(ColumnRole.class);

  private ColumnChoice(List<ColumnMeaning> meanings, List<String> titles) {
    this.meanings = meanings;
    this.titles = titles;
  }

  /**
   * The header of columns with these meanings and titles, from the left to the right.
   *
   * @param joined cells that hold two titles
   */
  static Header header(
      List<ColumnMeaning> meanings, List<String> titles, long line, List<String> joined) {
    ColumnChoice choice = new ColumnChoice(meanings, titles);
    choice.choose();
    return new Header(choice.columns, titles, line, choice.doubled, choice.unread(), joined);
  }

  private void choose() {
    for (int i = 0; i < meanings.size(); i++) {
      ColumnRole role = meanings.get(i).role();
      Integer chosen = role == null ? null : columns.get(role);
      if (role != null
          && (chosen == null || meanings.get(i).weight() > meanings.get(chosen).weight())) {
        columns.put(role, i);
      }
    }
    preferComparable();
    for (ColumnRole role : ONE_ONLY) {
      Integer chosen = columns.get(role);
      List<Integer> alike = chosen == null ? List.of() : alike(chosen);
      if (alike.size() > 1) {
        doubled.put(role, alike);
      }
    }
    List<Integer> beside = doubled.get(ColumnRole.ACTUAL);
    Integer plan = doubled.containsKey(ColumnRole.PLAN) ? null : columns.get(ColumnRole.PLAN);
    // Under one merged cell, the first of several is no more meant than the last.
    boolean isPart =
        beside != null && meanings.get(beside.get(0)).weight() < ColumnMeaning.SAYS_ONLY_WHEN;
    if (beside != null && !isPart && plan != null && beside.contains(plan + 1)) {
      columns.put(ColumnRole.ACTUAL, plan + 1);
      doubled.remove(ColumnRole.ACTUAL);
    }
    columns.keySet().removeAll(doubled.keySet());
  }

  /** Last year's figures are to be of the kind that this year's are compared by. */
  private void preferComparable() {
    boolean toDate = columns.containsKey(ColumnRole.CUMULATIVE);
    Integer prior = columns.get(ColumnRole.PRIOR);
    for (int i = 0; i < meanings.size() && prior != null; i++) {
      boolean other = meanings.get(prior).toDate() != toDate;
      if (other
          && meanings.get(i).role() == ColumnRole.PRIOR
          && meanings.get(i).toDate() == toDate) {
        columns.put(ColumnRole.PRIOR, i);
        break;
      }
    }
  }

  private List<Integer> alike(int chosen) {
    List<Integer> alike = new ArrayList<>();
    for (int i = 0; i < meanings.size(); i++) {
      if (meanings.get(i).equals(meanings.get(chosen))) {
        alike.add(i);
      }
    }
    return alike;
  }

  /** The columns behind what a row is about whose figures nobody will look at. */
  private List<Integer> unread() {
    @Nullable Integer code = columns.get(ColumnRole.INDICATOR);
    @Nullable Integer name = columns.get(ColumnRole.NAME);
    int subject = Math.max(code == null ? -1 : code, name == null ? -1 : name);
    List<Integer> unread = new ArrayList<>();
    for (int i = subject + 1; i < titles.size(); i++) {
      ColumnMeaning meaning = meanings.get(i);
      boolean isUnknown = meaning.equals(ColumnMeaning.UNKNOWN);
      boolean isLeft = meaning.role() != null && ONE_ONLY.contains(meaning.role());
      if (!columns.containsValue(i) && (isUnknown || isLeft && isAlikeTheChosen(i))) {
        unread.add(i);
      }
    }
    return unread;
  }

  private boolean isAlikeTheChosen(int place) {
    Integer chosen = columns.get(meanings.get(place).role());
    return chosen == null || meanings.get(chosen).equals(meanings.get(place));
  }
}
