-- Accounts are kept through the API (house.md §4.1): ours is the truth, the identity provider is made equal to it.

alter table account
    add column unit_code      text        not null default 'BUREAU',
    add column school_id      uuid references school (id),
    add column person_id      uuid,
    add column activated_at   timestamptz,
    add column one_time_until timestamptz,
    add column one_time_over  boolean     not null default false,
    drop constraint account_status_check,
    add constraint account_status_check check (status in ('INVITED', 'ACTIVE', 'DISABLED')),
    add constraint account_one_time_over check (not one_time_over or one_time_until is not null);
comment on column account.unit_code is 'the managing unit that keeps the account, of a school''s account the school''s; the bureau keeps all others';
comment on column account.person_id is 'whose account it is, once persons are known';
comment on column account.one_time_until is 'until when the last one-time password can be used';
comment on column account.one_time_over is 'that time has passed and the identity provider has been told';

-- Whoever works in one unit or one school only is kept there; everybody else by the bureau.
update account a
set unit_code = place.unit_code, school_id = place.school_id
from (select g.account_id,
             min(coalesce(g.unit_code, s.unit_code)) as unit_code,
             case when count(distinct g.scope_kind) = 1 and count(distinct s.id) = 1 then min(s.id::text)::uuid end as school_id
      from role_grant g left join school s on s.id = g.school_id
      group by g.account_id
      having bool_and(g.scope_kind in ('UNIT', 'SCHOOL'))
         and count(distinct coalesce(g.unit_code, s.unit_code)) = 1) place
where place.account_id = a.id;
update account set activated_at = created_at where status = 'ACTIVE';

create unique index account_one_per_person on account (person_id) where person_id is not null;
create index account_by_time on account (created_at, id);
create index account_by_unit_time on account (unit_code, created_at, id);
create index account_by_school_time on account (school_id, created_at, id);
create index account_by_unit_username on account (unit_code, username, id);
create index account_by_school_username on account (school_id, username, id);
create index account_by_end_of_one_time on account (one_time_until) where not one_time_over;

-- One-time passwords, encrypted, until they are shown once or 24 hours have passed.
create table account_slip (
    account_id uuid primary key references account (id),
    secret     text        not null,
    set_at     timestamptz,
    created_at timestamptz not null,
    created_by uuid        not null references account (id)
);
comment on column account_slip.set_at is 'since when the identity provider accepts the password';
create index account_slip_by_time on account_slip (created_at);

-- A step may leave the state as it is: a password was reset.
alter table status_change drop constraint status_change_check;

grant insert, update on account to tongxin_api;
grant select, insert, update, delete on account_slip to tongxin_api;
