package vn.tonghop.identify;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.read.Header;
import vn.tonghop.read.Outcome;
import vn.tonghop.read.PreambleText;
import vn.tonghop.read.TableTop;
import vn.tonghop.reference.Commune;
import vn.tonghop.reference.CommuneDirectory;
import vn.tonghop.reference.Form;
import vn.tonghop.reference.Period;
import vn.tonghop.reference.PeriodCalendar;
import vn.tonghop.words.ColumnRole;
import vn.tonghop.words.LostLetters;
import vn.tonghop.words.NameKey;
import vn.tonghop.words.ProblemCode;

/** Settles whose submission a file is, for when, on which form: by its name, then by its text. */
public final class IdentityResolver {
  /** Where the rows tell the period, any commune that ever existed will do. */
  private static final Period EVER =
      new Period(
          "ever",
          LocalDate.of(1900, 1, 1),
          LocalDate.of(2999, 12, 31),
          LocalDate.of(2999, 12, 31),
          null);

  /** What is written as the code of a form, such as KTXH, and not as the number of a template. */
  private static final Predicate<String> FORM_CODE =
      Pattern.compile("[A-Z]{2,12}").asMatchPredicate();

  /** Longer titles name more than a commune. */
  private static final int LONGEST_TITLE = 60;

  /** With its type, a commune's name has hardly more. */
  private static final int MOST_WORDS = 5;

  private final BiFunction<String, Period, Optional<Commune>> communes;
  private final Function<String, List<String>> similar;
  private final PeriodResolver periods;
  private final Map<String, Form> forms;

  /**
   * Prepares the resolution of one run's files.
   *
   * @param communes every commune
   * @param periods every period
   * @param forms by code, in upper case
   */
  public IdentityResolver(
      CommuneDirectory communes, PeriodCalendar periods, Map<String, Form> forms) {
    this(communes::find, communes::nearest, periods::find, periods::mentionedIn, forms);
  }

  IdentityResolver(
      BiFunction<String, Period, Optional<Commune>> communes,
      Function<String, List<String>> similar,
      Function<String, Optional<Period>> periods,
      Function<String, List<Period>> mentioned,
      Map<String, Form> forms) {
    this.communes = communes;
    this.similar = similar;
    this.periods = new PeriodResolver(periods, mentioned);
    this.forms = Map.copyOf(forms);
  }

  /** What stands above a file's table if the file is of a period, or of one not known yet. */
  public interface Top {
    /** Finds it. */
    TableTop of(@Nullable Period period);
  }

  /**
   * Resolves a file's identity by its name and by what it says above its table.
   *
   * @param name what the file's name says
   * @param top what stands above its table
   * @return the identity, or why the whole file is refused: {@code no-header}, or as in {@link
   *     #resolve(SubmissionName, List, Header)}
   */
  public Outcome<FileIdentity> resolve(SubmissionName name, Top top) {
    Period named = Optional.ofNullable(name.period()).flatMap(periods::find).orElse(null);
    Outcome<FileIdentity> settled = resolve(name, top.of(named));
    Period told =
        named == null && settled instanceof Outcome.Accepted<FileIdentity> identity
            ? identity.value().period()
            : null;
    // Which column is last year's only the period tells, and here the preamble told the period.
    return told == null ? settled : resolve(name, top.of(told));
  }

  private Outcome<FileIdentity> resolve(SubmissionName name, TableTop top) {
    return top.header() instanceof Outcome.Accepted<Header> header
        ? resolve(name, top.texts(), header.value())
        : new Outcome.Refused<>(((Outcome.Refused<Header>) top.header()).problem());
  }

  /**
   * Resolves a file's identity.
   *
   * @param name what the file's name says
   * @param above the texts above the table
   * @param header the table's header
   * @return the identity; or {@code unknown-commune} (similar names), {@code unknown-period},
   *     {@code unknown-form} (the forms there are), or {@code identity-conflict} (what contradicts:
   *     {@code commune}, {@code period} or {@code form}; what the name says; what the text says; in
   *     which line; what else contradicts)
   */
  public Outcome<FileIdentity> resolve(
      SubmissionName name, List<PreambleText> above, Header header) {
    Contradictions contradictions = new Contradictions(above);
    List<String> preamble = above.stream().map(PreambleText::text).toList();
    try {
      FileIdentity identity = identity(name, preamble, header, contradictions);
      return contradictions
          .problem()
          .<Outcome<FileIdentity>>map(Outcome.Refused::new)
          .orElseGet(() -> new Outcome.Accepted<>(identity));
    } catch (IdentityRefused refusal) {
      // Whatever else is wrong with it: first of all it contradicts itself.
      return new Outcome.Refused<>(contradictions.problem().orElse(refusal.problem()));
    }
  }

