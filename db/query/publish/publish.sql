-- The one row that makes the candidate visible.
insert into warehouse.publication (
  publication, run_id, published_at, communes_changed, values_changed
)
values (:candidate, :run, :now, :communes_changed, :values_changed);
