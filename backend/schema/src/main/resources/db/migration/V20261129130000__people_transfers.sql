-- Pupils who go from one school of the city to another: an offer that the receiving school accepts (domain.md §4, row-scope
-- rule 5). Nothing of the pupil moves before that, and the school that offered it keeps its ended enrolment and no more.

create table student_transfer (
    id                uuid primary key,
    version           integer     not null default 0,
    student_id        uuid        not null references student (id),
    student_name      text        not null check (char_length(student_name) between 2 and 50),
    birth_year        integer     not null check (birth_year between 1900 and 2200),
    stage             text check (stage in ('PRE', 'PRI', 'JUN', 'SEN', 'VOC', 'SPE', 'SPC')),
    grade_code        text check (grade_code ~ '^(P[1-3]|V[1-3]|0[1-9]|1[0-2])$'),
    from_enrolment_id uuid        not null references enrolment (id),
    from_unit_code    text        not null references org_unit (code),
    from_school_id    uuid        not null references school (id),
    to_unit_code      text        not null references org_unit (code),
    to_school_id      uuid        not null references school (id),
    unit_codes        text[]      not null generated always as (array [from_unit_code, to_unit_code]) stored,
    school_ids        uuid[]      not null generated always as (array [from_school_id, to_school_id]) stored,
    reason            text check (char_length(reason) between 2 and 500),
    moved_on          date,
    decision_note     text check (char_length(decision_note) between 2 and 500),
    status            text        not null check (status in ('OFFERED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
    created_at        timestamptz not null,
    created_by        uuid,
    updated_at        timestamptz not null,
    updated_by        uuid,
    source            text        not null check (source in ('MANUAL', 'IMPORT', 'API', 'SYNC')),
    synthetic         boolean     not null default false,
    check (from_school_id <> to_school_id),
    check ((stage is null) = (grade_code is null)),
    check ((status = 'ACCEPTED') = (moved_on is not null)),
    check ((status in ('REFUSED', 'WITHDRAWN')) = (decision_note is not null))
);
comment on table student_transfer is 'reached from both schools; what either sees of the pupil is what stands here';
comment on column student_transfer.student_name is 'as the pupil was called when it was offered: neither school learns of a later name';
comment on column student_transfer.birth_year is 'what a masked birthday leaves; the day stays with the pupil';
comment on column student_transfer.grade_code is 'of the class in which it learned; empty for who had none';
comment on column student_transfer.from_school_id is 'where the pupil learns while this is open: a merger or division of that school moves it';
comment on column student_transfer.moved_on is 'first day at the new school';
create unique index student_transfer_once on student_transfer (student_id) where status = 'OFFERED';
create index student_transfer_by_created on student_transfer (created_at, id);
create index student_transfer_by_units on student_transfer using gin (unit_codes);
create index student_transfer_by_schools on student_transfer using gin (school_ids);
create index student_transfer_by_student on student_transfer (student_id, created_at, id);
create index student_transfer_by_target on student_transfer (to_school_id) where status = 'OFFERED';

grant select, insert, update on student_transfer to tongxin_api;
