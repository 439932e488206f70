-- What was seen to fit together while it was read (FittingParts) is suspected of nothing; its relations are
-- counted.
insert into staging.sieved (code, commune_id, period_id, checked, unchecked, suspected)
select n.code, c.commune_id, c.period_id, n.checked, n.unchecked, 0
from staging.contribution as c
cross join lateral (values
  ('parts-mismatch', c.fitting[1], c.fitting[2]),
  ('ratio-mismatch', c.fitting[3], c.fitting[4]),
  ('numerator-exceeds', c.fitting[5], c.fitting[6]),
  ('rate-mismatch', c.fitting[7], c.fitting[8]),
  ('cumulative-mismatch', c.fitting[9], c.fitting[10]),
  ('cumulative-decreased', c.fitting[11], c.fitting[12])
) as n (code, checked, unchecked)
where n.checked + n.unchecked > 0;
