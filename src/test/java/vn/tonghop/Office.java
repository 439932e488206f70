package vn.tonghop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import vn.tonghop.job.Application;
import vn.tonghop.job.FailOn;
import vn.tonghop.job.JobRunner;
import vn.tonghop.job.JobSettings;
import vn.tonghop.job.RunProgress;
import vn.tonghop.job.RunResult;

/**
 * A district office for a test: a database, a home, an inbox, the project's own configuration (or a
 * copy of it), and the program on top of them.
 */
public final class Office implements AutoCloseable {

  /** Where the sample submissions are. */
  public static final Path SAMPLE = Path.of("jobs", "demo", "inbox");

  public static final RunProgress SILENT =
      new RunProgress() {
        @Override
        public void step(String name) {}

        @Override
        public void counts(long done, long total, String unit) {}
      };

  /** The day on which an office opens: the deadlines of 2024 are past, hardly any of 2025. */
  private static final String OPENING = "2025-03-03T09:00+07:00";

  private final TestDatabase database;
  private final Path folder;
  private final SettableClock clock = new SettableClock();
  private final KeptSessions sessions;
  private @Nullable ConfigurableApplicationContext context;
  private int arrivals;

  private Office(TestDatabase database, Path folder) {
    this.database = database;
    this.folder = folder;
    this.sessions = new KeptSessions(database.dataSource());
    clock.set(OPENING);
  }

  /** Starting the program takes longer than most tests; an office that is closed is used again. */
  private static final Deque<Office> CLOSED = new ArrayDeque<>();

