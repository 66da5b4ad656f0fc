-- How parents who are away keep in touch with their child (domain.md §2.A, R-109, 未成年人保护法 23). Protected as the arrangement
-- it belongs to (ADR 0028).

alter table care_arrangement add last_contact_on date check (last_contact_on >= from_date);
comment on column care_arrangement.last_contact_on is 'the latest day in care_contact, so that who looks for silence locks one row';

create table care_contact (
    id             uuid primary key,
    version        integer     not null default 0,
    arrangement_id uuid        not null references care_arrangement (id),
    student_id     uuid        not null references student (id),
    unit_code      text        not null references org_unit (code),
    school_id      uuid        not null references school (id),
    class_id       uuid references class_group (id),
    on_date        date        not null,
    mode           text        not null check (mode in ('IN_PERSON', 'VIDEO', 'PHONE')),
    minutes        integer check (minutes between 1 and 600),
    note           text,
    reported_as    text        not null check (reported_as ~ '^[a-z-]{2,40}$'),
    created_at     timestamptz not null,
    created_by     uuid,
    updated_at     timestamptz not null,
    updated_by     uuid,
    source         text        not null check (source in ('MANUAL', 'IMPORT', 'API', 'SYNC')),
    synthetic      boolean     not null default false
);
comment on table care_contact is 'unit, school and class are the pupil''s, written when it moves';
comment on column care_contact.note is 'enc';
comment on column care_contact.reported_as is 'role under which it was told: guardian is a parent''s own report';
create index care_contact_by_time on care_contact (created_at, id);
create index care_contact_by_unit on care_contact (unit_code, created_at, id);
create index care_contact_by_school on care_contact (school_id, created_at, id);
create index care_contact_by_class on care_contact (class_id, created_at, id) where class_id is not null;
create index care_contact_by_student on care_contact (student_id, created_at, id);
create index care_contact_by_arrangement on care_contact (arrangement_id, created_at, id);

alter table care_contact enable row level security;
alter table care_contact force row level security;
create policy care_contact_scope on care_contact
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

grant select, insert, update on care_contact to tongxin_api;
