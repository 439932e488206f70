-- What the filters of the listings mean; several queries ask the same of a file.

create or replace function ops.file_is_named(file_name text, pattern text)
returns boolean
language sql immutable parallel safe
as $$
  select pattern is null or file_name like pattern or file_name like '%/' || pattern
$$;
comment on function ops.file_is_named is
  'Whether a file has a name, in whatever folder; the pattern is one of like, and null fits any.';

-- What a version before this one asked of each file by itself.
drop function if exists ops.file_is_of(text, text, text);

create or replace function ops.files_of(period text, communes text[])
returns setof integer
language sql stable parallel safe
as $$
  with asked_period as (
    select k.id from ops.dimension_key as k where k.dimension = 'period' and k.natural_key = $1
  ),
  asked_commune as (
    select k.id
    from ops.dimension_key as k
    where k.dimension = 'commune' and split_part(k.natural_key, '@', 1) = any ($2)
  ),
  submitted as (
    select s.file_id
    from ops.submission as s
    where ($1 is null or s.period_id in (select p.id from asked_period as p))
      and ($2 is null or s.commune_id in (select c.id from asked_commune as c))
  )
  select f.file_id
  from ops.submission_file as f
  where f.file_id in (select s.file_id from submitted as s)
    or (
      ($1 is null or f.period_id in (select p.id from asked_period as p))
      and ($2 is null or f.commune_id in (select c.id from asked_commune as c))
    )
    or (
      ($1 is null or strpos(f.file_name, '_' || $1 || '_') > 0)
      and (
        $2 is null
        or exists (
          select from unnest($2) as c (code) where strpos('/' || f.file_name, '/' || c.code || '_') > 0)
      )
    )
$$;
comment on function ops.files_of is
  'Files of a period and of one of some communes, by the submission that they are, those that were refused by what was known of them, else by their name; null fits any.';
