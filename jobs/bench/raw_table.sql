-- Somewhere to copy to: of the raw COPY, and of the bare script.
create table raw (
  commune text, period text, indicator text, uom text, plan text, actual text, cumulative text
);
