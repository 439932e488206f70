-- Of one commune, period and form, one full submission makes the figures, with its supplements.
select s.commune_id, s.period_id, s.form, array_agg(s.file_id order by s.file_id) as file_ids
from staging.touched_submission as t
join ops.submission as s
  on s.commune_id = t.commune_id and s.period_id = t.period_id and s.form = t.form
where s.state = 'current' and not s.is_supplement
group by s.commune_id, s.period_id, s.form
having count(*) > 1;
