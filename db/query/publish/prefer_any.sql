-- What else is asked is looked up by its keys.
set local enable_nestloop to default;