  /** Opens an office with an empty database and an empty inbox. */
  public static Office open() {
    Office closed = CLOSED.poll();
    if (closed != null) {
      return closed.renewed();
    }
    try {
      Path folder = Files.createTempDirectory("office");
      Files.createDirectories(folder.resolve("inbox"));
      Office office = new Office(TestDatabase.create(), folder);
      copy(Path.of("config"), office.config());
      return office;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  /** Its working folder. */
  public Path home() {
    return folder.resolve("home");
  }

  /** Its configuration, a copy of the project's. */
  public Path config() {
    return folder.resolve("config");
  }

  /** The folder that runs look into. */
  public Path inbox() {
    return folder.resolve("inbox");
  }

  /** The clock of everything that the office does. */
  public SettableClock clock() {
    return clock;
  }

  /** Lets its form demand these indicators and no others. */
  public Office demand(String... indicators) {
    try {
      Path forms = config().resolve("forms.yml");
      String demanded = "    required: [" + String.join(", ", indicators) + "]\n";
      Files.writeString(
          forms,
          Files.readString(forms).replaceFirst("(?m)^    required:\n(?:      - .*\n)*", demanded));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its database. */
  public TestDatabase database() {
    return database;
  }

  /** Puts the 22 sample submissions into the inbox. */
  public Office receiveSample() {
    try (Stream<Path> files = Files.list(SAMPLE)) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        receive(String.valueOf(file.getFileName()), Files.readAllBytes(file));
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts a file into the inbox, in UTF-8 with LF at the lines' ends. */
  public Office receive(String name, String... lines) {
    return receive(
        name, (String.join("\n", lines) + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** Puts a file into the inbox. */
  public Office receive(String name, byte[] bytes) {
    try {
      Path file = inbox().resolve(name);
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, bytes);
      // Arrived in this order, and long enough ago that nobody waits for the rest of it.
      arrivals++;
      Instant earlier = clock.wasSetTo().minus(1, ChronoUnit.HOURS);
      Files.setLastModifiedTime(file, FileTime.from(earlier.plusSeconds(arrivals)));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs the job over the inbox, which stays as it is; fails if the run does. */
  public RunResult consolidate() {
    RunResult result = tryToConsolidate(false);
    if (!result.succeeded()) {
      throw new AssertionError("run " + result.runId() + " failed: " + result.failure());
    }
    return result;
  }

  /** Runs the job, however it ends. */
  public RunResult tryToConsolidate(boolean ownInbox) {
    return runner().run(settings(ownInbox), SILENT);
  }

  /** What the job is to do. */
  public JobSettings settings(boolean ownInbox) {
    return new JobSettings("demo", inbox(), ownInbox, Set.<FailOn>of(), null, JobSettings.ZONE);
  }

  /** Goes on with a run. */
  public RunResult restart(long run) {
    return runner().restart(run, SILENT);
  }

  /** The program. */
  public JobRunner runner() {
    ConfigurableApplicationContext started = context;
    if (started == null) {
      started =
          new SpringApplicationBuilder(Application.class)
              .initializers(this::hangUpTheClock)
              .run(
                  "--spring.config.location=classpath:/",
                  "--spring.datasource.url=" + database.url(),
                  "--spring.datasource.username=" + TestDatabase.LOADER,
                  "--spring.datasource.password=" + TestDatabase.LOADER_PASSWORD,
                  "--spring.flyway.user=" + database.username(),
                  "--spring.flyway.password=" + database.password(),
                  "--tonghop.home=" + home(),
                  "--tonghop.config=" + config());
      context = started;
    }
    return started.getBean(JobRunner.class);
  }

  private void hangUpTheClock(ConfigurableApplicationContext starting) {
    ((GenericApplicationContext) starting)
        .registerBean("clockOfTheOffice", Clock.class, () -> clock, bean -> bean.setPrimary(true));
  }

  /** Each row of a query as its values joined by {@code |}, null as nothing. */
  public List<String> rows(String sql, Object... parameters) {
    return sessions.ask(jdbc -> jdbc.query(sql, (row, line) -> joined(row), parameters));
  }

  private static String joined(ResultSet row) throws SQLException {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      String value = row.getString(i);
      text.append(i > 1 ? "|" : "").append(value == null ? "" : value);
    }
    return text.toString();
  }

  /** Changes what is stored. */
  public void execute(String sql) {
    sessions.ask(
        jdbc -> {
          jdbc.execute(sql);
          return sql;
        });
  }

  /** The one row of a query, as {@link #rows} gives it. */
  public String row(String sql, Object... parameters) {
    List<String> rows = rows(sql, parameters);
    if (rows.size() != 1) {
      throw new AssertionError("expected one row of " + sql + " but found " + rows);
    }
    return rows.get(0);
  }

  /** A digest of every row of the tables that figures are in. */
  public Map<String, String> fingerprint() {
    Map<String, String> digests = new java.util.TreeMap<>();
    for (String table : tables()) {
      digests.put(
          table,
          row(
              "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)),"
                  + " '') from "
                  + table
                  + " as t"));
    }
    return digests;
  }

  private static List<String> tables() {
    return Arrays.asList(
        "warehouse.publication",
        "warehouse.fct_commune_value",
        "warehouse.fct_area_total",
        "warehouse.fct_area_rollup",
        "warehouse.dim_area",
        "warehouse.dim_commune",
        "warehouse.dim_indicator",
        "warehouse.dim_target",
        "warehouse.dim_period",
        "ops.submission_row",
        "warehouse.fct_coverage",
        "warehouse.dim_component",
        "ops.submission_file",
        "ops.submission",
        "ops.reject",
        "ops.finding");
  }

  /** Only where something is: to empty a table costs as much whether it was empty or not. */
  private static final String EMPTY =
      """
      do $$
      declare
        kept regclass;
        held boolean;
        filled text;
      begin
        for kept in
          select c.oid from pg_class as c
          where c.relnamespace::regnamespace::text in ('ops', 'staging', 'warehouse', 'batch')
            and c.relkind = 'r' and c.relname not in ('flyway_history', 'schema_state')
        loop
          execute format('select exists (select from %s)', kept) into held;
          if held then
            filled := concat_ws(', ', filled, kept::text);
          end if;
        end loop;
        if filled is not null then
          execute 'truncate ' || filled || ' cascade';
        end if;
        perform setval(s.seqrelid, s.seqstart, false)
        from pg_sequence as s
        join pg_class as c on c.oid = s.seqrelid
        where c.relnamespace::regnamespace::text in ('ops', 'staging', 'warehouse', 'batch');
      end $$
      """;

  private Office renewed() {
    try {
      execute(EMPTY);
      // What ended late may have written into it again.
      delete(folder);
      Files.createDirectories(inbox());
      copy(Path.of("config"), config());
      arrivals = 0;
      clock.set(OPENING);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
        Files.deleteIfExists(file);
      }
    }
  }

  @Override
  public void close() {
    try {
      delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    CLOSED.push(this);
  }
}
