-- From which cell one figure of one commune comes.
select *
from mart.lineage
where period = '2024-12' and commune = '10000' and indicator = 'CT_010';
