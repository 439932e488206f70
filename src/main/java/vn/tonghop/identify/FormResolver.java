package vn.tonghop.identify;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.tonghop.reference.Form;
import vn.tonghop.words.NameKey;
import vn.tonghop.words.ProblemCode;

/** Settles on which form a submission is: by its file's name, then by its text. */
final class FormResolver {

  /** What is written as the code of a form, such as KTXH, and not as the number of a template. */
  private static final Predicate<String> CODE = Pattern.compile("[A-Z]{2,12}").asMatchPredicate();

  private final Map<String, Form> forms;

  /**
   * Prepares the resolution of one run's files.
   *
   * @param forms by code, in upper case
   */
  FormResolver(Map<String, Form> forms) {
    this.forms = Map.copyOf(forms);
  }

  /**
   * The form of a file.
   *
   * @param contradictions takes what the texts say otherwise than the name
   */
  Form resolve(SubmissionName name, PreambleStatements texts, Contradictions contradictions)
      throws IdentityRefused {
    List<String> stated = texts.forms();
    if (name.form() == null) {
      Set<Form> candidates = new LinkedHashSet<>();
      stated.forEach(text -> find(text).ifPresent(candidates::add));
      Collection<Form> possible = candidates.isEmpty() ? forms.values() : candidates;
      if (possible.size() == 1) {
        return possible.iterator().next();
      }
    }
    Optional<Form> form = name.form() == null ? Optional.empty() : find(name.form());
    if (form.isEmpty()) {
      List<String> known = forms.keySet().stream().sorted().toList();
      throw new IdentityRefused(
          ProblemCode.UNKNOWN_FORM, null, name.form(), String.join(", ", known));
    }
    for (String text : stated) {
      boolean other = find(text).map(of -> !of.equals(form.get())).orElse(CODE.test(text));
      if (other) {
        contradictions.add(
            "form",
            null,
            text,
            form.get().code(),
            text,
            one -> new PreambleStatements(List.of(one)).forms().contains(text));
      }
    }
    return form.get();
  }

  /** The form of a code or a name. */
  Optional<Form> find(String text) {
    // "KT-XH" is KTXH.
    Form coded = forms.get(text.toUpperCase(Locale.ROOT).replaceAll("[-. ]", ""));
    return coded != null
        ? Optional.of(coded)
        : forms.values().stream()
            .filter(form -> NameKey.of(form.name()).equals(NameKey.of(text)))
            .findFirst();
  }
}
