package vn.tonghop.identify;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.tonghop.read.Header;
import vn.tonghop.reference.Commune;
import vn.tonghop.reference.Period;
import vn.tonghop.words.ColumnRole;
import vn.tonghop.words.LostLetters;
import vn.tonghop.words.NameKey;
import vn.tonghop.words.ProblemCode;

/**
 * Settles whose submission a file is: by its file's name, then by its text. Safe for use by several
 * threads.
 */
final class CommuneResolver {
  /** Where the rows tell the period, any commune that ever existed will do. */
  private static final Period EVER =
      new Period(
          "ever",
          LocalDate.of(1900, 1, 1),
          LocalDate.of(2999, 12, 31),
          LocalDate.of(2999, 12, 31),
          null);

  /** Longer titles name more than a commune. */
  private static final int LONGEST_TITLE = 60;

  /** With its type, a commune's name has hardly more. */
  private static final int MOST_WORDS = 5;

  /** The files of a run have the same few titles; the bound is against hostile ones. */
  private static final int MOST_REMEMBERED = 10_000;

  private final BiFunction<String, Period, Optional<Commune>> communes;
  private final Function<String, List<String>> similar;
  private final Map<Titled, Optional<Commune>> remembered = new ConcurrentHashMap<>();

  private record Titled(String title, Period when) {}

  /**
   * Who sent a file.
   *
   * @param commune null where the rows say so themselves
   * @param token its code or name as it was found, or null where the rows say it
   */
  record Sender(@Nullable Commune commune, @Nullable String token) {}

  /**
   * Prepares the resolution of one run's files.
   *
   * @param communes finds the commune of a code or a name in a period
   * @param similar the names that are like one that nobody has
   */
  CommuneResolver(
      BiFunction<String, Period, Optional<Commune>> communes,
      Function<String, List<String>> similar) {
    this.communes = communes;
    this.similar = similar;
  }

  /** The commune of a code or a name; without a period, of any time. */
  Optional<Commune> find(String token, @Nullable Period period) {
    return communes.apply(token, period == null ? EVER : period);
  }

  /**
   * The sender of a file.
   *
   * @param preamble what stands above the table
   * @param titles those of these texts that are titles
   * @param period null where the rows tell it
   * @param contradictions takes what the texts say otherwise than what was believed first
   */
  Sender resolve(
      SubmissionName name,
      List<String> preamble,
      List<String> titles,
      Header header,
      @Nullable Period period,
      Contradictions contradictions)
      throws IdentityRefused {
    Period when = period == null ? EVER : period;
    Predicate<String> known = token -> communes.apply(token, when).isPresent();
    SenderStatements senders = new SenderStatements(preamble, known);
    String token = token(name, senders, header, when);
    if (token == null) {
      return new Sender(null, null);
    }
    Commune commune = known(token, when);
    addOtherSender(commune, senders.senders(), when, contradictions);
    // A title may speak of others too.
    List<String> mentioned = new SenderStatements(titles, known).inPassing();
    if (mentioned.stream().noneMatch(mention -> isSame(mention, commune, when))) {
      addOtherSender(commune, mentioned, when, contradictions);
    }
    addCommunesSideBySide(commune, header, when, contradictions);
    addVillage(commune, preamble, contradictions);
    return new Sender(commune, token);
  }

  private @Nullable String token(
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
      Commune over = title.length() > LONGEST_TITLE ? null : over(title, when);
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

  private @Nullable Commune over(String title, Period when) {
    Titled titled = new Titled(title, when);
    Optional<Commune> known = remembered.get(titled);
    if (known == null) {
      known = Optional.ofNullable(namedOver(title, when));
      if (remembered.size() < MOST_REMEMBERED) {
        remembered.put(titled, known);
      }
    }
    return known.orElse(null);
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
