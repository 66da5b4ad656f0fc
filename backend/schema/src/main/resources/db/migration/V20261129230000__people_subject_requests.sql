-- Requests of people about what is kept of them or of their child (domain.md §3.10, P-08; PIPL 44-50).

create sequence subject_request_number;
comment on sequence subject_request_number is 'last part of business numbers; a number that a failed request took is left out';

create table subject_request (
    id            uuid primary key,
    version       integer     not null default 0,
    number        text        not null unique check (number ~ '^DR-[0-9]{6}-[0-9]{4}-[0-9]{6,}$'),
    kind          text        not null check (kind in ('ACCESS', 'COPY', 'CORRECT', 'DELETE', 'CLOSE_ACCOUNT')),
    raised_by     uuid        not null references account (id),
    student_id    uuid references student (id),
    unit_code     text references org_unit (code),
    school_id     uuid references school (id),
    class_id      uuid references class_group (id),
    request_text  text        not null,
    due_on        date        not null,
    due_at        timestamptz not null generated always as ((due_on + 1)::timestamp at time zone 'Asia/Shanghai') stored,
    status        text        not null check (status in ('RECEIVED', 'IN_PROGRESS', 'ANSWERED', 'REFUSED', 'WITHDRAWN')),
    taken_by      uuid,
    taken_at      timestamptz,
    handed_at     timestamptz,
    answer_text   text,
    law           text check (char_length(law) between 1 and 100),
    copy_granted  boolean     not null default false,
    ended_by      uuid,
    ended_at      timestamptz,
    created_at    timestamptz not null,
    created_by    uuid,
    updated_at    timestamptz not null,
    updated_by    uuid,
    source        text        not null check (source in ('MANUAL', 'IMPORT', 'API', 'SYNC')),
    synthetic     boolean     not null default false,
    check ((student_id is null) = (unit_code is null)),
    check ((student_id is null) = (school_id is null)),
    check (class_id is null or student_id is not null),
    check (kind <> 'CLOSE_ACCOUNT' or student_id is null),
    check ((taken_by is null) = (taken_at is null)),
    check (status <> 'RECEIVED' or taken_at is null),
    check (status not in ('IN_PROGRESS', 'ANSWERED', 'REFUSED') or taken_at is not null),
    check ((status in ('ANSWERED', 'REFUSED', 'WITHDRAWN')) = (ended_at is not null)),
    check ((status in ('ANSWERED', 'REFUSED')) = (answer_text is not null)),
    check ((status = 'REFUSED') = (law is not null)),
    check (not copy_granted or (status = 'ANSWERED' and student_id is not null and kind in ('ACCESS', 'COPY')))
);
comment on table subject_request is 'unit, school and class are the pupil''s, written when it moves; all empty where it is about whoever raised it';
comment on column subject_request.raised_by is 'the only one of a family who reads it: what one parent asks is not the other''s to know';
comment on column subject_request.request_text is 'enc';
comment on column subject_request.answer_text is 'enc; of a refusal its reason';
comment on column subject_request.law is 'the provision a refusal rests on';
comment on column subject_request.due_at is 'end of the last day, to sort and filter by';
comment on column subject_request.handed_at is 'when the pupil''s school was asked to correct';
create unique index subject_request_once on subject_request (raised_by, kind, coalesce(student_id, raised_by))
    where status in ('RECEIVED', 'IN_PROGRESS');
create index subject_request_by_due on subject_request (due_at, id);
create index subject_request_by_time on subject_request (created_at, id);
create index subject_request_by_raiser on subject_request (raised_by, created_at, id);
create index subject_request_by_unit on subject_request (unit_code, due_at, id) where unit_code is not null;
create index subject_request_by_school on subject_request (school_id, due_at, id) where school_id is not null;
create index subject_request_by_class on subject_request (class_id, due_at, id) where class_id is not null;
create index subject_request_by_student on subject_request (student_id, due_at, id) where student_id is not null;
create index subject_request_by_end on subject_request (ended_at) where ended_at is not null;

-- Three years after its end a request is removed.
grant select, insert, update, delete on subject_request to tongxin_api;
grant usage on sequence subject_request_number to tongxin_api;
