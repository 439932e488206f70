-- The schema as this program has just brought it up to date, or has found it.
insert into ops.schema_state (program, history, recorded_at)
select
  :program,
  md5(string_agg(
    concat_ws('|', installed_rank, version, script, checksum, success), ';' order by installed_rank
  )),
  :now
from ops.flyway_history
on conflict (only_row) do update
set program = excluded.program, history = excluded.history, recorded_at = excluded.recorded_at;
