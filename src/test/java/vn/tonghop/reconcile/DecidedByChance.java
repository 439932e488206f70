package vn.tonghop.reconcile;

import java.util.List;
import vn.tonghop.Office;

/**
 * What administrators do by chance, but to twins alike: chance goes by what a thing is called, not
 * by which twin it is of. Nothing of it is carried out before the next run.
 */
final class DecidedByChance {
  private final Office office;

  DecidedByChance(Office office) {
    this.office = office;
  }

  /**
   * Withdraws every fourth file of a twin that has not been yet.
   *
   * @return the folders of the inbox in which they came, without the twin's first digit
   */
  List<String> withdraw(String twin) {
    String chosen =
        """
        from ops.submission_file as f
        where f.status = 'loaded' and left(f.inbox_path, 1) = '%s'
          and abs(hashtext(f.inbox_path)) %% 4 = 0
          and exists (select from ops.submission as s where s.file_id = f.file_id)
        """
            .formatted(twin);
    office.execute(
        """
        insert into ops.action (at, by_whom, action, file_id, reason)
        select now(), 'lan', 'withdraw', f.file_id, 'gửi nhầm'
        """
            + chosen
            + " and f.file_id not in (select a.file_id from ops.action as a)");
    return office.rows("select substr(regexp_replace(f.inbox_path, '/[^/]*$', ''), 2) " + chosen);
  }

  /** Releases some of what is found, and holds some values. */
  void releaseAndHold() {
    office.execute(
        """
        insert into ops.action (
          at, by_whom, action, period_id, commune_id, indicator_id, finding_id, file_id, reason
        )
        select now(), 'lan', 'release', f.period_id, f.commune_id, f.indicator_id, f.finding_id,
          f.file_id, 'xã xác nhận'
        from ops.finding as f
        join warehouse.dim_commune as c on c.commune_id = f.commune_id and c.to_publication is null
        left join warehouse.dim_period as p on p.period_id = f.period_id and p.to_publication is null
        left join warehouse.dim_indicator as i on i.indicator_id = f.indicator_id and i.to_publication is null
        where f.state = 'open' and f.code <> 'ambiguous-number'
          and abs(hashtext(concat_ws('/', substr(c.code, 2), p.code, i.code, f.code))) % 3 = 0
        order by substr(c.code, 2), p.code, i.code, f.code, f.line_no
        """);
    office.execute(
        """
        insert into ops.action (
          at, by_whom, action, period_id, commune_id, indicator_id, file_id,
          held_nothing, held_actual, held_cumulative, reason
        )
        select now(), 'lan', 'hold', v.period_id, v.commune_id, v.indicator_id, v.file_id,
          r.is_nothing, r.actual, r.cumulative, 'nghi ngờ'
        from warehouse.fct_commune_value as v
        join warehouse.dim_commune as c on c.commune_id = v.commune_id and c.to_publication is null
        left join warehouse.dim_period as p on p.period_id = v.period_id and p.to_publication is null
        left join warehouse.dim_indicator as i on i.indicator_id = v.indicator_id and i.to_publication is null
        join ops.submission_row as r on r.file_id = v.file_id and r.line_no = v.line_no
        where v.to_publication is null and v.origin = 's' and not v.is_held
          and abs(hashtext(concat_ws('/', substr(c.code, 2), p.code, i.code))) % 5 = 0
        """);
  }

  /** Undoes every third action of those that are about a value or a finding. */
  void undoSome() {
    office.execute(
        """
        insert into ops.action (
          at, by_whom, action, period_id, commune_id, indicator_id, finding_id, file_id, reason, undoes
        )
        select now(), 'lan', 'undo', a.period_id, a.commune_id, a.indicator_id, a.finding_id, a.file_id,
          'nhầm', a.action_id
        from ops.action as a
        join warehouse.dim_commune as c on c.commune_id = a.commune_id and c.to_publication is null
        left join warehouse.dim_period as p on p.period_id = a.period_id and p.to_publication is null
        left join warehouse.dim_indicator as i on i.indicator_id = a.indicator_id and i.to_publication is null
        left join ops.finding as f on f.finding_id = a.finding_id
        where a.action in ('release', 'hold')
          and abs(hashtext(concat_ws('/', a.action, substr(c.code, 2), p.code, i.code, f.code))) % 3 = 1
        """);
  }

  /** What was done at all. */
  List<String> kinds() {
    return office.rows("select distinct action from mart.action where publication is not null");
  }
}