  private FileIdentity identity(
      SubmissionName name, List<String> preamble, Header header, Contradictions contradictions)
      throws IdentityRefused {
    PreambleStatements texts = new PreambleStatements(preamble);
    Form form = form(name, texts, contradictions);
    Period period = periods.resolve(name, texts, header.has(ColumnRole.PERIOD), contradictions);
    Period when = period == null ? EVER : period;
    Predicate<String> known = token -> communes.apply(token, when).isPresent();
    SenderStatements senders = new SenderStatements(preamble, known);
    String token = communeToken(name, senders, header, when);
    Commune commune = token == null ? null : known(token, when);
    if (commune != null) {
      addOtherSender(commune, senders.senders(), when, contradictions);
      // A title may speak of others too.
      List<String> mentioned = new SenderStatements(texts.titles(), known).inPassing();
      if (mentioned.stream().noneMatch(mention -> isSame(mention, commune, when))) {
        addOtherSender(commune, mentioned, when, contradictions);
      }
    }
    if (commune != null) {
      addCommunesSideBySide(commune, header, when, contradictions);
      addVillage(commune, preamble, contradictions);
    }
    return new FileIdentity(
        commune,
        token,
        commune == null,
        period,
        form,
        name.revision() == null ? 1 : name.revision(),
        name.revision() != null,
        name.supplement());
  }

  /** Whatever a file's name gives away, so that a file that is refused reaches its commune. */
  public IdentityHint hint(SubmissionName name) {
    Period period = name.period() == null ? null : periods.find(name.period()).orElse(null);
    Commune commune =
        name.commune() == null
            ? null
            : communes.apply(name.commune(), period == null ? EVER : period).orElse(null);
    Form form = name.form() == null ? null : forms.get(name.form().toUpperCase(Locale.ROOT));
    return new IdentityHint(commune, name.manyCommunes(), period, form);
  }

