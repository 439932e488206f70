-- Findings go to the cell that explains what they have found, where there is one, and say what it probably
-- should be; where there are several, they stay and name them. Of findings of one rule that would
-- meet at one cell, one goes there.
call ops.tell_planner('staging.blame');

with told as (
  select
    c.subject, b.*, r.commune_id, r.period_id, h.indicator_id, h.raw, h.value as stands,
    h.period_id as home_period_id, i.name_vi, i.aggregation = 'sum' and not i.is_computed as adds,
    (c.file_id, c.line_no, c.column_name)
      is not distinct from (b.file_id, cast(b.line_no as bigint), b.column_name) as is_home,
    k.form,
    row_number() over (
      partition by c.code, b.file_id, b.line_no, b.column_name
      order by (c.file_id, c.line_no, c.column_name)
        is not distinct from (b.file_id, cast(b.line_no as bigint), b.column_name) desc, b.relation
    ) = 1 as is_first
  from staging.blame as b
  join staging.relation as r on r.relation = b.relation
  join staging.finding_candidate as c
    on c.code = r.code and c.commune_id = r.commune_id and c.period_id = r.period_id
    and c.indicator_id = r.indicator_id and c.column_name = r.column_name
  join staging.figure as h
    on h.commune_id = r.commune_id and h.file_id = b.file_id and h.line_no = b.line_no
    and h.column_name = b.column_name
  join staging.judged_indicator as i on i.indicator_id = h.indicator_id
  left join staging.contribution as k
    on k.file_id = b.file_id and k.commune_id = r.commune_id and k.period_id = r.period_id
),
other as (
  select t.relation, i.name_vi, f.raw, t.other_line_no
  from told as t
  join staging.figure as f
    on f.commune_id = t.commune_id and f.file_id = t.other_file_id and f.line_no = t.other_line_no
    and f.column_name = t.other_column
  join staging.judged_indicator as i on i.indicator_id = f.indicator_id
),
listed as (
  select
    t.relation,
    string_agg(i.name_vi || ' ' || f.raw || ' (' || f.line_no || ')', '; ' order by s.place)
      filter (where s.place <= 10)
      || case when count(*) > 10 then '; …' else '' end as cells
  from told as t
  cross join lateral unnest(t.files, t.lines, t.columns)
    with ordinality as s (file_id, line_no, column_name, place)
  join staging.figure as f
    on f.commune_id = t.commune_id and f.file_id = s.file_id and f.line_no = s.line_no
    and f.column_name = s.column_name
  join staging.judged_indicator as i on i.indicator_id = f.indicator_id
  group by t.relation
),
settled as (
  select
    t.*, l.cells, o.name_vi as other_name, o.raw as other_raw,
    t.certainty in ('proposed', 'blamed') and t.is_first and t.form is not null as moves
  from told as t
  left join listed as l on l.relation = t.relation
  left join other as o on o.relation = t.relation
)
update staging.finding_candidate as c
set indicator_id = case when s.moves then s.indicator_id else c.indicator_id end,
    form = case when s.moves then s.form else c.form end,
    file_id = case when s.moves then s.file_id else c.file_id end,
    line_no = case when s.moves then s.line_no else c.line_no end,
    column_name = case when s.moves then s.column_name else c.column_name end,
    value = case when s.moves then s.raw else c.value end,
    expected = case when s.moves and not s.is_home then s.asked else c.expected end,
    proposal = case when s.moves or s.is_home then s.proposal end,
    effect = case
      when not s.moves or (s.is_home and s.asked_value is null) then c.effect
      when s.adds and s.column_name in ('actual', 'cumulative')
        then s.asked_value - case when c.severity = 'hold' then 0 else s.stands end
    end,
    blame = case
      when s.certainty = 'proposed' and s.is_together then 'probably-wrong-together'
      when s.certainty = 'proposed' and s.slip = 'cells_exchanged' then 'probably-exchanged'
      when s.certainty = 'proposed' then 'probably-wrong'
      when s.certainty = 'blamed' then 'must-be-wrong'
      when s.certainty = 'undecided' then 'one-must-be-wrong'
      else 'cannot-be-located'
    end,
    blame_arguments = case
      when s.certainty = 'proposed' and s.is_together
        then array[s.name_vi, s.line_no::text, s.raw, s.proposal, s.cells]
      when s.certainty = 'proposed' and s.slip = 'cells_exchanged'
        then array[
          s.name_vi, s.line_no::text, s.raw, s.other_name, s.other_line_no::text, s.other_raw]
      when s.certainty = 'proposed' then array[s.name_vi, s.line_no::text, s.raw, s.proposal]
      else array[s.cells]
    end
from settled as s
where c.subject = s.subject;

-- Of what seems to be written in another unit or column it is known what it should be, unless what does not
-- fit besides asks for something else.
update staging.finding_candidate as c
set proposal = case
  when b.relation is null or b.proposal = c.expected then c.expected
  when c.code = 'columns-swapped' and b.certainty <> 'proposed' then c.expected
end
from staging.finding_candidate as o
left join lateral (
  select e.relation, e.proposal, e.certainty
  from staging.blame as e
  cross join lateral unnest(e.files, e.lines, e.columns) as s (file_id, line_no, column_name)
  where s.file_id = o.file_id and s.line_no = o.line_no
    and (s.column_name = o.column_name or o.code = 'columns-swapped')
  order by e.certainty <> 'proposed', e.relation
  limit 1
) as b on true
where o.subject = c.subject and c.code in ('suspected-unit', 'columns-swapped');
