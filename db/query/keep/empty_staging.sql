call staging.empty_all();
