-- How many numbers with two readings are read otherwise than before.
select count(*) from settled;
