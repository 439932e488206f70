-- How many communes stand where, by period and form?
select
  period,
  form,
  count(*) filter (where status = 'received') as received,
  count(*) filter (where status = 'late') as late,
  count(*) filter (where status = 'partial') as partial,
  count(*) filter (where status = 'held') as held,
  count(*) filter (where status = 'rejected') as rejected,
  count(*) filter (where status = 'missing') as missing
from mart.submission_status
group by period, form
order by period, form;
