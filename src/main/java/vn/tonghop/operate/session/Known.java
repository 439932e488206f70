package vn.tonghop.operate.session;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.database.Queries;
import vn.tonghop.reference.Period;
import vn.tonghop.reference.PeriodCalendar;
import vn.tonghop.words.ProblemCode;

/**
 * What a person names on a command line, held against what there is. What there is not is refused,
 * with the nearest that there is: nothing is a poor answer to a slip of the finger.
 */
public final class Known {
  private static final PeriodCalendar CALENDAR = new PeriodCalendar(List.of());

  private final JdbcClient jdbc;

  /** Asks a session's database. */
  public Known(Session session) {
    this.jdbc = session.jdbc();
  }

  /**
   * The code of a period, for {@code 2024-6m} that of the first half. One of a year of which the
   * warehouse knows something may be empty yet; one of another year is a slip.
   *
   * @throws CommandFailure when it is no period, or one of a year of which nothing is known
   */
  public String period(String typed) {
    Optional<String> code = CALENDAR.find(typed).map(Period::code);
    List<String> known =
        jdbc.sql(Queries.text("operate/reported_periods")).query(String.class).list();
    boolean isYearKnown =
        known.isEmpty()
            || code.filter(c -> known.stream().anyMatch(k -> k.startsWith(c.substring(0, 4))))
                .isPresent();
    if (code.isEmpty() || !isYearKnown) {
      throw CommandFailure.wrongUsage(
          "%s %s. Periods are written 2024, 2024-H1, 2024-9M, 2024-Q3 or 2024-11.%s"
              .formatted(
                  code.isEmpty() ? "No period is called" : "Nothing is known of the period",
                  typed,
                  Nearest.question(typed, known)));
    }
    return code.get();
  }

  /**
   * The code of a period of which nothing may have been heard yet.
   *
   * @throws CommandFailure when it is no period
   */
  public static String anyPeriod(String typed) {
    return CALENDAR
        .find(typed)
        .map(Period::code)
        .orElseThrow(
            () ->
                CommandFailure.wrongUsage(
                    "No period is called %s. Periods are written 2024, 2024-H1, 2024-9M, 2024-Q3 or 2024-11."
                        .formatted(typed)));
  }

  /**
   * Nothing; what is wrong is thrown.
   *
   * @throws CommandFailure when no commune ever had this code
   */
  public void commune(@Nullable String typed) {
    if (typed == null) {
      return;
    }
    List<Nearest> known =
        jdbc.sql(Queries.text("operate/known_communes")).query(Nearest.class).list();
    if (!known.isEmpty() && known.stream().noneMatch(commune -> commune.code().equals(typed))) {
      throw CommandFailure.wrongUsage(
          "There is no commune %s.%s".formatted(typed, Nearest.among(typed, known)));
    }
  }

  /**
   * Nothing; what is wrong is thrown.
   *
   * @throws CommandFailure when neither a refusal nor a finding has this code
   */
  public static void code(@Nullable String typed) {
    if (typed != null && ProblemCode.of(typed).isEmpty()) {
      List<String> all = Arrays.stream(ProblemCode.values()).map(ProblemCode::text).toList();
      throw CommandFailure.wrongUsage(
          "There is no code %s.%s".formatted(typed, Nearest.question(typed, all)));
    }
  }

  /**
   * Nothing; what is wrong is thrown.
   *
   * @throws CommandFailure when there is no indicator of this code
   */
  public void indicator(String typed) {
    List<Nearest> known =
        jdbc.sql(Queries.text("operate/known_indicators")).query(Nearest.class).list();
    if (known.stream().noneMatch(indicator -> indicator.code().equals(typed))) {
      throw CommandFailure.wrongUsage(
          "There is no indicator %s.%s".formatted(typed, Nearest.among(typed, known)));
    }
  }

