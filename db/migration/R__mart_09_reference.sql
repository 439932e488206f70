-- The reference data of the newest publication, in the columns of the files that they come from.

create or replace view mart.area as
select a.code, a.name, a.level, a.parent_code as parent, a.valid_from, a.valid_to
from warehouse.area_at(mart.current_publication()) as a;
comment on view mart.area is 'Grain: one area that communes add up to. Key: code.';
comment on column mart.area.code is 'Code of the area.';
comment on column mart.area.name is 'Its name in Vietnamese.';
comment on column mart.area.level is 'district, province …';
comment on column mart.area.parent is 'Code of the area above; null at the top.';
comment on column mart.area.valid_from is 'First day of its existence; null where nobody asks.';
comment on column mart.area.valid_to is 'Last day of its existence, inclusive; null while it exists.';

create or replace view mart.commune as
select c.code, c.name, c.type, c.area_code as area, c.valid_from, c.valid_to
from warehouse.commune_at(mart.current_publication()) as c;
comment on view mart.commune is 'Grain: one commune, those that no longer exist too. Key: code, valid_from (codes are reused).';
comment on column mart.commune.code is 'GSO code, five digits as text.';
comment on column mart.commune.name is 'Its name in Vietnamese.';
comment on column mart.commune.type is 'xa, thi_tran or phuong.';
comment on column mart.commune.area is 'Code of the area that it belongs to.';
comment on column mart.commune.valid_from is 'First day of its existence.';
comment on column mart.commune.valid_to is 'Last day of its existence, inclusive; null while it exists.';

create or replace view mart.indicator as
select
  i.code, i.name_vi, i.name_en, i.uom, i.aggregation, i.behaviour, i.direction, i.decimals, i.source,
  i.parent_code as parent, i.numerator_code as numerator, i.denominator_code as denominator, i.scale,
  i.min_value as min, i.max_value as max, a.aliases
from warehouse.indicator_at(mart.current_publication()) as i
left join warehouse.dim_alias as a
  on a.indicator_code = i.code
  and a.from_publication <= (select mart.current_publication())
  and (a.to_publication is null or a.to_publication > (select mart.current_publication()));
comment on view mart.indicator is 'Grain: one indicator. Key: code.';
comment on column mart.indicator.code is 'Code of the indicator.';
comment on column mart.indicator.name_vi is 'Its name in Vietnamese.';
comment on column mart.indicator.name_en is 'Its name in English.';
comment on column mart.indicator.uom is 'Unit of measure of every value kept.';
comment on column mart.indicator.aggregation is 'How communes make an area: sum, ratio, mean, count or none.';
comment on column mart.indicator.behaviour is 'flow (accumulates over the year) or stock (state on the cut-off day).';
comment on column mart.indicator.direction is 'Which way is better: up, down or none.';
comment on column mart.indicator.decimals is 'Digits that the views show; values are kept exact.';
comment on column mart.indicator.source is 'submitted, or computed from parts, numerator and denominator.';
comment on column mart.indicator.parent is 'Indicator of which this one is a part.';
comment on column mart.indicator.numerator is 'Numerator of a ratio.';
comment on column mart.indicator.denominator is 'Denominator of a ratio, weight of a mean.';
comment on column mart.indicator.scale is 'Factor of a ratio, 100 for a percentage, else 1.';
comment on column mart.indicator.min is 'Least plausible value.';
comment on column mart.indicator.max is 'Greatest plausible value.';
comment on column mart.indicator.aliases is 'Its other names, separated by |; null for none.';

create or replace view mart.unit as
select u.code, u.dimension, u.factor, u.aliases
from warehouse.dim_unit as u
where u.from_publication <= (select mart.current_publication())
  and (u.to_publication is null or u.to_publication > (select mart.current_publication()));
comment on view mart.unit is 'Grain: one unit of measure. Key: code.';
comment on column mart.unit.code is 'The unit as written.';
comment on column mart.unit.dimension is 'What it measures; units of one dimension convert.';
comment on column mart.unit.factor is 'How many base units one of it is.';
comment on column mart.unit.aliases is 'Other ways to write it, separated by |.';

create or replace view mart.period as
select p.code as period, p.starts, p.ends, p.cut_off, p.deadline
from warehouse.period_at(mart.current_publication()) as p;
comment on view mart.period is 'Grain: one reporting period, of the calendar or of the district''s own. Key: period.';
comment on column mart.period.period is '2024, 2024-H1, 2024-9M, 2024-Q3, 2024-11.';
comment on column mart.period.starts is 'First day.';
comment on column mart.period.ends is 'Last day.';
comment on column mart.period.cut_off is 'Day on which stocks are counted and up to which flows are.';
comment on column mart.period.deadline is 'Last day to submit; null where the form''s deadline counts.';

create or replace view mart.target as
select
  t.year, t.authority, t.place_code as place, t.indicator_code as indicator, t.kind, t.value,
  t.assigned_on, t.value_to
from warehouse.target_at(mart.current_publication()) as t;
comment on view mart.target is 'Grain: one assignment of a target, those adjusted later too. Key: year, authority, place, indicator, kind, assigned_on.';
comment on column mart.target.year is 'Planning year.';
comment on column mart.target.authority is 'Who assigned it.';
comment on column mart.target.place is 'Code of an area or of a commune.';
comment on column mart.target.indicator is 'Code of the indicator.';
comment on column mart.target.kind is 'level, at_most, range, reduction, reduction_pct or growth_pct.';
comment on column mart.target.value is 'In the indicator''s unit; of reduction_pct and growth_pct in per cent.';
comment on column mart.target.assigned_on is 'Day of the decision; a later one adjusts an earlier one.';
comment on column mart.target.value_to is 'Upper end of a range; null for any other kind.';
