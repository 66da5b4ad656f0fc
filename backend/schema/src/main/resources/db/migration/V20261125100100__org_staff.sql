-- Staff, their assignments and background checks (domain.md §2.A).

create table staff (
    id             uuid primary key,
    version        integer     not null default 0,
    person_id      uuid        not null unique references person (id),
    person_version integer     not null default 0,
    name_sort      text collate "C" not null,
    unit_codes     text[]      not null check (cardinality(unit_codes) >= 1),
    school_ids     uuid[]      not null check (cardinality(school_ids) >= 1),
    categories     text[]      not null,
    subjects       text[]      not null,
    status         text        not null check (status in ('PLANNED', 'ACTIVE', 'ON_LEAVE', 'ENDED')),
    check_result   text check (check_result in ('CLEAR', 'HIT')),
    check_due      date,
    created_at     timestamptz not null,
    created_by     uuid,
    updated_at     timestamptz not null,
    updated_by     uuid,
    source         text        not null check (source in ('MANUAL', 'IMPORT', 'API', 'SYNC')),
    synthetic      boolean     not null default false,
    check ((check_result is null) = (check_due is null))
);
comment on table staff is 'one row per human who works at schools; what its assignments say together is kept here, in the same transaction';
comment on column staff.unit_codes is 'units of the assignments that have not ended, the main one first; of the last one when all have';
comment on column staff.status is 'of the main assignment';

create table staff_assignment (
    id             uuid primary key,
    version        integer     not null default 0,
    staff_id       uuid        not null references staff (id),
    unit_code      text        not null references org_unit (code),
    school_id      uuid        not null references school (id),
    category       text        not null check (category in ('FULL_TIME_TEACHER', 'ADMIN', 'PSYCH', 'NURSE', 'SECURITY',
                                                            'LOGISTIC', 'EXTERNAL')),
    subjects       text[]      not null check (cardinality(subjects) <= 5),
    full_time      boolean     not null,
    main           boolean     not null,
    from_date      date        not null,
    to_date        date,
    status         text        not null check (status in ('PLANNED', 'ACTIVE', 'ON_LEAVE', 'ENDED')),
    person_version integer     not null default 0,
    created_at     timestamptz not null,
    created_by     uuid,
    updated_at     timestamptz not null,
    updated_by     uuid,
    source         text        not null check (source in ('MANUAL', 'IMPORT', 'API', 'SYNC')),
    synthetic      boolean     not null default false,
    check (to_date >= from_date),
    check ((status = 'ENDED') = (to_date is not null))
);
comment on column staff_assignment.person_version is 'of the person whose name a row shows: a correction is a change of the row too';

create unique index staff_assignment_one_main on staff_assignment (staff_id) where main and status <> 'ENDED';
create unique index staff_assignment_once on staff_assignment (staff_id, school_id) where status <> 'ENDED';
create index staff_assignment_by_staff on staff_assignment (staff_id, from_date, id);
create index staff_assignment_by_school on staff_assignment (school_id, updated_at, id);
create index staff_assignment_by_unit on staff_assignment (unit_code, updated_at, id);
create index staff_assignment_by_updated on staff_assignment (updated_at, id);

create index staff_by_name on staff (name_sort, id);
create index staff_by_updated on staff (updated_at, id);
create index staff_by_units on staff using gin (unit_codes);
create index staff_by_schools on staff using gin (school_ids);

create table background_check (
    id         uuid primary key,
    version    integer     not null default 0,
    staff_id   uuid        not null references staff (id),
    unit_code  text        not null references org_unit (code),
    school_id  uuid        not null references school (id),
    checked_on date        not null,
    channel    text        not null check (channel in ('EDUCATION', 'POLICE', 'PROCURATORATE')),
    result     text        not null check (result in ('CLEAR', 'HIT')),
    next_due   date        not null check (next_due <= checked_on + interval '12 months'),
    case_ref   text check (char_length(case_ref) between 1 and 50),
    created_at timestamptz not null,
    created_by uuid,
    updated_at timestamptz not null,
    updated_by uuid,
    source     text        not null check (source in ('MANUAL', 'IMPORT', 'API', 'SYNC')),
    synthetic  boolean     not null default false,
    check ((result = 'HIT') = (case_ref is not null))
);
comment on column background_check.case_ref is 'all that is kept of a hit: where its file lies. No role reads it until the named readers exist';
create index background_check_by_staff on background_check (staff_id, checked_on);

call track_changes('staff_assignment', 'assignments', 'unit_code', 'school_id');

grant select, insert, update on staff, staff_assignment to tongxin_api;
grant select, insert on background_check to tongxin_api;
grant select, insert, maintain on staff, staff_assignment, background_check to tongxin_loader;
