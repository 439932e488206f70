package vn.tonghop.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.springframework.dao.DataAccessException;
import vn.tonghop.Office;

/**
 * Asks for totals and results all the while, and remembers what each publication looked like.
 * Results that are worked out when asked for are left out: they take longer than a run.
 */
final class PollingAnalyst implements AutoCloseable {

  private final Office office;
  private final Set<String> seen = new ConcurrentSkipListSet<>();
  private final Thread thread = new Thread(this::poll, "analyst");
  private volatile boolean polls = true;

  private PollingAnalyst(Office office) {
    this.office = office;
  }

  static PollingAnalyst of(Office office) {
    PollingAnalyst analyst = new PollingAnalyst(office);
    analyst.thread.start();
    return analyst;
  }

  private void poll() {
    while (polls) {
      try {
        seen.add(
            office.row(
                """
                select coalesce((select max(p.publication) from mart.publication as p), 0),
                  coalesce((
                    select md5(string_agg(t::text, '|' order by t::text)) from mart.area_total as t), ''),
                  coalesce((
                    select md5(string_agg(r::text, '|' order by r::text))
                    from mart.commune_result as r where not r.is_derived), '')
                """));
        Thread.sleep(100);
      } catch (DataAccessException e) {
        // Its session was ended too; it asks again.
        continue;
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** Ends, and makes sure that it only saw publications as they are, whole. */
  void assertSawOnlyWholePublications() throws InterruptedException {
    close();
    Set<String> whole = new TreeSet<>(Set.of("0||"));
    whole.addAll(
        office.rows(
            """
            select p.publication,
              (select md5(string_agg(t::text, '|' order by t::text))
               from mart.area_total_as_of(p.publication) as t),
              (select md5(string_agg(r::text, '|' order by r::text))
               from mart.commune_result_as_of(p.publication) as r where not r.is_derived)
            from mart.publication as p
            """));
    assertThat(whole).containsAll(seen);
  }

  @Override
  public void close() throws InterruptedException {
    polls = false;
    thread.interrupt();
    thread.join();
  }
}
