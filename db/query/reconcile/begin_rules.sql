truncate staging.finding_candidate;
