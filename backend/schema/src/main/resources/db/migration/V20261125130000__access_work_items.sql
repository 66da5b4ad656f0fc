-- Work items exist once (house.md §4.8): who has to do what until when, and the clocks that run until it is done.

create table work_item (
    id             uuid primary key,
    version        integer     not null default 0,
    kind           text        not null check (kind ~ '^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$'),
    resource       text        not null check (resource ~ '^[a-z]+(-[a-z]+)*$'),
    subject_id     uuid        not null,
    subject_name   text        not null check (char_length(subject_name) between 1 and 100),
    title          text        not null check (char_length(title) between 1 and 200),
    role           text        not null,
    unit_code      text references org_unit (code),
    school_id      uuid references school (id),
    account_id     uuid references account (id),
    except_account uuid references account (id),
    overseen       boolean     not null,
    status         text        not null check (status in ('OPEN', 'DONE', 'CANCELLED')),
    due_at         timestamptz not null,
    provisional    boolean     not null,
    escalate_to    text        not null,
    escalated      boolean     not null default false,
    escalated_role text,
    taken_by       uuid references account (id),
    taken_at       timestamptz,
    settled_at     timestamptz,
    settled_by     uuid references account (id),
    outcome        text check (char_length(outcome) between 1 and 200),
    created_at     timestamptz not null,
    created_by     uuid,
    updated_at     timestamptz not null,
    updated_by     uuid,
    source         text        not null check (source in ('MANUAL', 'IMPORT', 'API', 'SYNC')),
    synthetic      boolean     not null default false,
    check ((status = 'OPEN') = (settled_at is null)),
    check ((taken_by is null) = (taken_at is null)),
    check (escalated = (escalated_role is not null)),
    -- A city's item has no place, a unit's one, a school's both.
    check (school_id is null or unit_code is not null)
);
comment on column work_item.role is 'who acts: any account with this role whose grant reaches the place';
comment on column work_item.account_id is 'the one account it is for, when it is for one';
comment on column work_item.except_account is 'the one account it is not for: who proposed does not approve';
comment on column work_item.overseen is 'whether who answers for the place sees it too';
comment on column work_item.provisional is 'a notice of holidays may still move the date';

-- A thing is opened once, however often its module or a scan says so.
create unique index work_item_one_open on work_item (kind, subject_id) where status = 'OPEN';
-- What a role has to do in its place, in the order of being due.
create index work_item_desk on work_item (role, due_at, id) where status = 'OPEN';
create index work_item_unit_desk on work_item (role, unit_code, due_at, id) where status = 'OPEN';
create index work_item_school_desk on work_item (role, school_id, due_at, id) where status = 'OPEN';
create index work_item_escalated_desk on work_item (escalated_role, due_at, id) where status = 'OPEN' and escalated;
create index work_item_by_due on work_item (due_at, id);
create index work_item_by_unit_due on work_item (unit_code, due_at, id);
create index work_item_by_school_due on work_item (school_id, due_at, id);
create index work_item_by_subject on work_item (subject_id, kind);

-- What fires by itself. A row is marked in the transaction that does what it is there for; settling removes the rest.
create table work_item_timer (
    item_id     uuid        not null references work_item (id),
    kind        text        not null check (kind in ('REMIND', 'DUE', 'ESCALATE')),
    fires_at    timestamptz not null,
    next_try_at timestamptz not null,
    failures    integer     not null default 0,
    fired_at    timestamptz,
    outcome     text check (outcome in ('FIRED', 'SUPERSEDED')),
    primary key (item_id, kind, fires_at),
    check ((fired_at is null) = (outcome is null))
);
create index work_item_timer_waiting on work_item_timer (next_try_at, item_id) where fired_at is null;

create table work_item_event (
    id          bigint generated always as identity primary key,
    item_id     uuid        not null references work_item (id),
    at          timestamptz not null,
    what        text        not null check (what in ('RAISED', 'TAKEN', 'RELEASED', 'REMINDED', 'OVERDUE', 'ESCALATED',
                                                     'DONE', 'CANCELLED')),
    account_id  uuid references account (id),
    acting_role text,
    note        text check (char_length(note) between 1 and 200)
);
create index work_item_event_by_item on work_item_event (item_id, id);

-- On which day of Nanning each daily scan has last run.
create table work_scan (
    name   text primary key,
    ran_on date not null
);

grant select, insert, update on work_item, work_scan to tongxin_api;
grant select, insert, update, delete on work_item_timer to tongxin_api;
grant select, insert on work_item_event to tongxin_api;
