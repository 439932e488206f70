-- What is published though a limit is exceeded.
insert into ops.over_budget (run_id, measure, found, permitted, about, let_through_by)
values (:run, :measure, :found, :permitted, :about, :let_through_by);
