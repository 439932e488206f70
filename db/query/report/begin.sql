-- Which notes to communes the run may have changed: the folders, and every file known in each.
create temporary table report_folder (
  period text not null,
  commune text not null,
  primary key (period, commune)
) on commit drop;

-- Joins go by entry_id: by file, commune and period, which the planner takes for independent of each
-- other, it expects one row where thousands come.
create temporary table report_entry (
  entry_id integer generated always as identity primary key,
  period text not null,
  commune text not null,
  file_id integer not null,
  commune_id integer not null,
  period_id integer not null,
  slip_number bigint not null default 1,
  is_live boolean not null default false,
  is_settled boolean not null default false,
  is_due boolean not null default false,
  is_owner boolean not null default false,
  is_past_due boolean not null default false,
  replaces boolean not null default false
) on commit drop;

-- A withdrawn member keeps its last code. 0 stands for one that is not known.
create temporary table report_commune on commit drop as
select distinct on (commune_id) commune_id, code
from warehouse.dim_commune
order by commune_id, from_publication desc;

insert into report_commune (commune_id, code)
values (0, 'khong-ro-xa');

create temporary table report_period on commit drop as
select distinct on (period_id) period_id, code
from warehouse.dim_period
order by period_id, from_publication desc;

insert into report_period (period_id, code)
values (0, 'khong-ro-ky');

analyze report_commune;
analyze report_period;
