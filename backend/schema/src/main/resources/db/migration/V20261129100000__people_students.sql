-- Pupils, where they learn, and who answers for them (domain.md §2.A, 2.4). Fields marked enc hold cipher text bound to
-- table, column and row (ADR 0019); beside those that must be found stands a keyed hash of their normal form.

-- Equality inside an exclusion constraint, without an extension that only a superuser may add to a database in use.
create type id_range as range (subtype = uuid);

-- A guardian's name and phone are nobody's register: kept at no place, they are reached through the pupil only.
alter table person alter column unit_code drop not null;
alter table person add constraint person_kept_at_a_unit check (school_id is null or unit_code is not null);

-- Lists show registered people only, who are few beside the families of a city.
drop index person_by_name;
create index person_by_name on person (name_sort, id) where unit_code is not null;
drop index person_by_updated;
create index person_by_updated on person (updated_at, id) where unit_code is not null;

create table student (
    id              uuid primary key,
    version         integer     not null default 0,
    name            text        not null check (char_length(name) between 2 and 50),
    surname         text        not null generated always as (substr(name, 1, 1)) stored,
    name_sort       text collate "C" not null,
    sex             text        not null check (sex in ('0', '1', '2', '9')),
    birth_date      date        not null,
    id_type         text        not null check (id_type in ('1', '6', '7', '8', 'A', 'B', 'Z')),
    id_no           text,
    id_no_hash      text unique,
    student_no      text,
    student_no_hash text unique,
    ethnicity       text check (ethnicity ~ '^\d{2}$'),
    hukou_division  text check (hukou_division ~ '^\d{6}$'),
    residence       text,
    special_note    text,
    unit_code       text        not null references org_unit (code),
    school_id       uuid        not null references school (id),
    class_id        uuid references class_group (id),
    status          text        not null check (status in ('ENROLLED', 'SUSPENDED', 'TRANSFERRED_OUT', 'GRADUATED', 'DROPPED',
                                                           'DECEASED')),
    since           date        not null,
    created_at      timestamptz not null,
    created_by      uuid,
    updated_at      timestamptz not null,
    updated_by      uuid,
    source          text        not null check (source in ('MANUAL', 'IMPORT', 'API', 'SYNC')),
    synthetic       boolean     not null default false,
    check ((id_no is null) = (id_no_hash is null)),
    check ((student_no is null) = (student_no_hash is null)),
    check (class_id is null or status in ('ENROLLED', 'SUSPENDED'))
);
comment on table student is 'unit, school, class and status are those of the latest enrolment, written in its transaction';
comment on column student.name_sort is 'pinyin of the surname only: an order by the whole name would tell what masked lists hide';
comment on column student.id_no is 'enc; empty for who has none: a stateless child is a pupil like any other (未成年人保护法 131)';
comment on column student.student_no is 'enc; 学籍号, empty in kindergartens';
comment on column student.residence is 'enc';
comment on column student.special_note is 'enc';
comment on column student.since is 'first day of that status at that school';

create index student_by_name on student (name_sort, id);
create index student_by_unit_name on student (unit_code, name_sort, id);
create index student_by_school_name on student (school_id, name_sort, id);
create index student_by_class_name on student (class_id, name_sort, id) where class_id is not null;
create index student_by_updated on student (updated_at, id);
create index student_by_unit_updated on student (unit_code, updated_at, id);
create index student_by_school_updated on student (school_id, updated_at, id);
create index student_by_birth on student (birth_date, name);

create table enrolment (
    id              uuid primary key,
    version         integer     not null default 0,
    student_id      uuid        not null references student (id),
    student_version integer     not null default 0,
    unit_code       text        not null references org_unit (code),
    school_id       uuid        not null references school (id),
    class_id        uuid references class_group (id),
    left_class_id   uuid references class_group (id),
    left_name       text,
    from_date       date        not null,
    to_date         date,
    status          text        not null check (status in ('ENROLLED', 'SUSPENDED', 'TRANSFERRED_OUT', 'GRADUATED', 'DROPPED',
                                                           'DECEASED')),
    reason          text check (char_length(reason) between 1 and 500),
    created_at      timestamptz not null,
    created_by      uuid,
    updated_at      timestamptz not null,
    updated_by      uuid,
    source          text        not null check (source in ('MANUAL', 'IMPORT', 'API', 'SYNC')),
    synthetic       boolean     not null default false,
    check (to_date >= from_date),
    check ((status in ('ENROLLED', 'SUSPENDED')) = (to_date is null)),
    check (class_id is null or to_date is null),
    constraint enrolment_one_at_a_time
        exclude using gist (id_range(student_id, student_id, '[]') with &&, daterange(from_date, to_date, '[)') with &&)
);
comment on table enrolment is 'a time of a pupil at a school; unit and school stay those of that time, so that the old county keeps its history';
comment on column enrolment.left_class_id is 'the class in which it ended; no axis: whoever teaches that class now sees nothing of who has left';
comment on column enrolment.left_name is 'as the pupil was called when it ended: the old school learns of no later name';
comment on column enrolment.to_date is 'first day on which it holds no more';
create index enrolment_by_student on enrolment (student_id, from_date, id);
create index enrolment_by_unit on enrolment (unit_code, updated_at, id);
create index enrolment_by_school on enrolment (school_id, updated_at, id);
create index enrolment_by_updated on enrolment (updated_at, id);
create index enrolment_by_class on enrolment (class_id, updated_at, id) where class_id is not null;
create index enrolment_by_left_class on enrolment (left_class_id) where left_class_id is not null;

