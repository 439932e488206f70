-- For what are rows and files refused, and how often?
select code, message_vi, count(*) as times, count(distinct file_name) as files
from mart.reject
group by code, message_vi
order by times desc, code;
