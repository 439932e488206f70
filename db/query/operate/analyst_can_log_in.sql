-- Whether the analyst's role may log in; no row where there is no such role.
select rolcanlogin
from pg_roles
where rolname = 'tonghop_analyst';
