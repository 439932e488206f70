select natural_key from ops.dimension_key where dimension = :dimension and id = :id;
