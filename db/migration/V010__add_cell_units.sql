-- So that the reading of every cell can be explained: in which unit it was written, and what its
-- number was multiplied by. Null for nearly all rows.
alter table staging.submission_row
  add column cell_uoms text[],
  add column factors   text[];
comment on column staging.submission_row.cell_uoms is 'The unit as written of actual, cumulative, plan and prior, empty where none is; null where all have raw_uom.';
comment on column staging.submission_row.factors is 'What the numbers of actual, cumulative, plan and prior were multiplied by; a fraction where it has no end in decimals; null where all are in the indicator''s unit.';
