-- Family-education guidance institutes, who does research for them, and their yearly plans and reports (domain.md §1 rows 7 and 8, §2.G).

create table guidance_institute (
    id             uuid primary key,
    version        integer     not null default 0,
    unit_code      text        not null references org_unit (code),
    level          text        not null check (level in ('CENTRE', 'INSTITUTE')),
    name           text        not null check (char_length(name) between 2 and 60),
    service_area   text        not null check (char_length(service_area) between 1 and 300),
    address        text check (char_length(address) between 1 and 200),
    established_on date,
    status         text        not null check (status in ('PREPARING', 'OPERATING', 'SUSPENDED', 'CLOSED')),
    place_sort     text collate "C" not null generated always as (
        case level when 'CENTRE' then '1' else '2' end || unit_code) stored,
    created_at     timestamptz not null,
    created_by     uuid,
    updated_at     timestamptz not null,
    updated_by     uuid,
    source         text        not null check (source in ('MANUAL', 'IMPORT', 'API', 'SYNC')),
    synthetic      boolean     not null default false
);
comment on table guidance_institute is 'the centre belongs to the education bureau, an institute to a managing unit';
comment on column guidance_institute.place_sort is 'the centre first, then by unit';

create unique index guidance_institute_one on guidance_institute (unit_code) where status <> 'CLOSED';
create index guidance_institute_by_place on guidance_institute (place_sort, id);
create index guidance_institute_by_unit on guidance_institute (unit_code, place_sort, id);
create index guidance_institute_by_updated on guidance_institute (updated_at, id);

create table researcher (
    id             uuid primary key,
    version        integer     not null default 0,
    unit_code      text        not null references org_unit (code),
    institute_id   uuid        not null references guidance_institute (id),
    person_id      uuid        not null references person (id),
    person_version integer     not null default 0,
    name_sort      text collate "C" not null,
    kind           text        not null check (kind in ('FULL', 'PART')),
    subject        text        not null check (subject in ('FAMILY', 'HOME_SCHOOL', 'PSYCHOLOGY', 'MORAL', 'PRESCHOOL',
                                                           'SPECIAL', 'OTHER')),
    school_ids     uuid[]      not null check (cardinality(school_ids) <= 60),
    output_titles  text[]      not null check (cardinality(output_titles) <= 50),
    output_kinds   text[]      not null,
    output_years   text[]      not null,
    from_date      date        not null,
    until_date     date,
    status         text        not null check (status in ('PLANNED', 'ACTIVE', 'ON_LEAVE', 'ENDED')),
    created_at     timestamptz not null,
    created_by     uuid,
    updated_at     timestamptz not null,
    updated_by     uuid,
    source         text        not null check (source in ('MANUAL', 'IMPORT', 'API', 'SYNC')),
    synthetic      boolean     not null default false,
    check (until_date >= from_date),
    check (status <> 'ENDED' or until_date is not null),
    check (cardinality(output_titles) = cardinality(output_kinds)
           and cardinality(output_titles) = cardinality(output_years))
);
comment on table researcher is 'one row per appointment: somebody, at an institute, full-time or part-time';
comment on column researcher.person_version is 'of the person whose name a row shows: a correction is a change of the row too';
comment on column researcher.school_ids is 'schools guided; they need not work any more';
comment on column researcher.output_titles is 'research outputs; kinds and years stand in the same order';
comment on column researcher.until_date is 'the day from which it counts no more';

create unique index researcher_once on researcher (person_id, institute_id) where status <> 'ENDED';
create unique index researcher_one_full on researcher (person_id) where status <> 'ENDED' and kind = 'FULL';
create index researcher_by_name on researcher (name_sort, id);
create index researcher_by_unit on researcher (unit_code, name_sort, id);
create index researcher_by_institute on researcher (institute_id, name_sort, id);
create index researcher_by_updated on researcher (updated_at, id);
create index researcher_by_schools on researcher using gin (school_ids);
create index researcher_coming on researcher (id) where status = 'PLANNED';
create index researcher_ending on researcher (id) where status <> 'ENDED' and until_date is not null;

create table institute_paper (
    id           uuid primary key,
    version      integer     not null default 0,
    unit_code    text        not null references org_unit (code),
    institute_id uuid        not null references guidance_institute (id),
    kind         text        not null check (kind in ('PLAN', 'REPORT')),
    year         integer     not null check (year between 2015 and 2100),
    edition      integer     not null check (edition between 1 and 99),
    title        text        not null check (char_length(title) between 2 and 100),
    body         text        not null check (char_length(body) between 1 and 8000),
    created_at   timestamptz not null,
    created_by   uuid,
    updated_at   timestamptz not null,
    updated_by   uuid,
    source       text        not null check (source in ('MANUAL', 'IMPORT', 'API', 'SYNC')),
    synthetic    boolean     not null default false,
    unique (institute_id, kind, year, edition)
);
comment on table institute_paper is 'yearly plans and reports; what is corrected is a further edition, what was said stays';
create index institute_paper_by_created on institute_paper (created_at, id);
create index institute_paper_by_unit on institute_paper (unit_code, created_at, id);
create index institute_paper_by_institute on institute_paper (institute_id, created_at, id);

-- As before, and an empty name of the school column now says that rows of the table belong to no school.
create or replace function log_changes() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    resource    text := tg_argv[0];
    unit_column text := tg_argv[1];
    new_school  text := case tg_argv[2] when '' then 'null::uuid' else format('n.%I', tg_argv[2]) end;
    old_school  text := case tg_argv[2] when '' then 'null::uuid' else format('o.%I', tg_argv[2]) end;
begin
    if tg_op = 'INSERT' then
        execute format('insert into change_log (resource, entity_id, op, version, new_unit, new_school)
                        select %L, n.id, ''INSERT'', n.version, n.%I, %s from new_rows n',
                       resource, unit_column, new_school);
    elsif tg_op = 'DELETE' then
        execute format('insert into change_log (resource, entity_id, op, version, old_unit, old_school)
                        select %L, o.id, ''DELETE'', o.version, o.%I, %s from old_rows o',
                       resource, unit_column, old_school);
    else
        execute format('insert into change_log (resource, entity_id, op, version, old_unit, new_unit, old_school, new_school)
                        select %1$L, n.id, ''UPDATE'', n.version, o.%2$I, n.%2$I, %3$s, %4$s
                        from new_rows n join old_rows o on o.id = n.id',
                       resource, unit_column, old_school, new_school);
    end if;
    return null;
end
$$;

call track_changes('guidance_institute', 'institutes', 'unit_code', '');
call track_changes('researcher', 'researchers', 'unit_code', '');

grant select, insert, update on guidance_institute, researcher to tongxin_api;
grant select, insert on institute_paper to tongxin_api;
grant select, insert, maintain on guidance_institute, researcher, institute_paper to tongxin_loader;
