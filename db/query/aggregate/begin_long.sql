-- The totals of months are told; ratios wait until all others are.
delete from staging.desired_total where not is_ratio;
