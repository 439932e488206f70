package vn.tonghop.identify;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
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

/** Settles whose submission a file is, for when, on which form: by its name, then by its text. */
public final class IdentityResolver {
  private final CommuneResolver communes;
  private final PeriodResolver periods;
  private final FormResolver forms;

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
    this.communes = new CommuneResolver(communes, similar);
    this.periods = new PeriodResolver(periods, mentioned);
    this.forms = new FormResolver(forms);
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
    Form form = forms.resolve(name, texts, contradictions);
    Period period = periods.resolve(name, texts, header.has(ColumnRole.PERIOD), contradictions);
    CommuneResolver.Sender sender =
        communes.resolve(name, preamble, texts.titles(), header, period, contradictions);
    return new FileIdentity(
        sender.commune(),
        sender.token(),
        sender.commune() == null,
        period,
        form,
        name.revision() == null ? 1 : name.revision(),
        name.revision() != null,
        name.supplement());
  }

  /** Whatever a file's name gives away, so that a file that is refused reaches its commune. */
  public IdentityHint hint(SubmissionName name) {
    Period period = Optional.ofNullable(name.period()).flatMap(periods::find).orElse(null);
    return new IdentityHint(
        Optional.ofNullable(name.commune())
            .flatMap(token -> communes.find(token, period))
            .orElse(null),
        name.manyCommunes(),
        period,
        Optional.ofNullable(name.form()).flatMap(forms::find).orElse(null));
  }
}
