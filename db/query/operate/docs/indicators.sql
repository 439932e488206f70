-- The indicators of the newest publication, in the order in which the report has them.
select
    i.code, i.name_vi, i.name_en, i.uom, i.aggregation, i.behaviour, i.direction, i.decimals, i.source,
    i.parent, i.numerator, i.denominator, i.scale, i.min, i.max, i.aliases
from mart.indicator as i
left join warehouse.dim_indicator as d
    on i.code = d.code
    and d.from_publication <= (select mart.current_publication())
    and (d.to_publication is null or d.to_publication > (select mart.current_publication()))
order by d.position, i.code;
