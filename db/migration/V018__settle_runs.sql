-- A run that is not over, or failed, has said nothing yet: what it found and what it took for corrected
-- can be told from the rest, hidden, and taken back by whichever run comes next.

create view ops.unsettled_run as
select r.run_id
from ops.run as r
where r.status <> 'finished'
  and not exists (select from warehouse.publication as p where p.run_id = r.run_id);
comment on view ops.unsettled_run is 'Grain: one run that neither published nor found that nothing changed. Key: run_id.';
comment on column ops.unsettled_run.run_id is 'Number of the run.';

alter table ops.finding add column corrected_by_run bigint references ops.run;
comment on column ops.finding.corrected_by_run is 'The run that no longer found it; null while it is found, and where that was not kept.';

create index findings_of_a_run on ops.finding (run_id);
create index corrections_of_a_run on ops.finding (corrected_by_run) where corrected_by_run is not null;
