-- Orders of courts that keep somebody from a pupil (domain.md §2.A, R-107). Protected (ADR 0028); whom an order keeps away
-- stands in guardian_link.cut_by_order, which is written from here and from nowhere else.

create table court_order (
    id            uuid primary key,
    version       integer     not null default 0,
    student_id    uuid        not null references student (id),
    unit_code     text        not null references org_unit (code),
    school_id     uuid        not null references school (id),
    class_id      uuid references class_group (id),
    guardian_id   uuid        not null references guardian (id),
    kind          text        not null check (kind in ('PROTECTION', 'CUSTODY', 'GUARDIANSHIP')),
    court         text        not null,
    document_no   text        not null,
    from_date     date        not null,
    until_date    date,
    to_date       date,
    status        text        not null check (status in ('ACTIVE', 'ENDED')),
    ended_reason  text,
    created_at    timestamptz not null,
    created_by    uuid,
    updated_at    timestamptz not null,
    updated_by    uuid,
    source        text        not null check (source in ('MANUAL', 'IMPORT', 'API', 'SYNC')),
    synthetic     boolean     not null default false,
    check (until_date >= from_date),
    check (kind <> 'PROTECTION' or until_date is not null),
    check (to_date >= from_date),
    check ((status = 'ENDED') = (to_date is not null)),
    check ((status = 'ENDED') = (ended_reason is not null))
);
comment on table court_order is 'unit, school and class are the pupil''s, written when it moves';
comment on column court_order.guardian_id is 'whom it keeps from view and messages';
comment on column court_order.court is 'enc';
comment on column court_order.document_no is 'enc';
comment on column court_order.ended_reason is 'enc';
comment on column court_order.until_date is 'last day that the order itself names; it keeps away until somebody has ended it';
-- One that prolongs another begins later: both are in force until the school has ended the older.
create unique index court_order_once on court_order (student_id, guardian_id, kind, from_date) where status = 'ACTIVE';
create index court_order_by_time on court_order (created_at, id);
create index court_order_by_unit on court_order (unit_code, created_at, id);
create index court_order_by_school on court_order (school_id, created_at, id);
create index court_order_by_class on court_order (class_id, created_at, id) where class_id is not null;
create index court_order_by_student on court_order (student_id, created_at, id);

alter table court_order enable row level security;
alter table court_order force row level security;
create policy court_order_scope on court_order
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

grant select, insert, update on court_order to tongxin_api;
