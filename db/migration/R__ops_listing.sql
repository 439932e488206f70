-- What the filters of the listings mean; several queries ask the same of a file.

create or replace function ops.file_is_named(file_name text, pattern text)
returns boolean
language sql immutable parallel safe
as $$
  select pattern is null or file_name like pattern or file_name like '%/' || pattern
$$;
comment on function ops.file_is_named is
  'Whether a file has a name, in whatever folder; the pattern is one of like, and null fits any.';

create or replace function ops.file_is_of(file_name text, period text, commune text)
returns boolean
language sql stable parallel safe
as $$
  select
    (period is null and commune is null)
    or exists (
      select
      from mart.submission_status as s
      where s.file_name = file_is_of.file_name
        and s.period = coalesce(file_is_of.period, s.period)
        and s.commune = coalesce(file_is_of.commune, s.commune)
    )
    or (
      strpos('/' || file_name, '/' || commune || '_') > 0
      and (period is null or strpos(file_name, '_' || period || '_') > 0)
    )
    or (commune is null and strpos(file_name, '_' || period || '_') > 0)
$$;
comment on function ops.file_is_of is
  'Whether a file is of a period and a commune, by the submission that it is, else by its name; null fits any.';
