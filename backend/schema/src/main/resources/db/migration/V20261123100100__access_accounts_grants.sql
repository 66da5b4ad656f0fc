-- Accounts and role grants (house.md §4.1). Passwords and second factors live in Keycloak only.

create table account (
    id           uuid primary key,
    version      integer     not null default 0,
    subject      text        not null unique check (char_length(subject) between 1 and 64),
    username     text        not null unique check (char_length(username) between 1 and 64),
    display_name text        not null check (char_length(display_name) between 1 and 50),
    kind         text        not null check (kind in ('PERSON', 'SERVICE')),
    default_role text,
    status       text        not null check (status in ('ACTIVE', 'DISABLED')),
    created_at   timestamptz not null,
    created_by   uuid,
    updated_at   timestamptz not null,
    updated_by   uuid,
    source       text        not null check (source in ('MANUAL', 'IMPORT', 'API', 'SYNC')),
    synthetic    boolean     not null default false
);
comment on column account.subject is 'the "sub" of the identity provider''s tokens';

create table role_grant (
    id         uuid primary key,
    version    integer     not null default 0,
    account_id uuid        not null references account (id),
    role       text        not null check (role ~ '^[a-z]+(-[a-z]+)*$'),
    scope_kind text        not null check (scope_kind in ('CITY', 'UNIT', 'SCHOOL', 'ORG')),
    unit_code  text references org_unit (code),
    school_id  uuid references school (id),
    org_code   text references org_unit (code),
    valid_from timestamptz not null,
    valid_to   timestamptz,
    granted_by uuid references account (id),
    created_at timestamptz not null,
    created_by uuid,
    updated_at timestamptz not null,
    updated_by uuid,
    source     text        not null check (source in ('MANUAL', 'IMPORT', 'API', 'SYNC')),
    synthetic  boolean     not null default false,
    check ((scope_kind = 'UNIT') = (unit_code is not null)),
    check ((scope_kind = 'SCHOOL') = (school_id is not null)),
    check ((scope_kind = 'ORG') = (org_code is not null)),
    check (valid_to is null or valid_to > valid_from)
);
create index role_grant_by_account on role_grant (account_id, role);

grant select on account, role_grant to tongxin_api;
grant select, insert on account, role_grant to tongxin_loader;
