-- Lists of children and their families are taken away by an approved request only (S-08, ADR 0040). The workbook is made when it
-- is fetched and stands nowhere; what stands here is who asked for which rows, why, who answered and how often they were taken.

create sequence export_request_number;
comment on sequence export_request_number is 'last part of business numbers; a number that a failed request took is left out';

create table export_request (
    id           uuid primary key,
    version      integer     not null default 0,
    number       text        not null unique check (number ~ '^EX-[0-9]{6}-[0-9]{4}-[0-9]{6,}$'),
    raised_by    uuid        not null references account (id),
    raised_for   uuid references account (id),
    role         text        not null check (role ~ '^[a-z]+(-[a-z]+)*$'),
    unit_code    text references org_unit (code),
    school_id    uuid references school (id),
    resource     text        not null check (resource ~ '^[a-z]+(-[a-z]+)*$'),
    parameters   text        not null,
    rows_asked   integer     not null check (rows_asked > 0),
    reason       text        not null check (char_length(reason) between 10 and 500),
    status       text        not null check (status in ('SUBMITTED', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'TAKEN', 'EXPIRED')),
    due_on       date        not null,
    due_at       timestamptz not null generated always as ((due_on + 1)::timestamp at time zone 'Asia/Shanghai') stored,
    answered_by  uuid references account (id),
    answered_at  timestamptz,
    answer       text check (char_length(answer) between 2 and 500),
    valid_until  timestamptz,
    links        integer     not null default 0 check (links >= 0),
    ticket_hash  text check (ticket_hash ~ '^[0-9a-f]{64}$'),
    ticket_until timestamptz,
    taken_at     timestamptz,
    taken_rows   integer check (taken_rows >= 0),
    created_at   timestamptz not null,
    created_by   uuid,
    updated_at   timestamptz not null,
    updated_by   uuid,
    source       text        not null check (source in ('MANUAL', 'IMPORT', 'API', 'SYNC')),
    synthetic    boolean     not null default false,
    check (school_id is null or unit_code is not null),
    check ((answered_by is null) = (answered_at is null)),
    check ((status in ('SUBMITTED', 'WITHDRAWN')) = (answered_at is null)),
    check (status <> 'REFUSED' or answer is not null),
    check ((status in ('APPROVED', 'TAKEN', 'EXPIRED')) = (valid_until is not null)),
    check (status <> 'TAKEN' or taken_at is not null),
    check (taken_at is not null or taken_rows is null),
    check ((ticket_hash is null) = (ticket_until is null)),
    check (ticket_hash is null or status in ('APPROVED', 'TAKEN')),
    check (answered_by is distinct from raised_by)
);
comment on table export_request is 'place is where the author answers for the rows; without unit and school the whole city';
comment on column export_request.raised_for is 'for whom a deputy asked; neither that person nor another deputy of theirs answers (RS-11)';
comment on column export_request.role is 'the role it was asked in, and the only one to fetch it in';
comment on column export_request.parameters is 'enc: filters and sort of the list; a name or the end of a phone number may be among them';
comment on column export_request.due_at is 'end of the last day for an answer, to sort and filter by';
comment on column export_request.valid_until is 'until when it can be fetched';
comment on column export_request.links is 'how many links were given out; a new one replaces the one before';
comment on column export_request.ticket_hash is 'SHA-256 of what the link carries; gone when it was used';
comment on column export_request.taken_at is 'the last time; each of them stands in the audit log';
create index export_request_by_time on export_request (created_at, id);
create index export_request_by_due on export_request (due_at, id);
create index export_request_of_unit on export_request (unit_code, created_at, id) where unit_code is not null;
create index export_request_of_unit_due on export_request (unit_code, due_at, id) where unit_code is not null;
create index export_request_of_school on export_request (school_id, created_at, id) where school_id is not null;
create index export_request_of_school_due on export_request (school_id, due_at, id) where school_id is not null;
create index export_request_of_raiser on export_request (raised_by, created_at, id);
create index export_request_by_end on export_request (valid_until) where status in ('APPROVED', 'TAKEN');
create index export_request_ended on export_request (updated_at) where status in ('REFUSED', 'WITHDRAWN', 'EXPIRED');

grant select, insert, update, delete on export_request to tongxin_api;
grant usage on sequence export_request_number to tongxin_api;
