package vn.tonghop.report.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.tonghop.report.paper.template.Blanks;
import vn.tonghop.report.paper.template.Saying;
import vn.tonghop.report.paper.template.Template;
import vn.tonghop.report.paper.template.Template.Authority;
import vn.tonghop.report.paper.template.Template.Own;

/**
 * Whose plans a report shows, and what they are called.
 *
 * @param codes in the order of their columns
 */
record Authorities(Template template, List<String> codes) {

  /** Those that the template names and the figures have; all of the figures where it names none. */
  static Authorities of(Template template, List<Total> totals) {
    List<String> known =
        totals.stream()
            .map(Total::planAuthority)
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .distinct()
            .sorted()
            .toList();
    List<String> codes = new ArrayList<>(template.authorities().keySet());
    codes.retainAll(known);
    return new Authorities(template, template.authorities().isEmpty() ? known : codes);
  }

  String heading(String code) {
    return authority(code).heading();
  }

  /** What a plan is called in a sentence. */
  String nameOf(Total plan, boolean isAlone) {
    Own own = template.own().get(plan.indicator());
    String noun =
        own == null || own.plan() == null ? template.text(Saying.SENTENCES_PLAN) : own.plan();
    Authority authority = authority(Objects.requireNonNullElse(plan.planAuthority(), ""));
    return Blanks.fill(isAlone ? authority.alone() : authority.beside(), Map.of("plan", noun));
  }

  /** What all plans of an authority are called. */
  String plansOf(String code, boolean isAlone) {
    Map<String, String> noun = Map.of("plan", template.text(Saying.SENTENCES_PLAN));
    return Blanks.fill(isAlone ? authority(code).alone() : authority(code).beside(), noun);
  }

  private Authority authority(String code) {
    return template
        .authorities()
        .getOrDefault(code, new Authority(code, "{plan} " + code, "{plan} " + code));
  }
}
