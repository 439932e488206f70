-- A target is for an indicator and for an area or a commune that the reference data have.
select t.year, t.authority, t.place_code, t.indicator_code, t.assigned_on
from warehouse.dim_target as t
where t.to_publication is null
  and (
    not exists (
      select from warehouse.dim_indicator as i
      where i.code = t.indicator_code and i.to_publication is null
    )
    or not exists (
      select from warehouse.dim_area as a
      where a.code = t.place_code and a.to_publication is null
      union all
      select from warehouse.dim_commune as c
      where c.code = t.place_code and c.to_publication is null
    )
  );
