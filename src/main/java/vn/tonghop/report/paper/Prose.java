package vn.tonghop.report.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tonghop.report.paper.Outline.Group;
import vn.tonghop.report.paper.Outline.Line;
import vn.tonghop.report.paper.template.Saying;
import vn.tonghop.report.paper.template.Template;
import vn.tonghop.report.paper.template.Template.Outcome;

/** The paragraphs of a report: a sentence for each indicator, and what became of the targets. */
final class Prose {
  private static final String STOP = ".";

  private final Template template;
  private final Sentences sentences;
  private final Authorities authorities;

  Prose(Template template, Sentences sentences, Authorities authorities) {
    this.template = template;
    this.sentences = sentences;
    this.authorities = authorities;
  }

  /** Each section with its heading, an indicator with its parts in one paragraph. */
  List<Block> sections(List<Group> groups) {
    List<Block> blocks = new ArrayList<>();
    for (Group group : groups) {
      List<Block> said = new ArrayList<>();
      for (Line line : group.lines()) {
        List<Sentence> within = new ArrayList<>();
        String text = paragraph(line, within);
        if (!text.isEmpty()) {
          said.add(new Block.Paragraph("- " + text, within));
        }
      }
      if (!said.isEmpty()) {
        if (!group.heading().isEmpty()) {
          blocks.add(new Block.Heading(group.number() + ". " + group.heading(), 2));
        }
        blocks.addAll(said);
      }
    }
    return blocks;
  }

  private String paragraph(Line line, List<Sentence> within) {
    String own = "";
    if (sentences.isSaid(line.subject())) {
      Sentence sentence = sentences.of(line.subject(), false);
      within.add(sentence);
      own = sentence.text() + STOP;
    }
    String parts = parts(line, within);
    if (parts.isEmpty()) {
      return own;
    }
    if (own.isEmpty()) {
      own = Names.of(template, line.subject().total()) + STOP;
    }
    return own + " " + template.say(Saying.SENTENCES_PARTS, Map.of("parts", parts)) + STOP;
  }

  private String parts(Line whole, List<Sentence> within) {
    List<String> said = new ArrayList<>();
    for (Line part : whole.parts()) {
      if (sentences.isSaid(part.subject())) {
        Sentence sentence = sentences.of(part.subject(), true);
        within.add(sentence);
        String below = parts(part, within);
        said.add(sentence.text() + (below.isEmpty() ? "" : " (" + below + ")"));
      }
    }
    return String.join("; ", said);
  }

  /** How many targets of each authority were exceeded, met and missed, and which. */
  List<Block> results(List<Subject> subjects) {
    List<Block> blocks = new ArrayList<>();
    for (String authority : authorities.codes()) {
      List<Total> plans =
          subjects.stream()
              .flatMap(subject -> subject.plans().stream())
              .filter(plan -> authority.equals(plan.planAuthority()))
              .toList();
      if (plans.isEmpty()) {
        continue;
      }
      blocks.add(
          Block.Paragraph.of(
              template.say(
                  Saying.RESULTS_COUNTED,
                  Map.of(
                      "plan", authorities.plansOf(authority, authorities.codes().size() == 1),
                      "all", Integer.toString(plans.size()),
                      "exceeded", count(plans, Outcome.EXCEEDED),
                      "met", count(plans, Outcome.MET),
                      "missed", count(plans, Outcome.MISSED),
                      "nothing", count(plans, Outcome.NOTHING)))));
      for (Outcome outcome : template.named()) {
        List<Total> such = such(plans, outcome);
        if (!such.isEmpty()) {
          blocks.add(
              Block.Paragraph.of(
                  template.say(
                      saying(outcome),
                      Map.of(
                          "count", Integer.toString(such.size()),
                          "names",
                              such.stream().map(this::named).collect(Collectors.joining("; "))))));
        }
      }
    }
    return blocks;
  }

  private String named(Total plan) {
    String name = Names.of(template, plan);
    return plan.achievementPct() == null
        ? name
        : name + " (" + Typography.percent(plan.achievementPct()) + ")";
  }

  private static Saying saying(Outcome outcome) {
    return switch (outcome) {
      case EXCEEDED -> Saying.RESULTS_EXCEEDED;
      case MET -> Saying.RESULTS_MET;
      case MISSED -> Saying.RESULTS_MISSED;
      case NOTHING -> Saying.RESULTS_NOTHING;
    };
  }

  private static String count(List<Total> plans, Outcome outcome) {
    return Integer.toString(such(plans, outcome).size());
  }

  private static List<Total> such(List<Total> plans, Outcome outcome) {
    return plans.stream().filter(plan -> outcome(plan) == outcome).toList();
  }

  private static Outcome outcome(Total plan) {
    return switch (plan.targetStatus()) {
      case "exceeded" -> Outcome.EXCEEDED;
      case "met" -> Outcome.MET;
      case "not_met" -> Outcome.MISSED;
      default -> Outcome.NOTHING;
    };
  }
}
