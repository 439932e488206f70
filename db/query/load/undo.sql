-- What a run that did not reach its publication left behind is taken back.
delete from warehouse.fct_commune_value where from_publication >= :candidate;
update warehouse.fct_commune_value set to_publication = null where to_publication >= :candidate;
delete from warehouse.fct_coverage where from_publication >= :candidate;
update warehouse.fct_coverage set to_publication = null where to_publication >= :candidate;
