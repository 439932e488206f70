call staging.empty_of(
  'staging.figure', 'staging.relation_wish', 'staging.relation_cell', 'staging.relation');