  /**
   * The number of a publication; the newest for null.
   *
   * @throws CommandFailure when there is no such publication, or none yet
   */
  public int publication(@Nullable Integer typed) {
    int newest = jdbc.sql(Queries.text("operate/newest_publication")).query(Integer.class).single();
    int publication = typed == null ? newest : typed;
    if (publication < 1 || publication > newest) {
      throw CommandFailure.wrongUsage(
          newest == 0
              ? "Nothing is published yet."
              : "There is no publication " + publication + "; the newest is " + newest + ".");
    }
    return publication;
  }

  /**
   * The code of an area that a publication knows; whoever types its name may leave out what kind of
   * area it is.
   *
   * @throws CommandFailure when there is none, or more than one of that name
   */
  public String area(String typed, int publication) {
    List<Nearest> known =
        jdbc.sql(Queries.text("report/export/known_areas"))
            .param("publication", publication)
            .query(Nearest.class)
            .list();
    if (known.stream().anyMatch(area -> area.code().equals(typed))) {
      return typed;
    }
    List<Nearest> named = known.stream().filter(area -> area.isCalled(typed)).toList();
    if (named.size() != 1) {
      throw CommandFailure.wrongUsage(
          named.isEmpty()
              ? "There is no area %s.%s".formatted(typed, Nearest.among(typed, known))
              : "Several areas are called %s: %s. Name one by its code."
                  .formatted(
                      typed, String.join(", ", named.stream().map(Nearest::toString).toList())));
    }
    return named.get(0).code();
  }

  /** Says for which periods there are figures, where there are none for the one that was typed. */
  public CommandFailure nothingFor(String what, String period, @Nullable Integer publication) {
    List<String> periods =
        jdbc.sql(Queries.text("operate/known_periods")).query(String.class).list();
    List<String> others = periods.stream().filter(each -> !each.equals(period)).toList();
    return CommandFailure.wrongUsage(
        periods.isEmpty()
            ? "There are no %s yet.".formatted(what)
            : "There are no %s for %s%s.%s%s"
                .formatted(
                    what,
                    period,
                    publication == null ? "" : " in publication " + publication,
                    others.size() < periods.size() ? "" : Nearest.question(period, periods),
                    others.isEmpty()
                        ? ""
                        : " There are some for " + String.join(", ", others) + "."));
  }

  /**
   * Nothing; what is wrong is thrown.
   *
   * @throws CommandFailure when there never was a run of this number
   */
  public void run(long typed) {
    numbered("run", typed);
  }

  /**
   * Nothing; what is wrong is thrown.
   *
   * @throws CommandFailure when there never was a finding of this number
   */
  public void finding(long typed) {
    numbered("finding", typed);
  }

  /**
   * Nothing; what is wrong is thrown.
   *
   * @throws CommandFailure when there never was an action of this number
   */
  public void action(long typed) {
    numbered("action", typed);
  }

  /**
   * The number of a file. Whoever typed its name is told the number.
   *
   * @throws CommandFailure when there is no such file
   */
  public int file(String typed) {
    if (typed.matches("[0-9]{1,9}")) {
      numbered("file", Long.parseLong(typed));
      return Integer.parseInt(typed);
    }
    List<String> numbers =
        jdbc.sql(Queries.text("operate/files_of_name"))
            .param("name", typed)
            .query(String.class)
            .list();
    throw CommandFailure.wrongUsage(
        numbers.isEmpty()
            ? "There is no file %s. A file is named by its number; see tonghop files."
                .formatted(typed)
            : "A file is named by its number, for several can have one name. %s is file %s."
                .formatted(typed, String.join(" or ", numbers)));
  }

  private void numbered(String what, long typed) {
    List<Long> nearest =
        jdbc.sql(Queries.text("operate/nearest_" + what))
            .param("number", typed)
            .query(Long.class)
            .list();
    if (!nearest.contains(typed)) {
      throw CommandFailure.wrongUsage(
          nearest.isEmpty()
              ? "There is no %s yet.".formatted(what)
              : "There is no %s %d. Did you mean %d? See tonghop %ss."
                  .formatted(what, typed, nearest.get(0), what));
    }
  }
}
