-- The bare script, first part: somewhere to copy to.
create table indicator (
  code text primary key, name_vi text, name_en text, uom text not null, aggregation text,
  behaviour text, direction text, decimals integer, source text, parent text, numerator text,
  denominator text, scale numeric, min numeric, max numeric, aliases text
);
create table unit (code text primary key, dimension text, factor numeric not null, aliases text);
create table raw (
  commune text, period text, indicator text, uom text, plan text, actual text, cumulative text
);
