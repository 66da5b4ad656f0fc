-- What few may know of a pupil (domain.md §2.A, R-108, R-109). Protected (ADR 0028): the policies below are written by
-- RowSecurity.policy from @ScopedBy, and a test holds them against it. No change log, no view: neither may tell of them.

create table special_category (
    id            uuid primary key,
    version       integer     not null default 0,
    student_id    uuid        not null references student (id),
    unit_code     text        not null references org_unit (code),
    school_id     uuid        not null references school (id),
    class_id      uuid references class_group (id),
    code          text        not null check (code ~ '^(H1[1-4]|H2[12]|H3[1-5]|LB|MG|CI|OC|BL|SP)$'),
    evidence_type text        not null check (evidence_type in ('CERTIFICATE', 'DOCUMENT', 'VISIT', 'STATEMENT',
                                                                'SHARED_DATA')),
    evidence_ref  text check (char_length(evidence_ref) between 1 and 100),
    told_by       text        not null check (told_by in ('SCHOOL', 'MCA_SYNC', 'GUARDIAN')),
    verified_by   uuid,
    next_review   date        not null,
    from_date     date        not null,
    to_date       date,
    status        text        not null check (status in ('ACTIVE', 'ENDED')),
    ended_reason  text,
    created_at    timestamptz not null,
    created_by    uuid,
    updated_at    timestamptz not null,
    updated_by    uuid,
    source        text        not null check (source in ('MANUAL', 'IMPORT', 'API', 'SYNC')),
    synthetic     boolean     not null default false,
    check (to_date >= from_date),
    check ((status = 'ENDED') = (to_date is not null)),
    check ((status = 'ENDED') = (ended_reason is not null))
);
comment on table special_category is 'unit, school and class are the pupil''s, written when it moves';
comment on column special_category.code is 'domain.md §2.1 G; never shown on lists';
comment on column special_category.ended_reason is 'enc';
create unique index special_category_once on special_category (student_id, code) where status = 'ACTIVE';
create index special_category_by_time on special_category (created_at, id);
create index special_category_by_unit on special_category (unit_code, created_at, id);
create index special_category_by_school on special_category (school_id, created_at, id);
create index special_category_by_class on special_category (class_id, created_at, id) where class_id is not null;
create index special_category_by_student on special_category (student_id, created_at, id);

create table care_arrangement (
    id            uuid primary key,
    version       integer     not null default 0,
    student_id    uuid        not null references student (id),
    unit_code     text        not null references org_unit (code),
    school_id     uuid        not null references school (id),
    class_id      uuid references class_group (id),
    carer_name    text        not null,
    carer_phone   text,
    reason        text        not null,
    told_school   boolean     not null,
    told_village  boolean     not null,
    from_date     date        not null,
    to_date       date,
    status        text        not null check (status in ('ACTIVE', 'ENDED')),
    ended_reason  text,
    created_at    timestamptz not null,
    created_by    uuid,
    updated_at    timestamptz not null,
    updated_by    uuid,
    source        text        not null check (source in ('MANUAL', 'IMPORT', 'API', 'SYNC')),
    synthetic     boolean     not null default false,
    check (to_date >= from_date),
    check ((status = 'ENDED') = (to_date is not null)),
    check ((status = 'ENDED') = (ended_reason is not null))
);
comment on table care_arrangement is '委托照护; unit, school and class are the pupil''s, written when it moves';
comment on column care_arrangement.carer_name is 'enc';
comment on column care_arrangement.carer_phone is 'enc';
comment on column care_arrangement.reason is 'enc';
comment on column care_arrangement.ended_reason is 'enc';
comment on column care_arrangement.told_school is 'written notice of the parents (未成年人保护法 22)';
create unique index care_arrangement_once on care_arrangement (student_id) where status = 'ACTIVE';
create index care_arrangement_by_time on care_arrangement (created_at, id);
create index care_arrangement_by_unit on care_arrangement (unit_code, created_at, id);
create index care_arrangement_by_school on care_arrangement (school_id, created_at, id);
create index care_arrangement_by_class on care_arrangement (class_id, created_at, id) where class_id is not null;
create index care_arrangement_by_student on care_arrangement (student_id, created_at, id);

alter table special_category enable row level security;
alter table special_category force row level security;
create policy special_category_scope on special_category
    using ((select current_setting('app.scope_city', true)) = 'on'
        or unit_code = any ((select string_to_array(nullif(current_setting('app.scope_units', true), ''), ','))::text[])
        or school_id = any ((select string_to_array(nullif(current_setting('app.scope_schools', true), ''), ','))::uuid[])
        or class_id = any ((select string_to_array(nullif(current_setting('app.scope_classes', true), ''), ','))::uuid[])
        or student_id = any ((select string_to_array(nullif(current_setting('app.scope_children', true), ''), ','))::uuid[]))
    with check ((select current_setting('app.scope_city', true)) = 'on'
        or unit_code = any ((select string_to_array(nullif(current_setting('app.scope_units', true), ''), ','))::text[])
        or school_id = any ((select string_to_array(nullif(current_setting('app.scope_schools', true), ''), ','))::uuid[])
        or class_id = any ((select string_to_array(nullif(current_setting('app.scope_classes', true), ''), ','))::uuid[])
        or student_id = any ((select string_to_array(nullif(current_setting('app.scope_children', true), ''), ','))::uuid[]));

alter table care_arrangement enable row level security;
alter table care_arrangement force row level security;
create policy care_arrangement_scope on care_arrangement
    using ((select current_setting('app.scope_city', true)) = 'on'
        or unit_code = any ((select string_to_array(nullif(current_setting('app.scope_units', true), ''), ','))::text[])
        or school_id = any ((select string_to_array(nullif(current_setting('app.scope_schools', true), ''), ','))::uuid[])
        or class_id = any ((select string_to_array(nullif(current_setting('app.scope_classes', true), ''), ','))::uuid[])
        or student_id = any ((select string_to_array(nullif(current_setting('app.scope_children', true), ''), ','))::uuid[]))
    with check ((select current_setting('app.scope_city', true)) = 'on'
        or unit_code = any ((select string_to_array(nullif(current_setting('app.scope_units', true), ''), ','))::text[])
        or school_id = any ((select string_to_array(nullif(current_setting('app.scope_schools', true), ''), ','))::uuid[])
        or class_id = any ((select string_to_array(nullif(current_setting('app.scope_classes', true), ''), ','))::uuid[])
        or student_id = any ((select string_to_array(nullif(current_setting('app.scope_children', true), ''), ','))::uuid[]));

grant select, insert, update on special_category, care_arrangement to tongxin_api;
