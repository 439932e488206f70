-- The sentences of this configuration, for what the database itself finds.
insert into ops.message_template (code, message_vi, message_en, advice_vi)
select code, message_vi, message_en, advice_vi
from jsonb_to_recordset(cast(:rows as jsonb)) as t (
  code text, message_vi text, message_en text, advice_vi text
)
on conflict (code) do update
set message_vi = excluded.message_vi, message_en = excluded.message_en,
    advice_vi = excluded.advice_vi
where (message_template.message_vi, message_template.message_en, message_template.advice_vi)
  is distinct from (excluded.message_vi, excluded.message_en, excluded.advice_vi);
