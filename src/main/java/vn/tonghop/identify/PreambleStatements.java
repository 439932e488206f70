package vn.tonghop.identify;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reference.Period;
import vn.tonghop.words.NameKey;

/**
 * What the texts above a table say about its period and its form.
 *
 * <p>Only what a text says as its very purpose is a statement: a label with its value, a title. The
 * day of signing, next year's plan or a law's year in passing are not.
 */
final class PreambleStatements {
  private static final Pattern LABEL = Pattern.compile("^([^:]{1,40}):(.+)$");
  private static final Pattern PERIOD_LABEL =
      Pattern.compile("ky|ky bao cao|ky so lieu|thoi ky|thang|quy|nam|nam bao cao");
  private static final Pattern FORM_LABEL = Pattern.compile("bieu|bieu mau|mau bieu|ma bieu");
  private static final Pattern TITLE =
      Pattern.compile(
          "(?:bao cao|bieu|bang|phu luc|tong hop|tinh hinh|ket qua|so lieu|uoc thuc hien|thuc hien"
              + "|chi tieu|ky bao cao|nam \\d|thang \\d|quy |[369] thang|sau thang|chin thang).*");
  private static final Pattern NOT_A_TITLE =
      Pattern.compile(
          ".*\\b(?:ngay|can cu|nghi quyet|quyet dinh|thong tu|nghi dinh|kem theo)\\b.*");

  /** What a title compares with is not what it is about. */
  private static final Pattern COMPARISON =
      Pattern.compile(
          "\\bso (?:với|voi|sánh|sanh)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern TO_A_DAY =
      Pattern.compile(
          "^(?:so lieu|tinh|luy ke|ket qua|thuc hien)\\b.{0,40}\\bden (?:het )?(?:ngay )?"
              + "(\\d{1,2})(?:/| thang | )(\\d{1,2})(?:/| nam | )((?:19|20)\\d\\d)\\b");

  private final List<String> texts;

  PreambleStatements(List<String> texts) {
    this.texts = List.copyOf(texts);
  }

  /** What follows a label of a kind; null in other texts. */
  private static @Nullable String labelled(String text, Pattern kind) {
    Matcher label = LABEL.matcher(text);
    return label.matches() && kind.matcher(NameKey.of(label.group(1))).matches()
        ? label.group(2).strip()
        : null;
  }

  /** The titles among the texts, whose mentions are statements. */
  List<String> titles() {
    return texts.stream().filter(PreambleStatements::isTitle).toList();
  }

  private static boolean isTitle(String text) {
    String key = NameKey.of(text);
    return TITLE.matcher(key).matches() && !NOT_A_TITLE.matcher(key).matches();
  }

  /**
   * The periods that each title and each labelled period names.
   *
   * @param find finds the period that is all of a text
   * @param mentionedIn finds the periods in a longer text
   * @return one list for each text that names any
   */
  List<List<Period>> periods(
      Function<String, Optional<Period>> find, Function<String, List<Period>> mentionedIn) {
    return periods(text -> named(text, find, mentionedIn));
  }

  /** The periods that texts name which leave out the year, if {@code year} is meant. */
  List<List<Period>> undatedPeriods(Function<String, List<Period>> mentionedIn, int year) {
    return periods(
        text ->
            mentionedIn.apply(text).isEmpty() ? mentionedIn.apply(text + " " + year) : List.of());
  }

  private List<List<Period>> periods(Function<String, List<Period>> named) {
    List<List<Period>> stated = new ArrayList<>();
    for (String text : texts) {
      if (isTitle(text) || labelled(text, PERIOD_LABEL) != null) {
        List<Period> mentioned = named.apply(COMPARISON.matcher(text).replaceFirst(""));
        if (!mentioned.isEmpty()) {
          stated.add(mentioned);
        }
      }
    }
    return stated;
  }

  private static List<Period> named(
      String text,
      Function<String, Optional<Period>> find,
      Function<String, List<Period>> mentionedIn) {
    String labelled = labelled(text, PERIOD_LABEL);
    Optional<Period> only = labelled == null ? Optional.empty() : find.apply(labelled);
    return only.map(List::of).orElseGet(() -> mentionedIn.apply(text));
  }

  /** The days up to which texts say that the figures go. */
  List<LocalDate> lastDays() {
    List<LocalDate> days = new ArrayList<>();
    for (String text : texts) {
      Matcher to = TO_A_DAY.matcher(NameKey.of(text));
      if (to.find()) {
        day(to).ifPresent(days::add);
      }
    }
    return days;
  }

  private static Optional<LocalDate> day(Matcher written) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(written.group(3)),
              Integer.parseInt(written.group(2)),
              Integer.parseInt(written.group(1))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** What follows the labels that announce a form. */
  List<String> forms() {
    List<String> forms = new ArrayList<>();
    for (String text : texts) {
      String form = labelled(text, FORM_LABEL);
      if (form != null) {
        forms.add(form);
      }
    }
    return forms;
  }
}
