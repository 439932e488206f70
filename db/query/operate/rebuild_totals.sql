-- The newest totals of a period, a text each, without what a publication is called and when it was.
select cast(to_jsonb(total) - cast(array['publication', 'published_at'] as text[]) as text) as said
from mart.area_total as total
where total.period = :period
order by total.area, total.indicator, total.plan_authority;
