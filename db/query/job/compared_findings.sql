-- What the revisions and supplements of a run put right, left, and got wrong anew.
select
  count(*) filter (where fate = 'repaired') as repaired,
  count(*) filter (where fate = 'still') as still_there,
  count(*) filter (where fate = 'new') as found
from ops.compared_findings(:run);
