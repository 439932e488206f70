-- What became of comparing archived bytes.
insert into ops.archive_check (sha256, checked_at, is_sound)
values (:sha256, :checked_at, :is_sound)
on conflict (sha256) do update
set checked_at = excluded.checked_at, is_sound = excluded.is_sound;
