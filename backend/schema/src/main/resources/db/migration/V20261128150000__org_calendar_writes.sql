-- The bureau writes the calendar itself: working days by the notice of a year, semesters by their life (domain.md §2.2).

-- Which year's notice says so. New Year's holiday may begin in December, and what pays for it may lie there too.
alter table calendar_day add column notice_year integer not null generated always as (
    extract(year from day)::integer
    + case when extract(month from day) = 12 and name like '元旦%' then 1 else 0 end) stored;
create index calendar_day_by_notice_year on calendar_day (notice_year, day);

create table workday_year (
    id              uuid primary key,
    version         integer     not null default 0,
    year            integer     not null unique check (year between 2020 and 2060),
    notice          text check (char_length(notice) between 2 and 100),
    noticed_on      date,
    regional_notice text check (char_length(regional_notice) between 2 and 100),
    entered_at      timestamptz,
    created_at      timestamptz not null,
    created_by      uuid,
    updated_at      timestamptz not null,
    updated_by      uuid,
    source          text        not null check (source in ('MANUAL', 'IMPORT', 'API', 'SYNC')),
    synthetic       boolean     not null default false
);
comment on table workday_year is 'every year whose working days can be entered as a whole; the days themselves are in calendar_day';
comment on column workday_year.id is 'the name-based UUID of "workdays <year>", which work items have as their subject';
comment on column workday_year.entered_at is 'when the bureau last entered it; null where migrations or nobody did';

insert into workday_year (id, year, notice, regional_notice, created_at, updated_at, source)
select encode(set_byte(set_byte(h.bytes, 6, get_byte(h.bytes, 6) & 15 | 48), 8, get_byte(h.bytes, 8) & 63 | 128),
              'hex')::uuid,
       y.year,
       (select d.source from calendar_day d where d.day = make_date(y.year, 1, 1) and not d.provisional),
       (select min(d.source) from calendar_day d
         where d.notice_year = y.year and d.name = '壮族三月三' and not d.provisional),
       now(), now(), 'MANUAL'
from generate_series(2020, 2060) as y (year)
cross join lateral (select decode(md5('workdays ' || y.year), 'hex') as bytes) h;

grant insert, delete on calendar_day to tongxin_api;
grant insert, update on semester to tongxin_api;
grant select, update on workday_year to tongxin_api;

-- The end of an item that was provisional is computed again when the notice of a year is entered.
alter table work_item_event drop constraint work_item_event_what_check;
alter table work_item_event add constraint work_item_event_what_check
    check (what in ('RAISED', 'TAKEN', 'RELEASED', 'REMINDED', 'OVERDUE', 'ESCALATED', 'MOVED', 'DONE', 'CANCELLED'));
create index work_item_provisional on work_item (kind, due_at) where status = 'OPEN' and provisional;
