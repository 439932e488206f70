-- From which cells of which files does the district's rice of 2024 come?
select l.commune, l.value, l.uom, l.raw_value, l.raw_uom, l.file_name, l.line_no, l.sha256
from mart.lineage as l
where l.period = '2024'
  and l.indicator = 'AGR_RICE_AREA'
  and l.column_name = 'actual'
order by l.commune, l.line_no;
