package vn.tonghop.report.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.report.paper.template.Template;
import vn.tonghop.report.paper.template.Template.Section;

/** The order of a report: its sections, and in each the indicators with their parts below them. */
final class Outline {
  private static final int[] VALUES = {100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] LETTERS = {"C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

  /** A section; its number is empty where it has no heading. */
  record Group(String number, String heading, List<Line> lines) {}

  /**
   * An indicator in its section.
   *
   * @param depth 0 of one that is no part of another one here
   * @param parts those that are parts of it
   */
  record Line(String number, int depth, boolean isFirstPart, Subject subject, List<Line> parts) {}

  private final Template template;
  private final List<Subject> subjects;
  private final Map<String, Integer> placed = new HashMap<>();

  private Outline(Template template, List<Subject> subjects) {
    this.template = template;
    this.subjects =
        subjects.stream().filter(each -> !template.leftOut().contains(each.code())).toList();
  }

  static List<Group> of(Template template, List<Subject> subjects) {
    return new Outline(template, subjects).groups();
  }

  private List<Group> groups() {
    List<Map<String, Subject>> bySection = new ArrayList<>();
    Set<String> byName = new HashSet<>();
    template.sections().forEach(section -> byName.addAll(section.indicators()));
    for (Section section : template.sections()) {
      Map<String, Subject> own = new LinkedHashMap<>();
      for (String named : section.indicators()) {
        for (Subject subject : subjects) {
          if (isMeant(named, subject.code(), byName) && !placed.containsKey(subject.code())) {
            own.put(subject.code(), subject);
            placed.put(subject.code(), bySection.size());
          }
        }
      }
      bySection.add(own);
    }
    Map<String, Subject> others = new LinkedHashMap<>();
    for (Subject subject : subjects) {
      if (!placed.containsKey(subject.code())) {
        Integer section = sectionOf(subject.total().parent());
        (section == null ? others : bySection.get(section)).put(subject.code(), subject);
      }
    }
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i < bySection.size(); i++) {
      add(groups, template.sections().get(i).heading(), bySection.get(i));
    }
    if (!template.others().isEmpty()) {
      add(groups, template.others(), others);
    }
    return groups;
  }

  /** Who is named goes where it is named, whatever beginnings others have. */
  private static boolean isMeant(String named, String code, Set<String> byName) {
    return named.endsWith("*")
        ? code.startsWith(named.substring(0, named.length() - 1)) && !byName.contains(code)
        : named.equals(code);
  }

  /** Parts that nobody has placed stand with the whole. */
  private @Nullable Integer sectionOf(@Nullable String parent) {
    String at = parent;
    for (int i = 0; at != null && i < subjects.size(); i++) {
      Integer section = placed.get(at);
      if (section != null) {
        return section;
      }
      String above = at;
      at =
          subjects.stream()
              .filter(each -> each.code().equals(above))
              .findFirst()
              .map(each -> each.total().parent())
              .orElse(null);
    }
    return null;
  }

  private static void add(List<Group> groups, String heading, Map<String, Subject> subjects) {
    if (subjects.isEmpty()) {
      return;
    }
    List<Line> lines = new ArrayList<>();
    for (Subject subject : subjects.values()) {
      String parent = subject.total().parent();
      if (parent == null || !subjects.containsKey(parent)) {
        String number = Integer.toString(lines.size() + 1);
        lines.add(new Line(number, 0, false, subject, parts(subject, 1, subjects)));
      }
    }
    groups.add(new Group(heading.isEmpty() ? "" : roman(groups.size() + 1), heading, lines));
  }

  private static List<Line> parts(Subject whole, int depth, Map<String, Subject> subjects) {
    List<Line> parts = new ArrayList<>();
    for (Subject subject : subjects.values()) {
      if (whole.code().equals(subject.total().parent())) {
        parts.add(
            new Line(
                depth == 1 ? "-" : "+",
                depth,
                parts.isEmpty(),
                subject,
                parts(subject, depth + 1, subjects)));
      }
    }
    return parts;
  }

  static String roman(int number) {
    StringBuilder roman = new StringBuilder();
    int rest = number;
    for (int i = 0; i < VALUES.length; i++) {
      while (rest >= VALUES[i]) {
        roman.append(LETTERS[i]);
        rest -= VALUES[i];
      }
    }
    return roman.toString();
  }
}
