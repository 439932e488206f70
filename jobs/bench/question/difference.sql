-- What the newest publication changed in the totals of one district.
select * from mart.district_total_diff(? - 1, ?) where area = 'H000';
