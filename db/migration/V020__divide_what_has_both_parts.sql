-- A ratio is that of the communes that have both parts, and value and last year are those of the same
-- communes. Totals keep the sums that tell, so that a change of one commune changes them by a
-- difference. Versions before this keep what they were: of those, ratios of longer periods still come
-- from the totals of numerator and denominator (warehouse.ratio_of). The first run after this works all
-- totals out anew.

alter table warehouse.dim_rollup
  add column numerator_id integer,
  add column denominator_id integer,
  add column numerator_rule text check (numerator_rule in ('sum', 'last', 'each')),
  add column denominator_rule text check (denominator_rule in ('sum', 'last', 'each')),
  add column kept_sums smallint not null default 1;
comment on column warehouse.dim_rollup.kept_sums is 'Which sums totals keep beside their figures: 1 those of means; 2 those of ratios and of what is compared with last year too.';
comment on column warehouse.dim_rollup.numerator_id is 'Of a ratio: its numerator; null in versions made before ratios had sums of their own.';
comment on column warehouse.dim_rollup.denominator_id is 'Of a ratio: its denominator.';
comment on column warehouse.dim_rollup.numerator_rule is 'Of a ratio: the rule of its numerator.';
comment on column warehouse.dim_rollup.denominator_rule is 'Of a ratio: the rule of its denominator.';

drop view staging.change_above, staging.month_piece;

alter table warehouse.fct_area_total
  add column cumulative_dividend numeric,
  add column cumulative_divisor numeric,
  add column prior_dividend_beside numeric,
  add column prior_divisor_beside numeric,
  add column compared_value numeric,
  add column uncompared integer not null default 0;
comment on column warehouse.fct_area_total.cumulative_dividend is 'Of a ratio: sum of numerators since the start of the year, over communes that have both parts.';
comment on column warehouse.fct_area_total.cumulative_divisor is 'Of a ratio: sum of their denominators.';
comment on column warehouse.fct_area_total.prior_dividend_beside is 'Of a ratio: what of prior_dividend stands beside a numerator since the start of the year, so that of months only the last counts.';
comment on column warehouse.fct_area_total.prior_divisor_beside is 'Of a ratio: what of prior_divisor stands beside a denominator since the start of the year.';
comment on column warehouse.fct_area_total.compared_value is 'Of a sum or a count: value, since the start of the year where there is one, over communes that give a figure of last year.';
comment on column warehouse.fct_area_total.uncompared is 'Values that are not held and have no figure of last year beside them.';
alter table staging.desired_total
  add column cumulative_dividend numeric,
  add column cumulative_divisor numeric,
  add column prior_dividend_beside numeric,
  add column prior_divisor_beside numeric,
  add column compared_value numeric,
  add column uncompared integer not null default 0;
comment on column staging.desired_total.cumulative_dividend is 'Of a ratio: sum of numerators since the start of the year, over communes that have both parts.';
comment on column staging.desired_total.cumulative_divisor is 'Of a ratio: sum of their denominators.';
comment on column staging.desired_total.prior_dividend_beside is 'Of a ratio: what of prior_dividend stands beside a numerator since the start of the year, so that of months only the last counts.';
comment on column staging.desired_total.prior_divisor_beside is 'Of a ratio: what of prior_divisor stands beside a denominator since the start of the year.';
comment on column staging.desired_total.compared_value is 'Of a sum or a count: value, since the start of the year where there is one, over communes that give a figure of last year.';
comment on column staging.desired_total.uncompared is 'Values that are not held and have no figure of last year beside them.';
alter table staging.total_change
  add column cumulative_dividend numeric,
  add column cumulative_divisor numeric,
  add column prior_dividend_beside numeric,
  add column prior_divisor_beside numeric,
  add column compared_value numeric,
  add column uncompared integer not null default 0;
comment on column staging.total_change.cumulative_dividend is 'Of a ratio: sum of numerators since the start of the year, over communes that have both parts.';
comment on column staging.total_change.cumulative_divisor is 'Of a ratio: sum of their denominators.';
comment on column staging.total_change.prior_dividend_beside is 'Of a ratio: what of prior_dividend stands beside a numerator since the start of the year, so that of months only the last counts.';
comment on column staging.total_change.prior_divisor_beside is 'Of a ratio: what of prior_divisor stands beside a denominator since the start of the year.';
comment on column staging.total_change.compared_value is 'Of a sum or a count: value, since the start of the year where there is one, over communes that give a figure of last year.';
comment on column staging.total_change.uncompared is 'Values that are not held and have no figure of last year beside them.';
alter table staging.desired_total drop column is_ratio;

alter table staging.rollup_value add column is_nothing boolean not null default false;
comment on column staging.rollup_value.is_nothing is 'Whether the commune says that there is nothing to report.';
comment on column warehouse.fct_area_total.dividend is 'Of a mean: sum of value × weight; of a ratio: sum of numerators, over communes that have both parts.';
comment on column warehouse.fct_area_total.divisor is 'Of a mean: sum of weights; of a ratio: sum of those communes'' denominators.';
comment on column warehouse.fct_area_total.prior_dividend is 'Of a mean: sum of last year''s value × weight; of a ratio: sum of last year''s numerators.';
comment on column warehouse.fct_area_total.prior_divisor is 'Of a mean: sum of last year''s weights; of a ratio: sum of last year''s denominators.';
comment on column staging.desired_total.dividend is 'Of a mean: sum of value × weight; of a ratio: sum of numerators, over communes that have both parts.';
comment on column staging.desired_total.divisor is 'Of a mean: sum of weights; of a ratio: sum of those communes'' denominators.';
comment on column staging.desired_total.prior_dividend is 'Of a mean: sum of last year''s value × weight; of a ratio: sum of last year''s numerators.';
comment on column staging.desired_total.prior_divisor is 'Of a mean: sum of last year''s weights; of a ratio: sum of last year''s denominators.';
comment on column staging.total_change.dividend is 'Of a mean: sum of value × weight; of a ratio: sum of numerators, over communes that have both parts.';
comment on column staging.total_change.divisor is 'Of a mean: sum of weights; of a ratio: sum of those communes'' denominators.';
comment on column staging.total_change.prior_dividend is 'Of a mean: sum of last year''s value × weight; of a ratio: sum of last year''s numerators.';
comment on column staging.total_change.prior_divisor is 'Of a mean: sum of last year''s weights; of a ratio: sum of last year''s denominators.';

-- Parts say the same as what they are parts of.
do $$
declare
  said record;
begin
  for said in
    select i.inhrelid::regclass as part, a.attname as name, d.description as sentence
    from pg_inherits as i
    join pg_attribute as a on a.attrelid = i.inhparent and a.attnum > 0 and not a.attisdropped
    join pg_description as d
      on d.objoid = a.attrelid and d.classoid = 'pg_class'::regclass and d.objsubid = a.attnum
    where i.inhparent in (
      'warehouse.fct_area_total'::regclass, 'staging.desired_total'::regclass,
      'staging.total_change'::regclass)
  loop
    execute format('comment on column %s.%I is %L', said.part, said.name, said.sentence);
  end loop;
end $$;
