-- "X proposes, Y approves" exists once (house.md §4.6), and every change of state is kept (domain.md §2.0).

create table proposal (
    id               uuid primary key,
    version          integer     not null default 0,
    kind             text        not null check (kind ~ '^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$'),
    subject_id       uuid        not null,
    subject_name     text        not null check (char_length(subject_name) between 1 and 100),
    summary          text        not null check (char_length(summary) between 1 and 200),
    change           jsonb       not null,
    reason           text        not null check (char_length(reason) between 1 and 500),
    status           text        not null check (status in ('PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    unit_code        text        not null references org_unit (code),
    school_id        uuid references school (id),
    proposed_role    text        not null,
    decided_at       timestamptz,
    decided_by       uuid references account (id),
    decided_role     text,
    decision_note    text check (char_length(decision_note) between 1 and 500),
    created_at       timestamptz not null,
    created_by       uuid        not null references account (id),
    updated_at       timestamptz not null,
    updated_by       uuid,
    source           text        not null check (source in ('MANUAL', 'IMPORT', 'API', 'SYNC')),
    synthetic        boolean     not null default false,
    check ((status = 'PROPOSED') = (decided_at is null)),
    check ((decided_at is null) = (decided_by is null)),
    check (status <> 'REJECTED' or decision_note is not null)
);
comment on column proposal.kind is 'what about, then what to do: school.close';
comment on column proposal.change is 'what the step needs besides its name: {"into": "<id of a school>"}';

-- Two people cannot propose different things for one subject at the same time.
create unique index proposal_one_open on proposal (subject_id) where status = 'PROPOSED';
create index proposal_by_time on proposal (created_at, id);
create index proposal_by_unit_time on proposal (unit_code, created_at, id);
create index proposal_by_school_time on proposal (school_id, created_at, id);
create index proposal_by_status_time on proposal (status, created_at, id);

create table status_change (
    id          uuid primary key,
    version     integer     not null default 0,
    resource    text        not null,
    subject_id  uuid        not null,
    unit_code   text        not null,
    school_id   uuid,
    from_status text        not null,
    to_status   text        not null check (to_status <> from_status),
    action      text        not null,
    reason      text,
    proposal_id uuid references proposal (id),
    acting_role text        not null,
    created_at  timestamptz not null,
    created_by  uuid,
    updated_at  timestamptz not null,
    updated_by  uuid,
    source      text        not null check (source in ('MANUAL', 'IMPORT', 'API', 'SYNC')),
    synthetic   boolean     not null default false
);
create index status_change_by_subject on status_change (resource, subject_id, created_at, id);

create index school_by_central on school (central_school_id) where central_school_id is not null;

grant select, insert, update on proposal to tongxin_api;
grant select, insert on status_change to tongxin_api;
