package vn.tonghop.report.paper.template;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an office wants its report.
 *
 * @param order the parts of the paper, one after the other
 * @param authorities whose plans are shown, by code, in the order of the columns; empty for all
 * @param sections of the table and of the sentences
 * @param others heading of what no section names; empty where that is left out
 * @param leftOut indicators that are not shown
 * @param texts every text
 * @param change how the comparison with last year is said
 * @param said of which indicators there is a sentence
 * @param named which targets are named beside their count
 * @param own what is otherwise of single indicators
 * @param charts what is drawn
 */
public record Template(
    List<Part> order,
    Map<String, Authority> authorities,
    List<Section> sections,
    String others,
    Set<String> leftOut,
    Map<Saying, String> texts,
    Change change,
    Told said,
    List<Outcome> named,
    Map<String, Own> own,
    Charts charts) {

  public Template {
    order = List.copyOf(order);
    authorities = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(authorities));
    sections = List.copyOf(sections);
    leftOut = Set.copyOf(leftOut);
    texts = java.util.Collections.unmodifiableMap(new EnumMap<>(texts));
    named = List.copyOf(named);
    own = Map.copyOf(own);
  }

  /** A part of the paper. */
  public enum Part {
    TABLE,
    SENTENCES,
    RESULTS,
    NOTES,
    CHARTS
  }

  /** How a value is compared with last year. */
  public enum Change {
    /** By how much it rose or fell. */
    CHANGE,
    /** What it is in per cent of last year. */
    LEVEL
  }

  /** Of which indicators there is a sentence. */
  public enum Told {
    ALL,
    WITH_PLAN
  }

  /** What became of a target. */
  public enum Outcome {
    EXCEEDED,
    MET,
    MISSED,
    NOTHING
  }

  /**
   * Who sets plans.
   *
   * @param heading of its column
   * @param alone what its plan is called where an indicator has no other
   * @param beside what it is called beside others
   */
  public record Authority(String heading, String alone, String beside) {}

  /**
   * A part of the table with a heading.
   *
   * @param indicators codes, or beginnings of codes that end with {@code *}
   */
  public record Section(String heading, List<String> indicators) {
    public Section {
      indicators = List.copyOf(indicators);
    }
  }

  /**
   * What is otherwise of one indicator; null where nothing is.
   *
   * @param plan what its plan is called
   * @param isSaid whether there is a sentence about it
   */
  public record Own(
      @Nullable String name,
      @Nullable String plan,
      @Nullable Change change,
      @Nullable String whole,
      boolean isSaid) {}

  /**
   * What is drawn.
   *
   * @param achievement whether targets are held against their plans
   * @param series indicators whose periods are drawn
   * @param ranked indicators by which communes are ranked
   */
  public record Charts(boolean achievement, List<String> series, List<String> ranked) {
    public Charts {
      series = List.copyOf(series);
      ranked = List.copyOf(ranked);
    }
  }

  /** One of its texts as it stands. */
  public String text(Saying saying) {
    return texts.getOrDefault(saying, "");
  }

  /** One of its texts with its blanks filled. */
  public String say(Saying saying, Map<String, String> values) {
    return Blanks.fill(text(saying), values);
  }
}
