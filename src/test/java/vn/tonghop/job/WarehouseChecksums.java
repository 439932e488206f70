package vn.tonghop.job;

import java.util.Map;
import java.util.TreeMap;
import vn.tonghop.Office;

/**
 * A checksum of every table of the warehouse. Numbers that a run which was broken off has used up
 * are told by what they stand for, and moments not at all.
 */
final class WarehouseChecksums {

  private static final String OF_A_TABLE =
      """
      select count(*), md5(string_agg(told.row, '|' order by told.row))
      from (
        select (
          select string_agg(
            f.key || '=' || coalesce(k.dimension || ' ' || k.natural_key, s.file_name, f.value), ','
            order by f.key)
          from jsonb_each_text(to_jsonb(t)) as f
          left join ops.dimension_key as k
            on f.key like '%%\\_id' and f.key <> 'file_id' and k.id::text = f.value
          left join ops.submission_file as s on f.key = 'file_id' and s.file_id::text = f.value
          where f.key not in ('published_at', 'run_id', 'opened_at')
        ) as row
        from %s as t
      ) as told
      """;

  private WarehouseChecksums() {}

  static Map<String, String> of(Office office) {
    Map<String, String> checksums = new TreeMap<>();
    for (String table :
        office.rows(
            """
            select format('%I.%I', schemaname, tablename)
            from pg_tables as t
            where schemaname = 'warehouse'
              and not exists (
                select from pg_inherits as i
                where i.inhrelid = format('%I.%I', t.schemaname, t.tablename)::regclass)
            """)) {
      checksums.put(table, office.row(OF_A_TABLE.formatted(table)));
    }
    return checksums;
  }
}
