-- Totals of one district in one month, as the publication before the newest had them.
select * from mart.district_total_as_of(? - 1) where area = 'H000' and period = '2024-12';
