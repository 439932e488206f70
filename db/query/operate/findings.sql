-- What reconciliation found, what holds values back first.
select
    finding_id,
    run_id,
    period,
    commune,
    indicator,
    code,
    severity,
    state,
    message_vi,
    message_en,
    file_name,
    line_no,
    value,
    expected
from mart.finding
where
    (cast(:period as text) is null or period = :period)
    and (cast(:commune as text) is null or commune = :commune)
    and (cast(:code as text) is null or code = :code)
    and (cast(:severity as text) is null or severity = :severity)
    and ops.file_is_named(file_name, :file)
order by array_position(array['hold', 'warning', 'info'], cast(severity as text)), finding_id;
