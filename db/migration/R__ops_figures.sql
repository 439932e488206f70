-- How findings tell figures.

create or replace function ops.as_clerks_write(
  value numeric, factor numeric, digits integer, number_style text
)
returns text
language sql immutable parallel safe
as $$
  select translate(
    cast(trim_scale(round(value / factor, coalesce(digits, 10))) as text),
    case when lower(number_style) = 'decimal_point' then '' else '.' end,
    case when lower(number_style) = 'decimal_point' then '' else ',' end)
$$;
comment on function ops.as_clerks_write(numeric, numeric, integer, text) is
  'A value as a clerk would write it in place of his own: in the unit that he uses (factor: what one of it is in the indicator''s unit), with his decimal mark, nothing between thousands; rounded to so many digits, exact where that is null.';
