package vn.tonghop.report.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.tonghop.words.Phrase;

/** What a statement tells of an indicator. */
public enum Measure {
  /** What was reached; since the start of the year where nothing else is known. */
  VALUE(Phrase.AUDIT_VALUE),
  PLAN(Phrase.AUDIT_PLAN),
  /** The same period last year. */
  PRIOR(Phrase.AUDIT_PRIOR),
  ACHIEVEMENT_PCT(Phrase.AUDIT_ACHIEVEMENT_PCT),
  /** By how much the plan is exceeded. */
  ABOVE_PLAN_PCT(Phrase.AUDIT_ABOVE_PLAN_PCT),
  CHANGE_PCT(Phrase.AUDIT_CHANGE_PCT),
  /** The value in per cent of last year's. */
  LEVEL_PCT(Phrase.AUDIT_LEVEL_PCT),
  /** The value in per cent of that of the area above. */
  SHARE_PCT(Phrase.AUDIT_SHARE_PCT),
  COMMUNES_REPORTED(Phrase.AUDIT_COMMUNES_REPORTED);

  private final Phrase phrase;

  Measure(Phrase phrase) {
    this.phrase = phrase;
  }

  /** The measure that a file names; empty where there is none of that name. */
  public static Optional<Measure> of(String text) {
    return Arrays.stream(values()).filter(measure -> measure.text().equals(text)).findFirst();
  }

  /** As files name it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What people call it. */
  Phrase phrase() {
    return phrase;
  }

  /** Whether it is in the indicator's own unit. */
  boolean isInUnit() {
    return this == VALUE || this == PLAN || this == PRIOR;
  }

  /** Whether it has a direction, which the words around it tell. */
  boolean isSigned() {
    return this == CHANGE_PCT || this == ABOVE_PLAN_PCT;
  }

  /** Whether it is of a plan. */
  boolean isOfPlan() {
    return this == PLAN || this == ACHIEVEMENT_PCT || this == ABOVE_PLAN_PCT;
  }
}
