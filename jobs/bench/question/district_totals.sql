-- Totals of one district in one month.
select * from mart.district_total where area = 'H000' and period = '2024-12';
