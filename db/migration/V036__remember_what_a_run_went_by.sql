-- What a run went by is kept in the archive, so that the past can be worked out again as it was.
alter table ops.run add column configuration text check (configuration ~ '^[0-9a-f]{64}$');
comment on column ops.run.configuration is 'SHA-256 of the list of the configuration''s files, which is in the archive and names the SHA-256 of each; null for runs of a version that did not keep it.';