create table guardian (
    id          uuid primary key,
    version     integer     not null default 0,
    person_id   uuid        not null unique references person (id),
    person_version integer  not null default 0,
    unit_codes  text[]      not null,
    school_ids  uuid[]      not null,
    class_ids   uuid[]      not null,
    student_ids uuid[]      not null,
    created_at  timestamptz not null,
    created_by  uuid,
    updated_at  timestamptz not null,
    updated_by  uuid,
    source      text        not null check (source in ('MANUAL', 'IMPORT', 'API', 'SYNC')),
    synthetic   boolean     not null default false
);
comment on table guardian is 'who answers for pupils: the person holds name and phone, the account (if there is one) points to the person';
comment on column guardian.student_ids is 'pupils of its links that are not revoked, and where they learn now: written with the links';
create index guardian_by_updated on guardian (updated_at, id);
create index guardian_by_units on guardian using gin (unit_codes);
create index guardian_by_schools on guardian using gin (school_ids);
create index guardian_by_classes on guardian using gin (class_ids);
create index guardian_by_students on guardian using gin (student_ids);

create table guardian_link (
    id             uuid primary key,
    version        integer     not null default 0,
    student_id     uuid        not null references student (id),
    guardian_id    uuid        not null references guardian (id),
    unit_code      text        not null references org_unit (code),
    school_id      uuid        not null references school (id),
    class_id       uuid references class_group (id),
    relation       text        not null check (relation ~ '^(\d{2}|X[12])$'),
    role           text        not null check (role in ('STATUTORY', 'ENTRUSTED', 'CONTACT')),
    custody        text        not null check (custody in ('BOTH', 'SOLE', 'NONE')),
    lives_with     boolean     not null,
    may_view       boolean     not null,
    may_pick_up    boolean     not null,
    may_decide     boolean     not null,
    priority       integer     not null check (priority between 1 and 9),
    valid_from     date        not null,
    valid_to       date,
    cut_by_order   boolean     not null default false,
    claimed_by     text        not null check (claimed_by in ('SCHOOL', 'CODE', 'MATCH', 'IMPORT')),
    verified_by    uuid,
    verified_at    timestamptz,
    status         text        not null check (status in ('CLAIMED', 'VERIFIED', 'REVOKED')),
    created_at     timestamptz not null,
    created_by     uuid,
    updated_at     timestamptz not null,
    updated_by     uuid,
    source         text        not null check (source in ('MANUAL', 'IMPORT', 'API', 'SYNC')),
    synthetic      boolean     not null default false,
    check (valid_to >= valid_from),
    check (status <> 'VERIFIED' or verified_at is not null)
);
comment on table guardian_link is 'unit, school and class are the pupil''s, written with its enrolment';
comment on column guardian_link.relation is 'GB/T 4761-2008; X1 institution of 民政, X2 villagers'' committee';
comment on column guardian_link.cut_by_order is 'a court or protection order in force keeps this person from view and messages, whatever may_view says';
create unique index guardian_link_once on guardian_link (student_id, guardian_id) where status <> 'REVOKED';
create index guardian_link_by_guardian on guardian_link (guardian_id, status);
create index guardian_link_by_student on guardian_link (student_id, priority, id);
create index guardian_link_by_updated on guardian_link (updated_at, id);
create index guardian_link_by_unit on guardian_link (unit_code, updated_at, id);
create index guardian_link_by_school on guardian_link (school_id, updated_at, id);
create index guardian_link_by_class on guardian_link (class_id, updated_at, id) where class_id is not null;

call track_changes('student', 'students', 'unit_code', 'school_id');

-- How often somebody has looked at whole values today (P-14); what was looked at and why stands in the audit log.
create table reveal_count (
    account_id uuid    not null references account (id),
    day        date    not null,
    number     integer not null check (number > 0),
    primary key (account_id, day)
);
create index reveal_count_by_day on reveal_count (day);

-- Whose classes or children changed has other rights from that moment on. As before, with two more cases of who is told.
create or replace function announce_rows() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    channel text := tg_argv[0];
    id      text := case tg_argv[1]
                        when 'subject of account_id' then '(select a.subject from account a where a.id = r.account_id)'
                        when 'subject of guardian_id' then '(select a.subject from guardian g join account a
                                                             on a.person_id = g.person_id where g.id = r.guardian_id)'
                        when 'subject of homeroom_staff_id' then '(select a.subject from staff t join account a
                                                                   on a.person_id = t.person_id
                                                                   where t.id = r.homeroom_staff_id)'
                        else format('r.%I::text', tg_argv[1]) end;
    touched text;
    ids     text[];
    one     text;
begin
    if tg_op = 'TRUNCATE' then
        perform pg_notify(channel, '*');
        return null;
    end if;
    touched := case tg_op
                   when 'INSERT' then 'select * from new_rows'
                   when 'DELETE' then 'select * from old_rows'
                   else 'select * from old_rows union all select * from new_rows' end;
    execute format('select array(select distinct t.id from (select %s as id from (%s) r) t
                                 where t.id is not null limit 101)', id, touched) into ids;
    if cardinality(ids) > 100 then
        perform pg_notify(channel, '*');
    else
        foreach one in array ids loop
            perform pg_notify(channel, one);
        end loop;
    end if;
    return null;
end
$$;
call announce_changes('guardian_link', 'caller_changed', 'subject of guardian_id');
call announce_changes('class_group', 'caller_changed', 'subject of homeroom_staff_id');

grant select, insert, update on student, enrolment, guardian, guardian_link, reveal_count to tongxin_api;
grant delete on reveal_count to tongxin_api;
grant select, insert, maintain on student, enrolment, guardian, guardian_link to tongxin_loader;
