-- As vn.tonghop.reference.Messages does it.
create or replace function ops.fill(template text, arguments text[]) returns text
language plpgsql immutable as $$
declare
  filled text := template;
  brace constant text := chr(1);
begin
  for i in 0 .. 9 loop
    if coalesce(arguments[i + 1], '') = '' then
      filled := regexp_replace(filled, '\[[^][]*\{' || i || '\}[^][]*\]', '', 'g');
    end if;
  end loop;
  filled := regexp_replace(filled, '\[([^][]*\{[0-9]\}[^][]*)\]', '\1', 'g');
  for i in 0 .. 9 loop
    filled := replace(
      filled, '{' || i || '}', replace(coalesce(arguments[i + 1], ''), '{', brace));
  end loop;
  return replace(filled, brace, '{');
end $$;
comment on function ops.fill(text, text[]) is 'Fills {0}, {1} … of a sentence in one pass; a missing argument leaves nothing behind, and takes what stands in [ ] around it along.';
