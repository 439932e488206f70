-- What a run that did not reach its publication left behind is taken back.
delete from warehouse.fct_area_total where from_publication >= :candidate;
update warehouse.fct_area_total set to_publication = null where to_publication >= :candidate;
delete from warehouse.fct_area_rollup where from_publication >= :candidate;
update warehouse.fct_area_rollup set to_publication = null where to_publication >= :candidate;
