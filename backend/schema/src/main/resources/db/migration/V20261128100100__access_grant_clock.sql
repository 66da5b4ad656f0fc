-- Periods of grants begin and end by themselves; the identity provider must hear of it (ADR 0012).

create table grant_clock (
    id        boolean primary key default true check (id),
    looked_at timestamptz not null
);
comment on table grant_clock is 'one row: up to when it has been looked which grants began or ended';

create index role_grant_by_end on role_grant (valid_to) where valid_to is not null;
-- Who can manage the platform is asked before one of them goes.
create index role_grant_of_city on role_grant (role) where scope_kind = 'CITY';

grant select, insert, update on grant_clock to tongxin_api;
