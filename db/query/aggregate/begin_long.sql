-- The totals of months are told, ratios too; longer periods start from nothing.
truncate staging.desired_total;
