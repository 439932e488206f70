-- Who has submitted for a period, a text each.
select cast(to_jsonb(told) - 'received_at' as text) as said
from mart.submission_status as told
where told.period = :period
order by told.commune, told.form;
