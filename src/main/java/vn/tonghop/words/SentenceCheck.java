package vn.tonghop.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Compares sentences with what there is to say; gathers mistakes, so that all can be told. */
final class SentenceCheck {
  /** A blank that {@link Messages} fills. */
  static final Pattern BLANK = Pattern.compile("\\{([0-9])}");

  static final String ADVICE = ".advice";

  private static final List<Wording> WORDINGS =
      Stream.<Wording>concat(Stream.of(ProblemCode.values()), Stream.of(Phrase.values())).toList();

  private final Map<String, Wording> byText = new HashMap<>();
  private final List<String> mistakes = new ArrayList<>();

  SentenceCheck() {
    WORDINGS.forEach(wording -> byText.put(wording.text(), wording));
  }

  /** Everything that has sentences. */
  static List<Wording> wordings() {
    return WORDINGS;
  }

  /** Checks the sentences that a file has, whichever they are. */
  void checkSentences(String file, Language language, Properties sentences) {
    for (String key : new TreeSet<>(sentences.stringPropertyNames())) {
      boolean isAdvice = language.givesAdvice() && key.endsWith(ADVICE);
      String code = isAdvice ? key.substring(0, key.length() - ADVICE.length()) : key;
      Wording wording = byText.get(code);
      if (wording == null) {
        add(file, key, "there is no such code");
        continue;
      }
      String sentence = sentences.getProperty(key);
      if (sentence.isBlank() && !isAdvice) {
        add(file, key, "the sentence is empty");
      }
      List<String> arguments = wording.arguments();
      blanks(sentence)
          .filter(blank -> blank >= arguments.size())
          .forEach(blank -> add(file, key, "there is no {" + blank + "}; " + usable(arguments)));
    }
  }

  /** Checks that a file, which is to be complete, has all sentences. */
  void checkComplete(String file, Language language, Properties sentences) {
    for (Wording wording : WORDINGS) {
      if (sentences.getProperty(wording.text()) == null) {
        add(file, wording.text(), "the sentence is missing");
      }
      boolean needsAdvice = language.givesAdvice() && wording instanceof ProblemCode;
      if (needsAdvice && sentences.getProperty(wording.text() + ADVICE, "").isBlank()) {
        add(file, wording.text() + ADVICE, "the sentence is missing");
      }
    }
  }

  /** Checks that what is handed over for the sentences of complete files is said in one of them. */
  void checkArguments(String files, List<Properties> complete) {
    for (Wording wording : WORDINGS) {
      List<Integer> said =
          complete.stream()
              .flatMap(
                  sentences ->
                      Stream.of(wording.text(), wording.text() + ADVICE)
                          .map(key -> sentences.getProperty(key, "")))
              .flatMapToInt(SentenceCheck::blanks)
              .boxed()
              .toList();
      for (int i = 0; i < wording.arguments().size(); i++) {
        boolean isUnsaid =
            i == 0
                && wording instanceof ProblemCode code
                && code.value() == ProblemCode.Value.UNSAID;
        if (said.contains(i) == isUnsaid) {
          String what = "{" + i + "} (" + wording.arguments().get(i) + ") is ";
          add(files, wording.text(), what + (isUnsaid ? "said, but declared as unsaid" : "unsaid"));
        }
      }
    }
  }

  /** Throws when there is any mistake. */
  void throwIfAny() {
    if (!mistakes.isEmpty()) {
      throw new MessagesException(mistakes);
    }
  }

  /** Adds a mistake that is none of a sentence. */
  void add(String mistake) {
    mistakes.add(mistake);
  }

  private void add(String file, String key, String mistake) {
    mistakes.add(file + ", " + key + ": " + mistake);
  }

  private static IntStream blanks(String sentence) {
    return BLANK.matcher(sentence).results().mapToInt(match -> Integer.parseInt(match.group(1)));
  }

  private static String usable(List<String> arguments) {
    if (arguments.isEmpty()) {
      return "nothing can be filled in";
    }
    List<String> named = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      named.add("{" + i + "} " + arguments.get(i));
    }
    return "what can be filled in: " + String.join(", ", named);
  }
}
