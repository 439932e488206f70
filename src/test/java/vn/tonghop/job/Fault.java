package vn.tonghop.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.DataAccessException;
import vn.tonghop.Office;

/** What befalls a process that runs a job, at a random moment of its work. */
enum Fault {
  DIES_BEFORE_A_COMMIT {
    @Override
    int befall(Office office, Random random) throws Exception {
      return diesAt(office, "before-" + commit(random));
    }
  },

  DIES_AFTER_A_COMMIT {
    @Override
    int befall(Office office, Random random) throws Exception {
      return diesAt(office, "after-" + commit(random));
    }
  },

  IS_KILLED {
    @Override
    int befall(Office office, Random random) throws Exception {
      try (RunProcess process = atWork(office, random)) {
        process.kill();
        return process.exitCode();
      }
    }
  },

  LOSES_CONNECTIONS {
    @Override
    int befall(Office office, Random random) throws Exception {
      try (RunProcess process = atWork(office, random)) {
        List<String> sessions = office.rows(SESSIONS);
        int one = random.nextInt(sessions.size() + 2);
        for (int i = 0; i < sessions.size(); i++) {
          if (one >= sessions.size() || one == i) {
            office.rows("select pg_terminate_backend(?)", Integer.parseInt(sessions.get(i)));
          }
        }
        return process.exitCode();
      }
    }
  },

  LOSES_ITS_SERVER {
    @Override
    int befall(Office office, Random random) throws Exception {
      try (RunProcess process = atWork(office, random)) {
        List<String> sessions = office.rows(SESSIONS);
        if (!sessions.isEmpty()) {
          // One process of the server that dies takes all sessions with it, and what is not logged.
          String one = sessions.get(random.nextInt(sessions.size()));
          new ProcessBuilder("kill", "-KILL", one).start().waitFor();
        }
        return process.exitCode();
      } finally {
        awaitServer(office);
      }
    }
  },

  LOSES_ITS_INBOX {
    @Override
    int befall(Office office, Random random) throws Exception {
      Path aside = office.inbox().resolveSibling("unmounted");
      try (RunProcess process = begun(office)) {
        TimeUnit.MILLISECONDS.sleep(random.nextInt(1_000));
        Files.move(office.inbox(), aside);
        return process.exitCode();
      } finally {
        if (Files.exists(aside)) {
          Files.move(aside, office.inbox());
        }
      }
    }
  },

  FILLS_ITS_DISK {
    @Override
    int befall(Office office, Random random) throws Exception {
      Path folder = office.home().resolve(random.nextBoolean() ? "archive" : "outbox");
      try (RunProcess process = RunProcess.startOnAFullDisk(office, folder)) {
        return process.exitCode();
      }
    }
  },

  LOSES_A_RIGHT {
    @Override
    int befall(Office office, Random random) throws Exception {
      String table = TABLES.get(random.nextInt(TABLES.size()));
      try (RunProcess process = begun(office)) {
        TimeUnit.MILLISECONDS.sleep(random.nextInt(1_000));
        office.execute("revoke insert on " + table + " from tonghop_loader");
        return process.exitCode();
      } finally {
        office.execute("grant insert on " + table + " to tonghop_loader");
      }
    }
  },

  SLEEPS_WHILE_ANOTHER_TAKES_OVER {
    @Override
    int befall(Office office, Random random) throws Exception {
      try (RunProcess sleeper = atWork(office, random).signal("STOP");
          RunProcess other =
              RunProcess.start(
                  office, "-Dtonghop.run.silence-seconds=1", "-Dtonghop.run.watch-seconds=3")) {
        other.exitCode();
        return sleeper.signal("CONT").exitCode();
      }
    }
  };

  private static final List<String> TABLES =
      List.of(
          "ops.submission_row",
          "ops.submission",
          "warehouse.fct_commune_value",
          "warehouse.fct_area_total",
          "warehouse.publication",
          "batch.batch_step_execution");

  private static final String SESSIONS =
      """
      select pid from pg_stat_activity
      where datname = current_database() and application_name = 'tonghop'
      order by backend_start
      """;

  /** About as many as there are in one run. */
  private static final int COMMITS = Integer.getInteger("tonghop.test.commits", 130);

  /** From taking the job up to its end. */
  private static final int RUN_MILLIS = Integer.getInteger("tonghop.test.run-millis", 3_000);

  /**
   * Has it befall a run of the job; returns when no process is left, with the exit code of the one
   * that it befell: 0 where it came too late.
   */
  abstract int befall(Office office, Random random) throws Exception;

  private static void awaitServer(Office office) throws InterruptedException {
    for (int attempt = 0; ; attempt++) {
      try {
        office.row("select 1");
        return;
      } catch (DataAccessException e) {
        if (attempt == 1_200) {
          throw e;
        }
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
  }

  private static int commit(Random random) {
    return 1 + random.nextInt(COMMITS);
  }

  private static int diesAt(Office office, String moment) throws Exception {
    try (RunProcess process = RunProcess.start(office, "-Dtonghop.test.dies=" + moment)) {
      return process.exitCode();
    }
  }

  private static RunProcess atWork(Office office, Random random)
      throws IOException, InterruptedException {
    RunProcess process = begun(office);
    TimeUnit.MILLISECONDS.sleep(random.nextInt(RUN_MILLIS));
    return process;
  }

  /** A process that has taken the job up; what one before it has left there does not count. */
  private static RunProcess begun(Office office) throws IOException, InterruptedException {
    String now = office.row("select clock_timestamp()");
    return RunProcess.start(office)
        .waitUntil(
            office,
            """
            select 1 from ops.job_claim as c
            join pg_stat_activity as a on a.pid = c.session_pid
            where a.datname = current_database() and a.backend_start > timestamptz '%s'
            """
                .formatted(now));
  }
}
