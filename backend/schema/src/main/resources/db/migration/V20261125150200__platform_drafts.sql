-- Drafts of forms with L3 and L4 fields (house.md §4.12): encrypted, the writer's own, gone after two weeks.

create table draft (
    id         uuid primary key,
    version    integer     not null default 0,
    account_id uuid        not null references account (id),
    form       text        not null check (form ~ '^[a-z]+(-[a-z]+)*$'),
    subject    text        not null check (subject ~ '^[A-Za-z0-9-]{1,64}$'),
    content    text        not null check (content like 'a_.%.%'),
    expires_at timestamptz not null,
    created_at timestamptz not null,
    created_by uuid,
    updated_at timestamptz not null,
    updated_by uuid,
    source     text        not null check (source in ('MANUAL', 'IMPORT', 'API', 'SYNC')),
    synthetic  boolean     not null default false,
    unique (account_id, form, subject)
);
comment on column draft.subject is 'what the form is about: an id, or new';
comment on column draft.content is 'JSON, encrypted; bound to this row';
create index draft_expiring on draft (expires_at);

grant select, insert, update, delete on draft to tongxin_api;
