-- Which publications there are, and which one the other views show.

-- PL/pgSQL on purpose: opened up as SQL it would be a sub-select, and then no function that takes it
-- as its argument could be opened up.
create or replace function mart.current_publication()
returns integer
language plpgsql stable parallel safe
-- So that it is asked as seldom as can be: beside each row that a plan reads it took a third of the time.
cost 1000
as $$
begin
  return coalesce((select max(p.publication) from warehouse.publication as p), 0);
end
$$;
comment on function mart.current_publication is
  'The newest publication, which every view of mart shows; 0 before the first.';

create or replace function mart.is_published(publication integer)
returns boolean
language plpgsql stable parallel safe
as $$
declare
  newest integer := mart.current_publication();
begin
  -- Before the first, the views ask for 0.
  if $1 between least(newest, 1) and newest then
    return true;
  end if;
  raise exception 'There is no publication %; %.', coalesce(cast($1 as text), 'without a number'),
    case when newest = 0 then 'nothing has been published yet' else 'the newest is ' || newest end
    using errcode = 'no_data_found', hint = 'mart.publication lists them.';
end
$$;
comment on function mart.is_published is
  'True for a publication that there is; an error that names the newest for any other, so that nobody takes a slip of the pen for an empty warehouse.';

create or replace view mart.publication as
select publication, run_id, published_at, communes_changed, values_changed
from warehouse.publication;

comment on view mart.publication is 'Grain: one publication. Key: publication.';
comment on column mart.publication.publication is 'Number, 1, 2, 3 …';
comment on column mart.publication.run_id is 'The run that made it.';
comment on column mart.publication.published_at is 'When analysts began to see it.';
comment on column mart.publication.communes_changed is 'Communes of which a value changed.';
comment on column mart.publication.values_changed is 'Values of communes that are new, changed or gone.';
