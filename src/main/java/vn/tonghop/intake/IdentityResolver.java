package vn.tonghop.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reference.ColumnRole;
import vn.tonghop.reference.Commune;
import vn.tonghop.reference.CommuneDirectory;
import vn.tonghop.reference.Form;
import vn.tonghop.reference.Period;
import vn.tonghop.reference.PeriodCalendar;
import vn.tonghop.reference.Problem;

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

  private final BiFunction<String, Period, Optional<Commune>> communes;
  private final Function<String, List<String>> similar;
  private final Function<String, Optional<Period>> periods;
  private final Function<String, List<Period>> mentioned;
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
    this.periods = periods;
    this.mentioned = mentioned;
    this.forms = Map.copyOf(forms);
  }

  /** Ends a resolution; caught before it leaves this class. */
  private static final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    Refusal(String code, @Nullable ColumnRole column, @Nullable String value, String... arguments) {
      super(code, null, false, false);
      this.problem = new Problem(code, column, value, List.of(arguments));
    }
  }

  /**
   * Resolves a file's identity by its name and by what it says above its table.
   *
   * @param name what the file's name says
   * @param file the file
   * @param format how it is written
   * @param headerWords the words that name each column
   * @return the identity, or why the whole file is refused: {@code no-header}, {@code
   *     line-too-long}, or as in {@link #resolve(SubmissionName, List, Header)}
   */
  public Outcome<Identity> resolve(
      SubmissionName name, Path file, FileFormat format, Map<ColumnRole, List<String>> headerWords)
      throws IOException {
    Period named = Optional.ofNullable(name.period()).flatMap(periods).orElse(null);
    Outcome<Identity> settled = resolve(name, file, format, headerWords, named);
    Period told =
        named == null && settled instanceof Outcome.Accepted<Identity> identity
            ? identity.value().period()
            : null;
    // Which column is last year's only the period tells, and here the preamble told the period.
    return told == null ? settled : resolve(name, file, format, headerWords, told);
  }

  private Outcome<Identity> resolve(
      SubmissionName name,
      Path file,
      FileFormat format,
      Map<ColumnRole, List<String>> headerWords,
      @Nullable Period period)
      throws IOException {
    try (SubmissionReader reader = SubmissionReader.open(file, format, headerWords, period)) {
      if (reader.header() instanceof Outcome.Accepted<Header> header) {
        return resolve(name, reader.preamble(), header.value());
      }
      return new Outcome.Refused<>(((Outcome.Refused<Header>) reader.header()).problem());
    } catch (LineTooLongException e) {
      return new Outcome.Refused<>(e.problem());
    }
  }

  /**
   * Resolves a file's identity.
   *
   * @param name what the file's name says
   * @param preamble the texts above the table
   * @param header the table's header
   * @return the identity; or {@code unknown-commune} (similar names), {@code unknown-period},
   *     {@code unknown-form} (the forms there are), or {@code identity-conflict} (what contradicts:
   *     {@code commune} or {@code period}; what the name says; what the text says)
   */
  public Outcome<Identity> resolve(SubmissionName name, List<String> preamble, Header header) {
    try {
      PreambleStatements texts = new PreambleStatements(preamble);
      Form form = form(name);
      Period period = period(name, texts, header);
      Period when = period == null ? EVER : period;
      String token = communeToken(name, texts, header, when);
      Commune commune = null;
      if (token != null) {
        commune = known(token, when);
        refuseOtherSender(commune, texts, when);
      }
      return new Outcome.Accepted<>(
          new Identity(
              commune,
              token,
              name.manyCommunes(),
              period,
              form,
              name.revision() == null ? 1 : name.revision(),
              name.revision() != null,
              name.supplement()));
    } catch (Refusal refusal) {
      return new Outcome.Refused<>(refusal.problem);
    }
  }

  /** Whatever a file's name gives away, so that a file that is refused reaches its commune. */
  Hint hint(SubmissionName name) {
    Period period = name.period() == null ? null : periods.apply(name.period()).orElse(null);
    Commune commune =
        name.commune() == null
            ? null
            : communes.apply(name.commune(), period == null ? EVER : period).orElse(null);
    Form form = name.form() == null ? null : forms.get(name.form().toUpperCase(Locale.ROOT));
    return new Hint(commune, period, form);
  }

  /** What is known of a refused file's identity. */
  record Hint(@Nullable Commune commune, @Nullable Period period, @Nullable Form form) {}

  private Form form(SubmissionName name) throws Refusal {
    if (name.form() == null && forms.size() == 1) {
      return forms.values().iterator().next();
    }
    Form form = name.form() == null ? null : forms.get(name.form().toUpperCase(Locale.ROOT));
    if (form == null) {
      List<String> known = forms.keySet().stream().sorted().toList();
      throw new Refusal("unknown-form", null, name.form(), String.join(", ", known));
    }
    return form;
  }

  private @Nullable Period period(SubmissionName name, PreambleStatements texts, Header header)
      throws Refusal {
    List<List<Period>> stated = texts.periods(mentioned);
    if (name.period() == null) {
      Set<Period> candidates = new LinkedHashSet<>();
      stated.forEach(in -> candidates.add(in.get(0)));
      if (candidates.size() == 1) {
        return candidates.iterator().next();
      }
      if (header.has(ColumnRole.PERIOD)) {
        return null;
      }
      List<String> codes = candidates.stream().map(Period::code).toList();
      throw new Refusal("unknown-period", null, codes.isEmpty() ? null : String.join(", ", codes));
    }
    Optional<Period> named = periods.apply(name.period());
    if (named.isEmpty()) {
      throw new Refusal("unknown-period", null, name.period());
    }
    Period period = named.get();
    for (List<Period> in : stated) {
      // A title may name the year that a month belongs to, or two periods of which one is meant.
      if (in.size() == 1 && !covers(in.get(0), period)) {
        throw new Refusal(
            "identity-conflict",
            ColumnRole.PERIOD,
            in.get(0).code(),
            "period",
            period.code(),
            in.get(0).code());
      }
    }
    return period;
  }

  private static boolean covers(Period stated, Period period) {
    return !stated.starts().isAfter(period.starts()) && !stated.ends().isBefore(period.ends());
  }

  private @Nullable String communeToken(
      SubmissionName name, PreambleStatements texts, Header header, Period when) throws Refusal {
    if (name.manyCommunes()) {
      if (!header.has(ColumnRole.COMMUNE)) {
        throw new Refusal("unknown-commune", ColumnRole.COMMUNE, "all", "");
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
      tokens = texts.sendersInPassing(words -> communes.apply(words, when).isPresent());
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
    throw new Refusal("unknown-commune", ColumnRole.COMMUNE, seen, seen == null ? "" : like(seen));
  }

  private Commune known(String token, Period when) throws Refusal {
    Optional<Commune> commune = communes.apply(token, when);
    if (commune.isEmpty()) {
      throw new Refusal("unknown-commune", ColumnRole.COMMUNE, token, like(token));
    }
    return commune.get();
  }

  private void refuseOtherSender(Commune commune, PreambleStatements texts, Period when)
      throws Refusal {
    for (String sender : texts.senders()) {
      Optional<Commune> other = communes.apply(sender, when);
      if (other.isPresent() && !same(other.get(), commune, when)) {
        throw new Refusal(
            "identity-conflict",
            ColumnRole.COMMUNE,
            other.get().name(),
            "commune",
            commune.name() + " (" + commune.code() + ")",
            other.get().name() + " (" + other.get().code() + ")");
      }
    }
  }

  /** Without a period only codes can be compared: which generation is meant, the rows will tell. */
  private static boolean same(Commune one, Commune other, Period when) {
    return when.equals(EVER) ? one.code().equals(other.code()) : one.equals(other);
  }

  private String like(String token) {
    return String.join(", ", similar.apply(token));
  }
}
