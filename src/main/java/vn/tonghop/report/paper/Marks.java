package vn.tonghop.report.paper;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tonghop.report.paper.template.Saying;
import vn.tonghop.report.paper.template.Template;

/** The marks of a report, numbered in the order in which they are explained. */
final class Marks {
  private static final int COMMUNES_NAMED = 12;

  private final Template template;
  private final Figures figures;
  private final List<Total> totals;
  private final Map<Mark, Integer> numbers = new EnumMap<>(Mark.class);

  /**
   * Marks totals.
   *
   * @param totals those that are shown, one for each indicator
   */
  Marks(Template template, Figures figures, List<Total> totals) {
    this.template = template;
    this.figures = figures;
    this.totals = totals;
    for (Mark mark : Mark.values()) {
      if (!of(mark).isEmpty()) {
        numbers.put(mark, numbers.size() + 1);
      }
    }
  }

  /** What stands in the last column of a row. */
  String inTheRow(Total total) {
    return Mark.of(total).stream()
        .map(mark -> mark.inTheRow(template, total) + " (" + numbers.get(mark) + ")")
        .collect(Collectors.joining("; "));
  }

  /** What is said below, each remark by itself. */
  List<String> below() {
    List<String> said = new ArrayList<>();
    Occasion occasion = figures.occasion();
    said.add(
        template.say(
            Saying.NOTES_PUBLICATION,
            Map.of(
                "publication", Integer.toString(occasion.published().number()),
                "date", Occasion.day(occasion.published().at()),
                "cut_off", Occasion.day(occasion.cutOff()))));
    numbers.forEach(
        (mark, number) ->
            said.add(
                template.say(
                    mark.below(), Map.of("mark", "(" + number + ")", "names", names(mark)))));
    if (!numbers.containsKey(Mark.NOTHING)
        && !numbers.containsKey(Mark.INCOMPLETE)
        && !numbers.containsKey(Mark.HELD)) {
      said.add(template.text(Saying.NOTES_WHOLE));
    }
    List<Total> claimed =
        totals.stream()
            .filter(total -> total.priorActual() != null)
            .filter(total -> String.valueOf(total.priorSource()).startsWith("claimed"))
            .toList();
    long compared = totals.stream().filter(total -> total.priorActual() != null).count();
    if (!claimed.isEmpty()) {
      said.add(
          template.say(
              claimed.size() == compared ? Saying.NOTES_ALL_CLAIMED : Saying.NOTES_CLAIMED,
              Map.of("last", occasion.lastInWords(), "names", names(claimed))));
    }
    List<Total> derived = totals.stream().filter(Total::isDerived).toList();
    if (!derived.isEmpty()) {
      said.add(template.say(Saying.NOTES_DERIVED, Map.of("names", names(derived))));
    }
    return said.stream().filter(each -> !each.isBlank()).toList();
  }

  private List<Total> of(Mark mark) {
    return totals.stream().filter(total -> Mark.of(total).contains(mark)).toList();
  }

  private String names(Mark mark) {
    List<Total> marked = of(mark);
    if (mark != Mark.INCOMPLETE && mark != Mark.HELD) {
      return names(marked);
    }
    return marked.stream()
        .map(total -> gap(total, mark == Mark.HELD))
        .collect(Collectors.joining("; "));
  }

  private String names(List<Total> some) {
    return some.size() == totals.size() && some.size() > 1
        ? template.text(Saying.NOTES_EVERY)
        : some.stream().map(this::nameOf).collect(Collectors.joining("; "));
  }

  private String nameOf(Total total) {
    return Names.of(template, total);
  }

  private String gap(Total total, boolean isHeld) {
    List<String> communes =
        figures.gaps().stream()
            .filter(gap -> gap.indicator().equals(total.indicator()) && gap.isHeld() == isHeld)
            .map(Gap::commune)
            .toList();
    String named =
        String.join(", ", communes.subList(0, Math.min(COMMUNES_NAMED, communes.size())));
    int more = communes.size() - COMMUNES_NAMED;
    return template.say(
        isHeld ? Saying.NOTES_HELD_OF : Saying.NOTES_GAP,
        Map.of(
            "name", nameOf(total),
            "reported", Integer.toString(total.communesReported()),
            "expected", Integer.toString(total.communesExpected()),
            "communes",
                more <= 0
                    ? named
                    : named
                        + template.say(
                            Saying.NOTES_MORE, Map.of("count", Integer.toString(more)))));
  }
}
