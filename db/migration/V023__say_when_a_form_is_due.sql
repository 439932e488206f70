-- A form is due for some kinds of periods; for the others a commune may send it, and nobody misses it.
alter table warehouse.dim_form
  add column periods text[] not null default array['year', 'half', 'nine_months', 'quarter', 'month'];
alter table warehouse.dim_form alter column periods drop default;
comment on column warehouse.dim_form.periods is 'Kinds of periods for which every commune has to fill it in: year, half, nine_months, quarter, month.';
