-- The bare script, first part: what the rows refer to.
create table indicator (
  code text primary key, name_vi text, name_en text, uom text not null, aggregation text,
  behaviour text, direction text, decimals integer, source text, parent text, numerator text,
  denominator text, scale numeric, min numeric, max numeric, aliases text
);
create table unit (code text primary key, dimension text, factor numeric not null, aliases text);
