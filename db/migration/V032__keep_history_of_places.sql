-- Areas can end, shares of what communes left can differ by what is counted, and the other names of
-- indicators have their history too: beside the indicators, because another name changes no total.

alter table warehouse.dim_area
  add column valid_from date,
  add column valid_to date check (valid_to >= valid_from);
comment on column warehouse.dim_area.valid_from is 'First day of its existence; null where nobody asks.';
comment on column warehouse.dim_area.valid_to is 'Last day of its existence, inclusive; null while it exists. Communes that name it later add up to it all the same.';

alter table warehouse.dim_succession drop constraint dim_succession_pkey;
-- Basis may be empty, so that this is no primary key.
create unique index share_of_a_succession
  on warehouse.dim_succession (from_code, to_code, effective, basis, from_publication)
  nulls not distinct;
create index predecessors_of_a_commune on warehouse.dim_succession (to_code, effective);
comment on table warehouse.dim_succession is 'Grain: one share of a commune that went to another, of what its basis says, in one version. Key: from_code, to_code, effective, basis, from_publication.';
comment on column warehouse.dim_succession.basis is 'Where it names a dimension of units, the share holds for indicators of that dimension; any other text says what it was measured on, and the share holds for all other indicators.';

create table warehouse.dim_alias (
  indicator_code   text not null,
  aliases          text not null,
  from_publication integer not null,
  to_publication   integer check (to_publication > from_publication),
  primary key (indicator_code, from_publication)
);
comment on table warehouse.dim_alias is 'Grain: the other names of one indicator, in one version. Key: indicator_code, from_publication.';
comment on column warehouse.dim_alias.indicator_code is 'Code of the indicator.';
comment on column warehouse.dim_alias.aliases is 'Its other names, separated by |.';
comment on column warehouse.dim_alias.from_publication is 'First publication in which this version holds.';
comment on column warehouse.dim_alias.to_publication is 'First publication in which it no longer holds; null while it does.';
