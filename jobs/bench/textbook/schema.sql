-- What the textbook's job fills. Nothing may be reported twice.
create table fact (
  commune text, period text, indicator text, plan numeric, actual numeric, cumulative numeric,
  primary key (period, indicator, commune)
);
create table total (
  period text, indicator text, plan numeric, actual numeric, cumulative numeric, communes bigint,
  primary key (period, indicator)
);
