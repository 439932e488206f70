-- Of one commune, period and form, one full submission makes the figures, with its supplements.
select commune_id, period_id, form, array_agg(file_id order by file_id) as file_ids
from ops.submission
where state = 'current' and not is_supplement
group by commune_id, period_id, form
having count(*) > 1;
