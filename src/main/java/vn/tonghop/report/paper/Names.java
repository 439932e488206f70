package vn.tonghop.report.paper;

import vn.tonghop.report.paper.template.Template;
import vn.tonghop.report.paper.template.Template.Own;

/** What indicators are called in a report. */
final class Names {
  private Names() {}

  /** The office's own name, else that of the reference data. */
  static String of(Template template, Total total) {
    Own own = template.own().get(total.indicator());
    return own == null || own.name() == null ? total.name() : own.name();
  }

  /** A name within a sentence: abbreviations keep their capitals. */
  static String within(String name) {
    return name.length() > 1
            && Character.isUpperCase(name.charAt(0))
            && Character.isLowerCase(name.charAt(1))
        ? Character.toLowerCase(name.charAt(0)) + name.substring(1)
        : name;
  }
}
