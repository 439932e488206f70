package vn.tonghop.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tonghop.Office;
import vn.tonghop.operate.TypedCommand;

/**
 * Whatever befalls the process that carries out at once what an administrator decided: after the
 * next run, everything is as if nothing had befallen it, and each action is carried out once.
 *
 * <p>{@code -Dtonghop.test.faults=100} tries more faults, {@code -Dtonghop.test.seed} others.
 */
class InterruptedActionsTest {

  private static final int FAULTS = Integer.getInteger("tonghop.test.faults", 1);
  private static final long SEED = Long.getLong("tonghop.test.seed", 11);
  private static final String HEADER = "Mã;ĐVT;Thực hiện";

  /** Of so many kinds. */
  private static final int DECISIONS = 4;

  /** About as many as there are in one run of actions, with the recording of its action. */
  private static final int COMMITS = 26;

  /** From taking the job up to its end. */
  private static final int RUN_MILLIS = 1_200;

  private enum Mishap {
    DIES_BEFORE_A_COMMIT,
    DIES_AFTER_A_COMMIT,
    IS_KILLED,
    LOSES_CONNECTIONS
  }

  private static final String SESSIONS =
      """
      select pid from pg_stat_activity
      where datname = current_database() and application_name = 'tonghop'
      """;

  /** What analysts and administrators see. */
  private static final List<String> SEEN =
      List.of(
          "select publication from mart.publication",
          """
          select area, period, indicator, plan_authority, actual, achievement_pct, obs_status,
            communes_reported, is_complete
          from mart.area_total order by 1, 2, 3, 4
          """,
          """
          select commune, period, indicator, actual, file_name, line_no
          from mart.commune_result order by 1, 2, 3
          """,
          """
          select code, period, commune, indicator, file_name, line_no, state
          from mart.finding order by 1, 2, 3, 4, 5, 6, 7
          """,
          """
          select file_name, status, lines_accepted, lines_rejected, lines_held, lines_duplicate
          from mart.submission_file order by 1
          """,
          "select commune, period, form, status, rows_accepted from mart.submission_status order by 1, 2, 3",
          """
          select action, period, commune, indicator, reason, publication
          from mart.action order by action_id
          """);

  @Test
  void whatAnAdministratorDecidedIsCarriedOutOnceWhateverBefallsIt() throws Exception {
    Map<Integer, List<String>> undisturbed = new HashMap<>();
    Random random = new Random(SEED);
    List<Mishap> mishaps = new ArrayList<>();
    for (int fault = 0; fault < FAULTS; fault++) {
      if (mishaps.isEmpty()) {
        mishaps.addAll(List.of(Mishap.values()));
        Collections.shuffle(mishaps, random);
      }
      Mishap mishap = mishaps.remove(0);
      int decision = random.nextInt(DECISIONS);
      if (!undisturbed.containsKey(decision)) {
        undisturbed.put(decision, undisturbed(decision));
      }
      try (Office office = received()) {
        List<String> command = decisions(heldOf(office)).get(decision);
        String moment = befall(mishap, office, command, random);
        if (office.rows("select from ops.action where reason = ?", reason(command)).isEmpty()) {
          // It was not even written down: whoever typed it saw no answer, and types it again.
          typed(office, command);
        }
        office.consolidate();

        assertThat(seen(office)).as(command + " " + moment).isEqualTo(undisturbed.get(decision));
        assertThat(office.consolidate().publication()).as("nothing is left to do").isNull();
      }
    }
  }

  private static List<String> undisturbed(int decision) throws IOException {
    try (Office office = received()) {
      typed(office, decisions(heldOf(office)).get(decision));
      office.consolidate();
      return seen(office);
    }
  }

  /** Rows that are held, a file that was a mistake, an action that is in force. */
  private static Office received() {
    Office office = Office.open();
    for (String commune : List.of("06040", "06043", "06046")) {
      office.receive(
          commune + "_2024_KTXH.csv",
          HEADER,
          "AGR_RICE_AREA;ha;1.100,5",
          "AGR_RICE_AREA;ha;" + commune.substring(3) + "9,5",
          "LIV_PIG;con;1234");
    }
    office.consolidate();
    office.receive("06046_2024_KTXH_lan2.csv", HEADER, "AGR_RICE_AREA;ha;77,5", "LIV_PIG;con;12");
    typed(office, List.of("hold", "2024", "06043", "LIV_PIG", "--reason", "nghi_ngờ"));
    office.consolidate();
    return office;
  }

  private static List<String> heldOf(Office office) {
    return office.rows(
        """
        select finding_id from mart.finding
        where code = 'duplicate-row' and state = 'open' and commune = '06040' order by line_no
        """);
  }

  private static List<List<String>> decisions(List<String> held) {
    return List.of(
        List.of("release", held.get(held.size() - 1), "--reason", "xã_xác_nhận", "--now"),
        List.of("withdraw", "4", "--reason", "gửi_nhầm", "--now"),
        List.of("undo", "1", "--reason", "không_nghi_ngờ_nữa", "--now"),
        List.of("hold", "2024", "06040", "LIV_PIG", "--reason", "chờ_xã", "--now"));
  }

  private static String reason(List<String> command) {
    return command.get(command.indexOf("--reason") + 1);
  }

  private static void typed(Office office, List<String> command) {
    TypedCommand typed = TypedCommand.thatRuns(office, command.toArray(String[]::new));
    assertThat(typed.exitCode()).as(typed.out() + typed.err()).isZero();
  }

  private static String befall(Mishap mishap, Office office, List<String> command, Random random)
      throws Exception {
    switch (mishap) {
      case DIES_BEFORE_A_COMMIT, DIES_AFTER_A_COMMIT -> {
        String when = mishap == Mishap.DIES_BEFORE_A_COMMIT ? "before-" : "after-";
        String moment = when + (1 + random.nextInt(COMMITS));
        try (RunProcess process =
            RunProcess.startCommand(office, command, "-Dtonghop.test.dies=" + moment)) {
          process.exitCode();
        }
        return moment;
      }
      default -> {
        int millis = random.nextInt(RUN_MILLIS);
        List<String> ours = office.rows(SESSIONS);
        try (RunProcess process = RunProcess.startCommand(office, command)) {
          process.waitUntil(office, "select 1 from ops.job_claim where session_pid is not null");
          TimeUnit.MILLISECONDS.sleep(millis);
          if (mishap == Mishap.IS_KILLED) {
            process.kill();
          } else {
            for (String session : office.rows(SESSIONS)) {
              if (!ours.contains(session)) {
                office.rows("select pg_terminate_backend(?)", Integer.parseInt(session));
              }
            }
            process.exitCode();
          }
        }
        return mishap + " after " + millis + " ms";
      }
    }
  }

  private static List<String> seen(Office office) {
    List<String> seen = new ArrayList<>();
    for (String query : SEEN) {
      seen.addAll(office.rows(query));
    }
    try (Stream<Path> checks = Files.list(Path.of("db/check"))) {
      for (Path check : (Iterable<Path>) checks.sorted()::iterator) {
        office.rows(Files.readString(check)).forEach(row -> seen.add(check + ": " + row));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return seen;
  }
}
