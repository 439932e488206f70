-- What is open or released of a period, a text each, without numbers that another database gives otherwise.
select cast(to_jsonb(finding) - cast(array['finding_id', 'run_id'] as text[]) as text) as said
from mart.finding as finding
where
  finding.state <> 'corrected'
  and finding.period = :period
order by finding.commune, finding.code, finding.indicator, finding.line_no;
