package vn.tonghop.report.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.report.audit.Measure;
import vn.tonghop.report.audit.Statement;
import vn.tonghop.report.paper.template.Blanks;
import vn.tonghop.report.paper.template.Saying;
import vn.tonghop.report.paper.template.Template;
import vn.tonghop.report.paper.template.Template.Change;
import vn.tonghop.report.paper.template.Template.Own;
import vn.tonghop.report.paper.template.Template.Told;

/** Says of an indicator what it came to, how that stands to its plans, and to last year. */
final class Sentences {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Template template;
  private final Occasion occasion;
  private final Authorities authorities;

  Sentences(Template template, Occasion occasion, Authorities authorities) {
    this.template = template;
    this.occasion = occasion;
    this.authorities = authorities;
  }

  /** A figure in a sentence, before the sentence is known. */
  private record Claim(Measure measure, String authority, String stated) {}

  /** Whether the office wants a sentence about it. */
  boolean isSaid(Subject subject) {
    Own own = template.own().get(subject.code());
    return (own == null || own.isSaid())
        && (template.said() == Told.ALL || !subject.plans().isEmpty());
  }

  /**
   * The sentence, without its last stop.
   *
   * @param isWithin whether it stands within another
   */
  Sentence of(Subject subject, boolean isWithin) {
    List<Claim> claims = new ArrayList<>();
    Total total = subject.total();
    String name = Names.of(template, total);
    Map<String, String> said = new HashMap<>();
    said.put("name", isWithin ? Names.within(name) : name);
    said.put("plan", plans(subject, claims));
    String text;
    if (total.reached() == null) {
      claims.clear();
      text = template.say(Saying.SENTENCES_NOTHING, said);
    } else {
      said.put("firmness", firmness(total));
      said.put("change", change(total, claims));
      values(total, said, claims);
      Own own = template.own().get(subject.code());
      text =
          own == null || own.whole() == null
              ? template.say(Saying.SENTENCES_WHOLE, said)
              : Blanks.fill(own.whole(), said);
    }
    return new Sentence(
        text,
        claims.stream()
            .filter(claim -> text.contains(claim.stated()))
            .map(claim -> statement(total, text, claim))
            .toList());
  }

  private Statement statement(Total total, String text, Claim claim) {
    return new Statement(
        String.join("/", total.indicator(), claim.measure().text(), claim.authority()),
        text,
        occasion.period(),
        occasion.area(),
        total.indicator(),
        claim.measure(),
        claim.authority(),
        claim.stated());
  }

  private String firmness(Total total) {
    return switch (total.obsStatus()) {
      case "estimate" -> template.text(Saying.SENTENCES_ESTIMATE);
      case "provisional" -> template.text(Saying.SENTENCES_PROVISIONAL);
      default -> "";
    };
  }

  private static void values(Total total, Map<String, String> said, List<Claim> claims) {
    BigDecimal actual = total.actual();
    BigDecimal cumulative = total.cumulative();
    BigDecimal first = actual == null ? cumulative : actual;
    if (first != null) {
      String value = Typography.measured(first, total.uom());
      said.put("value", value);
      claims.add(new Claim(Measure.VALUE, "", value));
    }
    if (actual != null && cumulative != null) {
      said.put("cumulative", Typography.measured(cumulative, total.uom()));
    }
  }

  private String plans(Subject subject, List<Claim> claims) {
    boolean isAlone = subject.plans().size() == 1;
    List<String> said = new ArrayList<>();
    for (Total plan : subject.plans()) {
      String phrase = plan(plan, isAlone, claims);
      if (!phrase.isEmpty()) {
        said.add(phrase);
      }
    }
    return String.join(template.text(Saying.SENTENCES_AND), said);
  }

  private String plan(Total plan, boolean isAlone, List<Claim> claims) {
    BigDecimal achieved = plan.achievementPct();
    BigDecimal above = achieved == null ? null : achieved.subtract(HUNDRED);
    Map<String, String> blanks = new HashMap<>();
    blanks.put("plan", authorities.nameOf(plan, isAlone));
    blanks.put("target", PlanText.words(plan));
    if (achieved != null && above != null) {
      blanks.put("rate", Typography.percent(achieved));
      blanks.put("above", Typography.percent(above));
    }
    Saying saying = aboutPlan(plan, achieved);
    String phrase = template.say(saying, blanks);
    String form = template.text(saying);
    String authority = plan.planAuthority() == null ? "" : plan.planAuthority();
    if (achieved != null && above != null && form.contains("{rate}")) {
      claims.add(new Claim(Measure.ACHIEVEMENT_PCT, authority, Typography.percent(achieved)));
    }
    if (achieved != null && above != null && form.contains("{above}")) {
      claims.add(
          new Claim(Measure.ABOVE_PLAN_PCT, authority, upTo(phrase, Typography.percent(above))));
    }
    return phrase;
  }

  private static Saying aboutPlan(Total plan, @Nullable BigDecimal achieved) {
    boolean isMet = plan.targetStatus().equals("met");
    return switch (plan.kind()) {
      case "at_most" ->
          isMet
              ? Saying.SENTENCES_KEPT
              : plan.targetStatus().equals("no_data")
                  ? Saying.SENTENCES_UNRATED
                  : Saying.SENTENCES_BROKEN;
      case "range" ->
          isMet
              ? Saying.SENTENCES_INSIDE
              : achieved == null ? Saying.SENTENCES_UNRATED : Saying.SENTENCES_TOWARDS;
      case "level" -> {
        if (achieved == null) {
          yield Saying.SENTENCES_UNRATED;
        }
        yield plan.targetStatus().equals("exceeded") && achieved.compareTo(HUNDRED) > 0
            ? Saying.SENTENCES_EXCEEDED
            : Saying.SENTENCES_REACHED;
      }
      default -> achieved == null ? Saying.SENTENCES_UNRATED : Saying.SENTENCES_TOWARDS;
    };
  }

  private String change(Total total, List<Claim> claims) {
    BigDecimal change = total.changePct();
    BigDecimal level = Comparison.level(total);
    if (change == null || level == null) {
      return "";
    }
    Own own = template.own().get(total.indicator());
    Change wanted = own == null || own.change() == null ? template.change() : own.change();
    if (wanted == Change.LEVEL) {
      String rate = Typography.percent(level);
      claims.add(new Claim(Measure.LEVEL_PCT, "", rate));
      return template.say(Saying.SENTENCES_LEVEL, Map.of("rate", rate));
    }
    BigDecimal points = Comparison.points(total);
    BigDecimal by = points == null ? change : points;
    if (by.signum() == 0) {
      return template.text(Saying.SENTENCES_UNCHANGED);
    }
    String rate = points == null ? Typography.percent(by.abs()) : Typography.points(points.abs());
    String phrase =
        template.say(
            by.signum() > 0 ? Saying.SENTENCES_RISEN : Saying.SENTENCES_FALLEN,
            Map.of("rate", rate));
    if (points == null) {
      claims.add(new Claim(Measure.CHANGE_PCT, "", upTo(phrase, rate)));
    }
    return phrase;
  }

  /** The beginning of a phrase, which says whether something rose or fell, up to the number. */
  private static String upTo(String phrase, String number) {
    int at = phrase.indexOf(number);
    return at < 0 ? number : phrase.substring(0, at + number.length());
  }
}
