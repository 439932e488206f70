package vn.tonghop.report.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.tonghop.report.paper.Outline.Group;
import vn.tonghop.report.paper.Outline.Line;
import vn.tonghop.report.paper.template.Saying;
import vn.tonghop.report.paper.template.Template;
import vn.tonghop.report.paper.template.Template.Part;

/**
 * A report, ready to be written in any format.
 *
 * @param blocks in their order
 */
public record Paper(Occasion occasion, Head head, List<Block> blocks, Foot foot) {
  public Paper {
    blocks = List.copyOf(blocks);
  }

  /**
   * What stands above everything; each text may be empty, and lines are parted by {@code \n}.
   *
   * @param above the body that the issuing one belongs to
   * @param body who issues it
   * @param number of the document
   * @param dated place and day
   * @param annex the word and number of an annex, which has no state's name above it
   * @param attached to which document it belongs
   */
  public record Head(
      String above,
      String body,
      String number,
      String dated,
      String title,
      String about,
      String annex,
      String attached) {

    /** Whether it belongs to another document. */
    public boolean isAnnex() {
      return !annex.isEmpty();
    }
  }

  /** Who signs, and who gets it. */
  public record Foot(String signed, String signer, String recipients) {}

  /** A report of figures, as a template wants it. */
  public static Paper of(Template template, Figures figures) {
    Occasion occasion = figures.occasion();
    Authorities authorities = Authorities.of(template, figures.totals());
    List<Subject> subjects = Subject.of(figures.totals(), authorities.codes());
    List<Group> groups = Outline.of(template, subjects);
    List<Subject> shown = new ArrayList<>();
    groups.forEach(group -> group.lines().forEach(line -> collect(line, shown)));
    List<Total> totals = shown.stream().map(Subject::total).toList();
    Marks marks = new Marks(template, figures, totals);
    Prose prose = new Prose(template, new Sentences(template, occasion, authorities), authorities);
    List<Block> blocks = new ArrayList<>();
    for (Part part : template.order()) {
      switch (part) {
        case TABLE ->
            blocks.add(
                new Block.Table(
                    template.say(Saying.HEADINGS_TABLE, occasion.blanks()),
                    new TableOf(template, occasion, authorities, marks, groups, totals).table()));
        case SENTENCES ->
            add(blocks, template, occasion, Saying.HEADINGS_SENTENCES, prose.sections(groups));
        case RESULTS ->
            add(blocks, template, occasion, Saying.HEADINGS_RESULTS, prose.results(shown));
        case NOTES ->
            add(
                blocks,
                template,
                occasion,
                Saying.HEADINGS_NOTES,
                marks.below().stream().<Block>map(Block.Paragraph::of).toList());
        case CHARTS ->
            add(
                blocks,
                template,
                occasion,
                Saying.HEADINGS_CHARTS,
                new Charts(template, figures, authorities, shown).pictures());
      }
    }
    return new Paper(occasion, head(template, occasion), blocks, foot(template));
  }

  private static void collect(Line line, List<Subject> shown) {
    shown.add(line.subject());
    line.parts().forEach(part -> collect(part, shown));
  }

  private static void add(
      List<Block> blocks,
      Template template,
      Occasion occasion,
      Saying heading,
      List<Block> content) {
    String text = template.say(heading, occasion.blanks());
    if (!content.isEmpty()) {
      if (!text.isEmpty()) {
        blocks.add(new Block.Heading(text, 1));
      }
      blocks.addAll(content);
    }
  }

  private static Head head(Template template, Occasion occasion) {
    Map<String, String> blanks = occasion.blanks();
    String place = template.say(Saying.HEAD_PLACE, blanks);
    String dated = template.say(Saying.HEAD_DATED, blanks);
    return new Head(
        template.say(Saying.HEAD_ABOVE, blanks),
        template.say(Saying.HEAD_BODY, blanks),
        template.say(Saying.HEAD_NUMBER, blanks),
        place.isEmpty() ? dated : place + ", " + dated,
        template.say(Saying.HEAD_TITLE, blanks),
        template.say(Saying.HEAD_ABOUT, blanks),
        template.say(Saying.HEAD_ANNEX, blanks),
        template.say(Saying.HEAD_ATTACHED, blanks));
  }

  private static Foot foot(Template template) {
    return new Foot(
        template.text(Saying.FOOT_SIGNED),
        template.text(Saying.FOOT_SIGNER),
        template.text(Saying.FOOT_RECIPIENTS));
  }

  /** The table, where the template wants one. */
  public java.util.Optional<PaperTable> table() {
    return blocks.stream()
        .filter(Block.Table.class::isInstance)
        .map(block -> ((Block.Table) block).table())
        .findFirst();
  }

  /** Every sentence about an indicator. */
  public List<Sentence> sentences() {
    return blocks.stream()
        .filter(Block.Paragraph.class::isInstance)
        .flatMap(block -> ((Block.Paragraph) block).sentences().stream())
        .toList();
  }
}