  private Form form(SubmissionName name, PreambleStatements texts, Contradictions contradictions)
      throws IdentityRefused {
    List<String> stated = texts.forms();
    if (name.form() == null) {
      Set<Form> candidates = new LinkedHashSet<>();
      stated.forEach(text -> form(text).ifPresent(candidates::add));
      Collection<Form> possible = candidates.isEmpty() ? forms.values() : candidates;
      if (possible.size() == 1) {
        return possible.iterator().next();
      }
    }
    Optional<Form> form = name.form() == null ? Optional.empty() : form(name.form());
    if (form.isEmpty()) {
      List<String> known = forms.keySet().stream().sorted().toList();
      throw new IdentityRefused(
          ProblemCode.UNKNOWN_FORM, null, name.form(), String.join(", ", known));
    }
    for (String text : stated) {
      boolean other = form(text).map(of -> !of.equals(form.get())).orElse(FORM_CODE.test(text));
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
  private Optional<Form> form(String text) {
    // "KT-XH" is KTXH.
    Form coded = forms.get(text.toUpperCase(Locale.ROOT).replaceAll("[-. ]", ""));
    return coded != null
        ? Optional.of(coded)
        : forms.values().stream()
            .filter(form -> NameKey.of(form.name()).equals(NameKey.of(text)))
            .findFirst();
  }

  private @Nullable String communeToken(
      SubmissionName name, SenderStatements texts, Header header, Period when)
      throws IdentityRefused {
    if (name.manyCommunes()) {
      if (!header.has(ColumnRole.COMMUNE)) {
        throw new IdentityRefused(
            ProblemCode.UNKNOWN_COMMUNE, ColumnRole.COMMUNE, "all", "", "", "");
      }
      return null;
    }
    if (name.commune() != null) {
      return name.commune();
    }
    Set<Commune> distinct = new LinkedHashSet<>();
    List<String> senders = texts.senders();
    senders.forEach(sender -> communes.apply(sender, when).ifPresent(distinct::add));
    List<String> tokens = senders;
    if (senders.isEmpty()) {
      tokens = texts.inPassing();
      tokens.forEach(sender -> communes.apply(sender, when).ifPresent(distinct::add));
    }
    if (distinct.size() == 1) {
      for (String token : tokens) {
        if (communes.apply(token, when).isPresent()) {
          return token;
        }
      }
    }
    if (tokens.isEmpty() && header.has(ColumnRole.COMMUNE)) {
      return null;
    }
    String seen = tokens.isEmpty() ? null : String.join(", ", tokens);
    throw unknownCommune(seen);
  }

  private Commune known(String token, Period when) throws IdentityRefused {
    Optional<Commune> commune = communes.apply(token, when);
    if (commune.isEmpty()) {
      throw unknownCommune(token);
    }
    return commune.get();
  }

  private IdentityRefused unknownCommune(@Nullable String seen) {
    String like = seen == null ? "" : like(seen);
    String lost = seen == null ? "" : LostLetters.in(seen);
    return new IdentityRefused(
        ProblemCode.UNKNOWN_COMMUNE, ColumnRole.COMMUNE, seen, like, "", lost);
  }

  private void addOtherSender(
      Commune commune, List<String> senders, Period when, Contradictions contradictions) {
    for (String sender : senders) {
      Optional<Commune> other = communes.apply(sender, when);
      if (other.isPresent() && !same(other.get(), commune, when)) {
        contradictions.add(
            "commune",
            ColumnRole.COMMUNE,
            other.get().name(),
            commune.name() + " (" + commune.code() + ")",
            other.get().name() + " (" + other.get().code() + ")",
            text -> names(text, sender, when));
      }
    }
  }

  private static void addVillage(
      Commune commune, List<String> preamble, Contradictions contradictions) {
    preamble.stream()
        .filter(Belonging::isOfAVillage)
        .findFirst()
        .ifPresent(
            village ->
                contradictions.add(
                    "commune",
                    ColumnRole.COMMUNE,
                    village,
                    commune.name() + " (" + commune.code() + ")",
                    village,
                    text -> text.equals(village)));
  }

  /** Several columns under communes' names: what they add up to is no single commune's. */
  private void addCommunesSideBySide(
      Commune commune, Header header, Period when, Contradictions contradictions) {
    Map<Commune, String> named = new LinkedHashMap<>();
    for (String title : header.titles()) {
      Commune over = title.length() > LONGEST_TITLE ? null : namedOver(title, when);
      if (over != null) {
        named.putIfAbsent(over, title);
      }
    }
    if (named.size() < 2) {
      return;
    }
    named.forEach(
        (other, title) -> {
          if (!same(other, commune, when)) {
            contradictions.add(
                "commune",
                ColumnRole.COMMUNE,
                title,
                commune.name() + " (" + commune.code() + ")",
                title,
                text -> false);
          }
        });
  }

  /** The commune whose name a title ends with, as those of several communes side by side do. */
  private @Nullable Commune namedOver(String title, Period when) {
    String[] words = NameKey.of(title).split(" ", -1);
    for (int first = Math.max(0, words.length - MOST_WORDS); first < words.length - 1; first++) {
      Optional<Commune> found =
          communes.apply(String.join(" ", Arrays.copyOfRange(words, first, words.length)), when);
      if (found.isPresent()) {
        return found.get();
      }
    }
    return null;
  }

  private boolean names(String text, String sender, Period when) {
    SenderStatements alone =
        new SenderStatements(List.of(text), token -> communes.apply(token, when).isPresent());
    return alone.senders().contains(sender) || alone.inPassing().contains(sender);
  }

  private boolean isSame(String sender, Commune commune, Period when) {
    return communes.apply(sender, when).map(other -> same(other, commune, when)).orElse(false);
  }

  /** Without a period only codes can be compared: which generation is meant, the rows will tell. */
  private static boolean same(Commune one, Commune other, Period when) {
    return when.equals(EVER) ? one.code().equals(other.code()) : one.equals(other);
  }

  private String like(String token) {
    return String.join(", ", similar.apply(token));
  }
}
