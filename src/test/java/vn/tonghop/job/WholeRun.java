package vn.tonghop.job;

import java.util.List;
import vn.tonghop.Office;

/** All that runs over one inbox come to, however many of them it took. */
record WholeRun(
    List<String> publications,
    List<String> totals,
    List<String> values,
    List<String> files,
    List<String> refusals,
    List<String> findings,
    List<String> unfinished) {

  /** What an office's runs have come to. */
  static WholeRun of(Office office) {
    return new WholeRun(
        office.rows("select publication, communes_changed, values_changed from mart.publication"),
        office.rows(
            """
            select period, indicator, plan_authority, actual, cumulative, achievement_pct, change_pct,
              communes_reported, is_complete
            from mart.district_total
            order by period, indicator, plan_authority
            """),
        office.rows(
            """
            select commune, period, indicator, actual, file_name, line_no
            from mart.commune_result
            where not is_derived
            order by period, indicator, commune
            """),
        office.rows(
            """
            select file_name, lines_total, lines_accepted, lines_rejected, lines_held, lines_ignored,
              status
            from mart.submission_file order by 1
            """),
        office.rows("select file_name, line_no, code from mart.reject order by 1, 2, 3"),
        office.rows(
            """
            select code, period, commune, indicator, file_name, line_no, state
            from mart.finding order by 1, 2, 3, 4, 5, 6, 7
            """),
        office.rows("select run_id from ops.run where status <> 'finished'"));
  }
}
