select count(*)
from staging.suspect;
