-- What a run that did not reach its publication left behind is taken back; the configuration is laid
-- down anew.
delete from warehouse.dim_area where from_publication >= :candidate;
update warehouse.dim_area set to_publication = null where to_publication >= :candidate;
delete from warehouse.dim_commune where from_publication >= :candidate;
update warehouse.dim_commune set to_publication = null where to_publication >= :candidate;
delete from warehouse.dim_succession where from_publication >= :candidate;
update warehouse.dim_succession set to_publication = null where to_publication >= :candidate;
delete from warehouse.dim_indicator where from_publication >= :candidate;
update warehouse.dim_indicator set to_publication = null where to_publication >= :candidate;
delete from warehouse.dim_alias where from_publication >= :candidate;
update warehouse.dim_alias set to_publication = null where to_publication >= :candidate;
delete from warehouse.dim_component where from_publication >= :candidate;
update warehouse.dim_component set to_publication = null where to_publication >= :candidate;
delete from warehouse.dim_rollup where from_publication >= :candidate;
update warehouse.dim_rollup set to_publication = null where to_publication >= :candidate;
delete from warehouse.dim_unit where from_publication >= :candidate;
update warehouse.dim_unit set to_publication = null where to_publication >= :candidate;
delete from warehouse.dim_target where from_publication >= :candidate;
update warehouse.dim_target set to_publication = null where to_publication >= :candidate;
delete from warehouse.dim_period where from_publication >= :candidate;
update warehouse.dim_period set to_publication = null where to_publication >= :candidate;
delete from warehouse.dim_form where from_publication >= :candidate;
update warehouse.dim_form set to_publication = null where to_publication >= :candidate;
delete from warehouse.dim_rule where from_publication >= :candidate;
update warehouse.dim_rule set to_publication = null where to_publication >= :candidate;
