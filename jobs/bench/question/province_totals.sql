-- Totals of the province in one month.
select * from mart.area_total where area = '01' and period = '2024-12';
