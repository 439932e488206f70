package vn.tonghop.words;

import java.util.Locale;

/** A language that the program says everything in. */
enum Language {
  VI,
  EN;

  /** Only clerks are told what to do, and they read Vietnamese. */
  boolean givesAdvice() {
    return this == VI;
  }

  /** Where its sentences stand, in the program and in the folder of the configuration. */
  String file() {
    return "messages/" + name().toLowerCase(Locale.ROOT) + ".properties";
  }
}
