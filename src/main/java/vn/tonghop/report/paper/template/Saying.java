package vn.tonghop.report.paper.template;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Every text that a template may change, with the blanks that are filled in it. */
public enum Saying {
  HEAD_ABOVE("period", "year", "area", "AREA"),
  HEAD_BODY("period", "year", "area", "AREA"),
  HEAD_NUMBER("period", "year", "area", "AREA"),
  HEAD_PLACE("period", "year", "area", "AREA"),
  HEAD_DATED("period", "year", "area", "AREA"),
  HEAD_TITLE("period", "year", "area", "AREA"),
  HEAD_ABOUT("period", "year", "area", "AREA"),
  HEAD_ANNEX("period", "year", "area", "AREA"),
  HEAD_ATTACHED("period", "year", "area", "AREA"),

  FOOT_SIGNED(),
  FOOT_SIGNER(),
  FOOT_RECIPIENTS(),

  HEADINGS_TABLE("period", "year", "area", "AREA"),
  HEADINGS_SENTENCES("period", "year", "area", "AREA"),
  HEADINGS_RESULTS("period", "year", "area", "AREA"),
  HEADINGS_NOTES("period", "year", "area", "AREA"),
  HEADINGS_CHARTS("period", "year", "area", "AREA"),

  COLUMNS_NUMBER("period", "year", "last"),
  COLUMNS_NAME("period", "year", "last"),
  COLUMNS_UNIT("period", "year", "last"),
  COLUMNS_PLAN("period", "year", "last"),
  COLUMNS_PRIOR("period", "year", "last"),
  COLUMNS_ACTUAL("period", "year", "last"),
  COLUMNS_ESTIMATE("period", "year", "last"),
  COLUMNS_BOTH("period", "year", "last"),
  COLUMNS_CUMULATIVE("period", "year", "last"),
  COLUMNS_OF_PLAN("period", "year", "last"),
  COLUMNS_OF_PRIOR("period", "year", "last"),
  COLUMNS_NOTE("period", "year", "last"),
  COLUMNS_PARTS("name"),

  SENTENCES_WHOLE("name", "firmness", "value", "cumulative", "plan", "change"),
  SENTENCES_NOTHING("name", "plan"),
  SENTENCES_PARTS("parts"),
  SENTENCES_ESTIMATE(),
  SENTENCES_PROVISIONAL(),
  SENTENCES_PLAN(),
  SENTENCES_REACHED("rate", "plan"),
  SENTENCES_EXCEEDED("rate", "above", "plan"),
  SENTENCES_TOWARDS("rate", "plan", "target"),
  SENTENCES_INSIDE("rate", "plan", "target"),
  SENTENCES_KEPT("plan", "target"),
  SENTENCES_BROKEN("plan", "target"),
  SENTENCES_UNRATED("plan", "target"),
  SENTENCES_AND(),
  SENTENCES_RISEN("rate"),
  SENTENCES_FALLEN("rate"),
  SENTENCES_UNCHANGED(),
  SENTENCES_LEVEL("rate"),

  RESULTS_COUNTED("plan", "all", "exceeded", "met", "missed", "nothing"),
  RESULTS_EXCEEDED("count", "names"),
  RESULTS_MET("count", "names"),
  RESULTS_MISSED("count", "names"),
  RESULTS_NOTHING("count", "names"),

  NOTES_PUBLICATION("publication", "date", "cut_off"),
  NOTES_INCOMPLETE("mark", "names"),
  NOTES_HELD("mark", "names"),
  NOTES_NOTHING("mark", "names"),
  NOTES_ESTIMATE("mark", "names"),
  NOTES_PROVISIONAL("mark", "names"),
  NOTES_DERIVED("mark", "names"),
  NOTES_CLAIMED("mark", "names", "last"),
  NOTES_ALL_CLAIMED("last"),
  NOTES_PARTLY("mark", "names"),
  NOTES_WHOLE(),
  NOTES_EVERY(),
  NOTES_GAP("name", "reported", "expected", "communes"),
  NOTES_HELD_OF("name", "communes"),
  NOTES_MORE("count"),

  MARKS_INCOMPLETE("reported", "expected", "missing"),
  MARKS_HELD("count"),
  MARKS_NOTHING(),
  MARKS_ESTIMATE(),
  MARKS_PROVISIONAL(),
  MARKS_PARTLY(),

  CHARTS_ACHIEVEMENT("plan"),
  CHARTS_SERIES("name", "unit"),
  CHARTS_RANKED("name", "unit", "period"),
  CHARTS_EXCEEDED(),
  CHARTS_MET(),
  CHARTS_MISSED(),
  CHARTS_PLAN_LINE(),
  CHARTS_FIRM(),
  CHARTS_NOT_FIRM(),
  CHARTS_REORGANISED("date", "before", "after");

  private final Set<String> blanks;

  Saying(String... blanks) {
    this.blanks = Set.of(blanks);
  }

  /** What it may be filled with. */
  Set<String> blanks() {
    return blanks;
  }

  /** The key of the group that it stands under in the file. */
  String group() {
    return name().substring(0, name().indexOf('_')).toLowerCase(Locale.ROOT);
  }

  /** Its key in that group. */
  String key() {
    return name().substring(name().indexOf('_') + 1).toLowerCase(Locale.ROOT);
  }

  static Optional<Saying> of(String group, String key) {
    return Arrays.stream(values())
        .filter(each -> each.group().equals(group) && each.key().equals(key))
        .findFirst();
  }

  static List<String> keysOf(String group) {
    return Arrays.stream(values())
        .filter(each -> each.group().equals(group))
        .map(Saying::key)
        .toList();
  }
}
