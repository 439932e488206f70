-- A row that is refused for its value still says which indicator it is about: in a revision that
-- indicator is not missing.
alter table ops.reject add column indicator_id integer;
comment on column ops.reject.indicator_id is 'The indicator that the refused row is about; null where that could not be told, or for a whole file.';
