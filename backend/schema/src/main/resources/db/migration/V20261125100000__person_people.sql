-- A human once (domain.md §2.A); the identity number comes with the encryption of a later issue.

create table person (
    id         uuid primary key,
    version    integer     not null default 0,
    name       text        not null check (char_length(name) between 2 and 50),
    surname    text        not null generated always as (substr(name, 1, 1)) stored,
    name_sort  text collate "C" not null,
    sex        text        not null check (sex in ('0', '1', '2', '9')),
    phone      text check (phone ~ '^1[3-9]\d{9}$'),
    unit_code  text        not null references org_unit (code),
    school_id  uuid references school (id),
    created_at timestamptz not null,
    created_by uuid,
    updated_at timestamptz not null,
    updated_by uuid,
    source     text        not null check (source in ('MANUAL', 'IMPORT', 'API', 'SYNC')),
    synthetic  boolean     not null default false
);
comment on column person.surname is 'what a masked list shows of the name';
comment on column person.name_sort is 'pinyin of the surname only: an order by the whole name would tell what masked lists hide';
comment on column person.unit_code is 'where the record is kept: follows the main assignment, in the same transaction';

create index person_by_name on person (name_sort, id);
create index person_by_unit_name on person (unit_code, name_sort, id);
create index person_by_school_name on person (school_id, name_sort, id);
create index person_by_updated on person (updated_at, id);
create index person_by_phone on person (phone, name);
create index person_by_phone_tail on person ((right(phone, 4)));

grant select, insert, update on person to tongxin_api;
grant select, insert, maintain on person to tongxin_loader;
