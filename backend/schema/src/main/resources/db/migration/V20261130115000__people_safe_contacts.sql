-- How a guardian is reached without harm (peers.md §3.12, house.md: safe-contact port). Protected (ADR 0028), and hidden from whoever is
-- family of the pupil: a rule may be there because of them.

create table safe_contact (
    id            uuid primary key,
    version       integer     not null default 0,
    student_id    uuid        not null references student (id),
    unit_code     text        not null references org_unit (code),
    school_id     uuid        not null references school (id),
    class_id      uuid references class_group (id),
    guardian_id   uuid        not null references guardian (id),
    ways          text[]      not null check (cardinality(ways) between 1 and 5
                                              and ways <@ array ['PHONE', 'SMS', 'WECHAT', 'MAIL', 'VISIT']),
    hours_from    text check (hours_from ~ '^([01]\d|2[0-3]):[0-5]\d$'),
    hours_until   text check (hours_until ~ '^([01]\d|2[0-3]):[0-5]\d$'),
    wording       text,
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
    check ((hours_from is null) = (hours_until is null)),
    check (hours_from < hours_until),
    check (to_date >= from_date),
    check ((status = 'ENDED') = (to_date is not null)),
    check ((status = 'ENDED') = (ended_reason is not null))
);
comment on table safe_contact is 'unit, school and class are the pupil''s, written when it moves';
comment on column safe_contact.guardian_id is 'whom it protects';
comment on column safe_contact.ways is 'those that are safe; what is not listed is not used';
comment on column safe_contact.wording is 'enc';
comment on column safe_contact.ended_reason is 'enc';
create unique index safe_contact_once on safe_contact (student_id, guardian_id) where status = 'ACTIVE';
create index safe_contact_by_time on safe_contact (created_at, id);
create index safe_contact_by_unit on safe_contact (unit_code, created_at, id);
create index safe_contact_by_school on safe_contact (school_id, created_at, id);
create index safe_contact_by_class on safe_contact (class_id, created_at, id) where class_id is not null;
create index safe_contact_by_student on safe_contact (student_id, created_at, id);
create index safe_contact_by_guardian on safe_contact (guardian_id);
create index safe_contact_ended on safe_contact (to_date) where status = 'ENDED';

alter table safe_contact enable row level security;
alter table safe_contact force row level security;
create policy safe_contact_scope on safe_contact
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

create trigger safe_contact_kept before delete on safe_contact for each row
    when (old.to_date is null or greatest(old.to_date, (old.updated_at at time zone 'Asia/Shanghai')::date)
          > (now() at time zone 'Asia/Shanghai')::date - interval '3 years')
    execute function is_kept();

grant select, insert, update, delete on safe_contact to tongxin_api;
