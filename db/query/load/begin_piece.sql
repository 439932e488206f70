-- What was put together for the piece before is a version by now.
truncate staging.desired_value;
