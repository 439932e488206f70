-- Which values wait for a decision, and why?
select finding_id, period, commune, indicator, code, value, expected, message_vi, file_name, line_no
from mart.finding
where severity = 'hold'
  and state = 'open'
order by period, commune, finding_id;
