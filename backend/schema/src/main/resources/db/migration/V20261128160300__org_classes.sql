-- Classes of schools and their yearly roll-over (domain.md §2.A).

create table class_group (
    id                uuid primary key,
    version           integer     not null default 0,
    unit_code         text        not null references org_unit (code),
    school_id         uuid        not null references school (id),
    stage             text        not null check (stage in ('PRE', 'PRI', 'JUN', 'SEN', 'VOC', 'SPE', 'SPC')),
    grade_code        text        not null check (grade_code ~ '^(P[1-3]|V[1-3]|0[1-9]|1[0-2])$'),
    entry_year        integer     not null check (entry_year between 2000 and 2100),
    school_year       integer     not null check (school_year >= entry_year and school_year <= 2110),
    seq_no            integer     not null check (seq_no between 1 and 60),
    name              text        not null check (char_length(name) between 1 and 30),
    place_sort        text collate "C" not null generated always as (
        case stage when 'PRE' then '1' when 'PRI' then '2' when 'JUN' then '3' when 'SEN' then '4'
                   when 'VOC' then '5' when 'SPE' then '6' else '7' end
        || (9999 - entry_year)::text || lpad(seq_no::text, 2, '0')) stored,
    homeroom_staff_id uuid references staff (id),
    capacity          integer check (capacity between 1 and 80),
    active_from       date        not null,
    active_to         date,
    status            text        not null check (status in ('ACTIVE', 'GRADUATED', 'DISSOLVED')),
    created_at        timestamptz not null,
    created_by        uuid,
    updated_at        timestamptz not null,
    updated_by        uuid,
    source            text        not null check (source in ('MANUAL', 'IMPORT', 'API', 'SYNC')),
    synthetic         boolean     not null default false,
    unique (school_id, entry_year, stage, seq_no),
    check (active_to >= active_from),
    check ((status = 'ACTIVE') = (active_to is null))
);
comment on column class_group.school_year is 'first year of the school year for which the grade holds: a roll-over moves both';
comment on column class_group.place_sort is 'stage, then the youngest, then the number: the order in which a school names its classes';
comment on column class_group.homeroom_staff_id is 'somebody with a post at the school; empty after that post has ended';

create index class_group_by_place on class_group (place_sort, id);
create index class_group_by_school on class_group (school_id, place_sort, id);
create index class_group_by_unit on class_group (unit_code, place_sort, id);
create index class_group_by_updated on class_group (updated_at, id);
create index class_group_by_homeroom on class_group (homeroom_staff_id) where homeroom_staff_id is not null;
create index class_group_to_roll on class_group (school_year, school_id) where status = 'ACTIVE';

create table roll_over (
    id          uuid primary key,
    version     integer     not null default 0,
    unit_code   text references org_unit (code),
    school_id   uuid references school (id),
    school_year integer     not null check (school_year between 2001 and 2110),
    status      text        not null check (status in ('STARTED', 'DONE', 'UNDOING', 'UNDONE')),
    job_id      uuid        not null,
    promoted    integer     not null default 0 check (promoted >= 0),
    graduated   integer     not null default 0 check (graduated >= 0),
    unplaced    integer     not null default 0 check (unplaced >= 0),
    undone      integer     not null default 0 check (undone >= 0),
    created_at  timestamptz not null,
    created_by  uuid,
    updated_at  timestamptz not null,
    updated_by  uuid,
    source      text        not null check (source in ('MANUAL', 'IMPORT', 'API', 'SYNC')),
    synthetic   boolean     not null default false,
    check (school_id is null or unit_code is not null)
);
comment on table roll_over is 'of the whole city, of a unit, or of a school: what is empty is not narrowed';
comment on column roll_over.school_year is 'first year of the school year that begins with it';
comment on column roll_over.job_id is 'the job that runs it, or that undoes it';
create index roll_over_by_created on roll_over (created_at, id);
create index roll_over_by_unit on roll_over (unit_code, created_at, id);
create index roll_over_by_school on roll_over (school_id, created_at, id);

-- What happens to a class besides its end: it moves up, or goes on in another school. Also what an undo rests on.
create table class_step (
    class_id       uuid        not null references class_group (id),
    at             timestamptz not null,
    action         text        not null check (action in ('PROMOTE', 'GRADUATE', 'MERGE')),
    roll_over_id   uuid references roll_over (id),
    from_grade     text,
    to_grade       text,
    from_school_id uuid references school (id),
    from_name      text,
    account_id     uuid,
    undone_at      timestamptz,
    undone_by      uuid,
    check ((action = 'MERGE') = (roll_over_id is null)),
    check ((action = 'MERGE') = (from_school_id is not null)),
    check ((action = 'MERGE') = (from_grade is null))
);
create index class_step_by_class on class_step (class_id, at);
create unique index class_step_once on class_step (roll_over_id, class_id) where roll_over_id is not null;

call track_changes('class_group', 'classes', 'unit_code', 'school_id');

grant select, insert, update on class_group, roll_over, class_step to tongxin_api;
grant select, insert, maintain on class_group to tongxin_loader;
