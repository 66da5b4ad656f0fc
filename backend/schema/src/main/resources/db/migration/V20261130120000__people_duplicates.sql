-- Two rows that may be one pupil, and what becomes of them (ADR 0033). The row that goes on keeps its id; the other one
-- points to it and is read by nobody any more.

alter table student add column merged_into uuid references student (id);
alter table student drop constraint student_status_check;
alter table student add constraint student_status_check
    check (status in ('ENROLLED', 'SUSPENDED', 'TRANSFERRED_OUT', 'GRADUATED', 'DROPPED', 'DECEASED', 'MERGED'));
alter table student add constraint student_merged_is_said check ((status = 'MERGED') = (merged_into is not null));
-- Nothing is kept twice: numbers, residence and note go on in the other row or end with this one.
alter table student add constraint student_merged_is_empty
    check (merged_into is null
        or merged_into <> id and coalesce(id_no, student_no, residence, special_note) is null);
comment on column student.merged_into is 'the row of the same child that goes on; never one that is merged itself';
create index student_by_merger on student (merged_into) where merged_into is not null;

-- Times of one child that was written down twice may overlap, and both schools keep theirs. Only one of them goes on.
alter table enrolment add column merged_from uuid references student (id);
comment on column enrolment.merged_from is 'the row under which this time was written, before it was merged into the pupil''s';
alter table enrolment drop constraint enrolment_one_at_a_time;
alter table enrolment add constraint enrolment_one_at_a_time
    exclude using gist (id_range(student_id, student_id, '[]') with &&, daterange(from_date, to_date, '[)') with &&)
    where (merged_from is null);
create unique index enrolment_one_open on enrolment (student_id) where to_date is null;

-- What was agreed to names for ever the row it was given for; in whose file it is read follows the pupil, as its place does.
alter table consent_record add column pupil_id uuid references student (id);
update consent_record set pupil_id = student_id;
alter table consent_record alter column pupil_id set not null;
comment on column consent_record.pupil_id is 'in whose file it is read: the row that goes on when student_id was merged into it';
create index consent_record_by_pupil on consent_record (pupil_id, given_at, id);
drop index consent_record_by_student;
create index consent_record_by_student on consent_record (student_id);
grant update (pupil_id) on consent_record to tongxin_api;

create table student_duplicate (
    id              uuid primary key,
    version         integer     not null default 0,
    first_id        uuid        not null references student (id),
    second_id       uuid        not null references student (id),
    student_ids     uuid[]      not null,
    unit_code       text references org_unit (code),
    school_id       uuid references school (id),
    reasons         text[]      not null check (cardinality(reasons) > 0
                                                and reasons <@ array ['GUARDIAN_PHONE', 'SAME_SCHOOL', 'REPORTED']),
    note            text check (char_length(note) between 1 and 500),
    survivor_id     uuid references student (id),
    proposed_by     uuid references account (id),
    proposed_for    uuid references account (id),
    proposed_at     timestamptz,
    proposal_reason text check (char_length(proposal_reason) between 1 and 500),
    decided_by      uuid references account (id),
    decided_at      timestamptz,
    decision_reason text check (char_length(decision_reason) between 1 and 500),
    moved           integer[]   not null default '{}',
    status          text        not null check (status in ('OPEN', 'PROPOSED', 'NOT_DUPLICATE', 'MERGED')),
    created_at      timestamptz not null,
    created_by      uuid,
    updated_at      timestamptz not null,
    updated_by      uuid,
    source          text        not null check (source in ('MANUAL', 'IMPORT', 'API', 'SYNC')),
    synthetic       boolean     not null default false,
    check (first_id < second_id),
    check (school_id is null or unit_code is not null),
    check (survivor_id in (first_id, second_id)),
    check ((status in ('PROPOSED', 'MERGED')) = (survivor_id is not null)),
    check ((status in ('PROPOSED', 'MERGED')) = (proposed_by is not null)),
    check ((proposed_by is null) = (proposed_at is null) and (proposed_by is null) = (proposal_reason is null)),
    check ((status in ('NOT_DUPLICATE', 'MERGED')) = (decided_by is not null)),
    check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (decision_reason is null)),
    check (status <> 'MERGED' or proposed_by <> decided_by),
    check (cardinality(moved) = case when status = 'MERGED' then 4 else 0 end)
);
comment on table student_duplicate is 'a pair comes once and never again: what was decided about it stands here';
comment on column student_duplicate.student_ids is 'in whose files it is found: both, and what they were merged into later';
comment on column student_duplicate.unit_code is 'where both learn; empty when they are of two units: nobody of either sees the pair then';
comment on column student_duplicate.school_id is 'where both learn; empty when they are of two schools';
comment on column student_duplicate.note is 'why whoever reported it takes them for one';
comment on column student_duplicate.proposed_for is 'for whom a deputy proposed it: neither of them decides about it';
comment on column student_duplicate.moved is 'enrolments, links that moved, links that ended, transfers; of protected records not even a number';
create unique index student_duplicate_once on student_duplicate (first_id, second_id);
create index student_duplicate_by_second on student_duplicate (second_id);
create index student_duplicate_by_students on student_duplicate using gin (student_ids);
create index student_duplicate_by_time on student_duplicate (created_at, id);
create index student_duplicate_by_unit on student_duplicate (unit_code, created_at, id) where unit_code is not null;
create index student_duplicate_by_school on student_duplicate (school_id, created_at, id) where school_id is not null;

grant select, insert, update on student_duplicate to tongxin_api;
