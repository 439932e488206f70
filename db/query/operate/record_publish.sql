-- Records that an administrator lets a run publish.
insert into ops.action (at, by_whom, action, run_id, reason)
values (:now, :by, 'publish', :run, :reason)
returning action_id;
