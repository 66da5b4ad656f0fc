-- Working days and semesters (domain.md §2.2): every deadline in working days and every duty of a semester stands on them.

-- Only days that are not what their place in the week says; kernel.time.WorkdayCalendar knows the rest.
create table calendar_day (
    day         date    primary key,
    kind        text    not null check (kind in ('HOLIDAY', 'MAKEUP_WORKDAY')),
    name        text    not null check (char_length(name) between 1 and 50),
    source      text    not null check (char_length(source) between 1 and 200),
    provisional boolean not null
);
comment on column calendar_day.source is 'the notice that says so, or the custom the expectation rests on';
comment on column calendar_day.provisional is 'true for what is expected by custom and no notice has confirmed';

create table semester (
    id                 uuid primary key,
    version            integer     not null default 0,
    code               text        not null check (code ~ '^\d{4}-\d{4}-[12]$'
                                                   and substr(code, 6, 4)::int = substr(code, 1, 4)::int + 1),
    academic_year      text        not null generated always as (substr(code, 1, 9)) stored,
    term               text        not null generated always as (case substr(code, 11) when '1' then 'AUTUMN' else 'SPRING' end) stored,
    stage_group        text        not null check (stage_group in ('COMPULSORY_PRE', 'SENIOR')),
    report_on          date        not null,
    first_teaching_day date        not null,
    last_teaching_day  date        not null,
    stat_from          date        not null,
    stat_to            date        not null,
    opens_record       boolean     not null default false,
    stat_follows       date        generated always as (case when opens_record then null else stat_from end) stored,
    stat_next          date        not null generated always as (stat_to + 1) stored,
    status             text        not null check (status in ('DRAFT', 'PUBLISHED', 'CLOSED')),
    dates_source       text        not null check (char_length(dates_source) between 1 and 200),
    provisional        boolean     not null,
    created_at         timestamptz not null,
    created_by         uuid,
    updated_at         timestamptz not null,
    updated_by         uuid,
    source             text        not null check (source in ('MANUAL', 'IMPORT', 'API', 'SYNC')),
    synthetic          boolean     not null default false,
    unique (code, stage_group),
    check (stat_from <= report_on and report_on <= first_teaching_day
           and first_teaching_day < last_teaching_day and last_teaching_day <= stat_to),

    -- Every date belongs to exactly one semester of a stage group: each one but the first on record begins the day
    -- after another ends, and no two begin or end together. That is a chain without gaps and overlaps. The chain is
    -- checked at commit, so that a boundary between two semesters can be moved by changing both.
    unique (stage_group, stat_from),
    unique (stage_group, stat_next),
    foreign key (stage_group, stat_follows) references semester (stage_group, stat_next) deferrable initially deferred
);
comment on column semester.opens_record is 'the first semester on record of its stage group, which follows none';
comment on column semester.stat_from is 'statistics: winter break belongs to autumn, summer break to spring';
comment on column semester.dates_source is 'the school calendar the dates were taken from, or the custom they rest on';
comment on column semester.source is 'how the row came in, as in every table';
create unique index semester_opens_record on semester (stage_group) where opens_record;
create index semester_by_code on semester (code, id);

grant select on calendar_day, semester to tongxin_api;

-- The State Council's notices for 2020 to 2026. Make-up days are written behind the holiday they pay for.
with notice (source, name, first_day, last_day, makeup_days) as (values
    ('国办发明电〔2019〕16号', '元旦',           date '2020-01-01', date '2020-01-01', '{}'::date[]),
    ('国办发明电〔2019〕16号', '春节',           '2020-01-24', '2020-01-30', '{2020-01-19}'),
    -- Prolonged in the epidemic; the make-up day of 1 February fell away.
    ('国办发明电〔2020〕1号',  '春节',           '2020-01-31', '2020-02-02', '{}'),
    ('国办发明电〔2019〕16号', '清明节',         '2020-04-04', '2020-04-06', '{}'),
    ('国办发明电〔2019〕16号', '劳动节',         '2020-05-01', '2020-05-05', '{2020-04-26,2020-05-09}'),
    ('国办发明电〔2019〕16号', '端午节',         '2020-06-25', '2020-06-27', '{2020-06-28}'),
    ('国办发明电〔2019〕16号', '国庆节、中秋节', '2020-10-01', '2020-10-08', '{2020-09-27,2020-10-10}'),

    ('国办发明电〔2020〕27号', '元旦',           '2021-01-01', '2021-01-03', '{}'),
    ('国办发明电〔2020〕27号', '春节',           '2021-02-11', '2021-02-17', '{2021-02-07,2021-02-20}'),
    ('国办发明电〔2020〕27号', '清明节',         '2021-04-03', '2021-04-05', '{}'),
    ('国办发明电〔2020〕27号', '劳动节',         '2021-05-01', '2021-05-05', '{2021-04-25,2021-05-08}'),
    ('国办发明电〔2020〕27号', '端午节',         '2021-06-12', '2021-06-14', '{}'),
    ('国办发明电〔2020〕27号', '中秋节',         '2021-09-19', '2021-09-21', '{2021-09-18}'),
    ('国办发明电〔2020〕27号', '国庆节',         '2021-10-01', '2021-10-07', '{2021-09-26,2021-10-09}'),

    ('国办发明电〔2021〕11号', '元旦',           '2022-01-01', '2022-01-03', '{}'),
    ('国办发明电〔2021〕11号', '春节',           '2022-01-31', '2022-02-06', '{2022-01-29,2022-01-30}'),
    ('国办发明电〔2021〕11号', '清明节',         '2022-04-03', '2022-04-05', '{2022-04-02}'),
    ('国办发明电〔2021〕11号', '劳动节',         '2022-04-30', '2022-05-04', '{2022-04-24,2022-05-07}'),
    ('国办发明电〔2021〕11号', '端午节',         '2022-06-03', '2022-06-05', '{}'),
    ('国办发明电〔2021〕11号', '中秋节',         '2022-09-10', '2022-09-12', '{}'),
    ('国办发明电〔2021〕11号', '国庆节',         '2022-10-01', '2022-10-07', '{2022-10-08,2022-10-09}'),

    ('国办发明电〔2022〕16号', '元旦',           '2022-12-31', '2023-01-02', '{}'),
    ('国办发明电〔2022〕16号', '春节',           '2023-01-21', '2023-01-27', '{2023-01-28,2023-01-29}'),
    ('国办发明电〔2022〕16号', '清明节',         '2023-04-05', '2023-04-05', '{}'),
    ('国办发明电〔2022〕16号', '劳动节',         '2023-04-29', '2023-05-03', '{2023-04-23,2023-05-06}'),
    ('国办发明电〔2022〕16号', '端午节',         '2023-06-22', '2023-06-24', '{2023-06-25}'),
    ('国办发明电〔2022〕16号', '中秋节、国庆节', '2023-09-29', '2023-10-06', '{2023-10-07,2023-10-08}'),

    ('国办发明电〔2023〕7号',  '元旦',           '2024-01-01', '2024-01-01', '{}'),
    ('国办发明电〔2023〕7号',  '春节',           '2024-02-10', '2024-02-17', '{2024-02-04,2024-02-18}'),
    ('国办发明电〔2023〕7号',  '清明节',         '2024-04-04', '2024-04-06', '{2024-04-07}'),
    ('国办发明电〔2023〕7号',  '劳动节',         '2024-05-01', '2024-05-05', '{2024-04-28,2024-05-11}'),
    ('国办发明电〔2023〕7号',  '端午节',         '2024-06-10', '2024-06-10', '{}'),
    ('国办发明电〔2023〕7号',  '中秋节',         '2024-09-15', '2024-09-17', '{2024-09-14}'),
    ('国办发明电〔2023〕7号',  '国庆节',         '2024-10-01', '2024-10-07', '{2024-09-29,2024-10-12}'),

    ('国办发明电〔2024〕12号', '元旦',           '2025-01-01', '2025-01-01', '{}'),
    ('国办发明电〔2024〕12号', '春节',           '2025-01-28', '2025-02-04', '{2025-01-26,2025-02-08}'),
    ('国办发明电〔2024〕12号', '清明节',         '2025-04-04', '2025-04-06', '{}'),
    ('国办发明电〔2024〕12号', '劳动节',         '2025-05-01', '2025-05-05', '{2025-04-27}'),
    ('国办发明电〔2024〕12号', '端午节',         '2025-05-31', '2025-06-02', '{}'),
    ('国办发明电〔2024〕12号', '国庆节、中秋节', '2025-10-01', '2025-10-08', '{2025-09-28,2025-10-11}'),

    ('国办发明电〔2025〕7号',  '元旦',           '2026-01-01', '2026-01-03', '{2026-01-04}'),
    ('国办发明电〔2025〕7号',  '春节',           '2026-02-15', '2026-02-23', '{2026-02-14,2026-02-28}'),
    ('国办发明电〔2025〕7号',  '清明节',         '2026-04-04', '2026-04-06', '{}'),
    ('国办发明电〔2025〕7号',  '劳动节',         '2026-05-01', '2026-05-05', '{2026-05-09}'),
    ('国办发明电〔2025〕7号',  '端午节',         '2026-06-19', '2026-06-21', '{}'),
    ('国办发明电〔2025〕7号',  '中秋节',         '2026-09-25', '2026-09-27', '{}'),
    ('国办发明电〔2025〕7号',  '国庆节',         '2026-10-01', '2026-10-07', '{2026-09-20,2026-10-10}')
)
insert into calendar_day (day, kind, name, source, provisional)
select d::date, 'HOLIDAY', name, source, false
from notice cross join lateral generate_series(first_day, last_day, interval '1 day') as d
union all
select d, 'MAKEUP_WORKDAY', name || '调休上班', source, false
from notice cross join lateral unnest(makeup_days) as d;

-- 2027 has no notice yet: the principles of the one for 2025, whose make-up days nobody can foretell.
insert into calendar_day (day, kind, name, source, provisional)
select d::date, 'HOLIDAY', name, '惯例：国办发明电〔2024〕12号所定放假原则', true
from (values
    ('元旦',   date '2027-01-01', date '2027-01-03'),
    ('春节',   '2027-02-05', '2027-02-12'),
    ('清明节', '2027-04-03', '2027-04-05'),
    ('劳动节', '2027-05-01', '2027-05-05'),
    ('端午节', '2027-06-09', '2027-06-09'),
    ('中秋节', '2027-09-15', '2027-09-15'),
    ('国庆节', '2027-10-01', '2027-10-07')
) as expected (name, first_day, last_day)
cross join lateral generate_series(first_day, last_day, interval '1 day') as d;

-- Guangxi's own holiday on the third day of the third lunar month, two days in the whole region since 2014. The
-- region's notice may give a day off that the State Council asks to work on (2022, 2023). In 2020 it was called off.
with regional (source, first_day, last_day, kind, provisional) as (values
    ('自治区人民政府关于2021年“壮族三月三”放假的安排', date '2021-04-14', date '2021-04-16', 'HOLIDAY', false),
    ('自治区人民政府关于2021年“壮族三月三”放假的安排', '2021-04-18', '2021-04-18', 'MAKEUP_WORKDAY', false),
    ('自治区人民政府办公厅关于2022年“壮族三月三”放假的通知', '2022-04-02', '2022-04-02', 'HOLIDAY', false),
    ('自治区人民政府办公厅关于2022年“壮族三月三”放假的通知', '2022-04-06', '2022-04-06', 'HOLIDAY', false),
    ('自治区人民政府办公厅关于2023年“壮族三月三”放假的通知', '2023-04-21', '2023-04-23', 'HOLIDAY', false),
    ('自治区人民政府办公厅关于2024年“壮族三月三”放假的通知', '2024-04-11', '2024-04-12', 'HOLIDAY', false),
    ('惯例：农历三月初三（3月31日）起两天', '2025-03-31', '2025-04-01', 'HOLIDAY', true),
    ('惯例：农历三月初三（4月19日）起两天，逢周末顺延', '2026-04-20', '2026-04-21', 'HOLIDAY', true),
    ('惯例：农历三月初三（4月9日）起两天，逢周末顺延', '2027-04-09', '2027-04-09', 'HOLIDAY', true),
    ('惯例：农历三月初三（4月9日）起两天，逢周末顺延', '2027-04-12', '2027-04-12', 'HOLIDAY', true)
)
insert into calendar_day (day, kind, name, source, provisional)
select d::date, kind, case kind when 'HOLIDAY' then '壮族三月三' else '壮族三月三调休上班' end, source, provisional
from regional cross join lateral generate_series(first_day, last_day, interval '1 day') as d
on conflict (day) do update
    set kind = excluded.kind, name = excluded.name, source = excluded.source, provisional = excluded.provisional;

-- Semesters of 2020-21 to 2026-27. Dates without a calendar keep the weeks of 2022-23: four of winter break (three in
-- senior schools), seven of summer break, and the Spring Festival inside the winter break.
with term (code, stage_group, report_on, first_teaching_day, last_teaching_day, basis) as (values
    ('2020-2021-1', 'COMPULSORY_PRE', date '2020-08-29', date '2020-08-31', date '2021-01-29', 'WEEKS'),
    ('2020-2021-2', 'COMPULSORY_PRE', '2021-02-27', '2021-03-01', '2021-07-09', 'WEEKS'),
    ('2021-2022-1', 'COMPULSORY_PRE', '2021-08-28', '2021-08-30', '2022-01-14', 'WEEKS'),
    ('2021-2022-2', 'COMPULSORY_PRE', '2022-02-12', '2022-02-14', '2022-07-08', 'WEEKS'),
    ('2022-2023-1', 'COMPULSORY_PRE', '2022-08-27', '2022-08-29', '2023-01-13', 'SAMPLE'),
    ('2022-2023-2', 'COMPULSORY_PRE', '2023-02-11', '2023-02-13', '2023-07-07', 'SAMPLE'),
    ('2023-2024-1', 'COMPULSORY_PRE', '2023-08-26', '2023-08-28', '2024-01-19', 'COPY'),
    ('2023-2024-2', 'COMPULSORY_PRE', '2024-02-18', '2024-02-19', '2024-07-05', 'COPY'),
    ('2024-2025-1', 'COMPULSORY_PRE', '2024-08-31', '2024-09-02', '2025-01-17', 'WEEKS'),
    ('2024-2025-2', 'COMPULSORY_PRE', '2025-02-15', '2025-02-17', '2025-07-11', 'WEEKS'),
    ('2025-2026-1', 'COMPULSORY_PRE', '2025-08-30', '2025-09-01', '2026-01-30', 'WEEKS'),
    ('2025-2026-2', 'COMPULSORY_PRE', '2026-02-28', '2026-03-02', '2026-07-10', 'WEEKS'),
    ('2026-2027-1', 'COMPULSORY_PRE', '2026-08-29', '2026-08-31', '2027-01-15', 'WEEKS'),
    ('2026-2027-2', 'COMPULSORY_PRE', '2027-02-13', '2027-02-15', '2027-07-09', 'WEEKS'),

    ('2020-2021-1', 'SENIOR', '2020-08-29', '2020-08-31', '2021-01-29', 'WEEKS'),
    ('2020-2021-2', 'SENIOR', '2021-02-20', '2021-02-22', '2021-07-09', 'WEEKS'),
    ('2021-2022-1', 'SENIOR', '2021-08-28', '2021-08-30', '2022-01-14', 'WEEKS'),
    ('2021-2022-2', 'SENIOR', '2022-02-07', '2022-02-08', '2022-07-08', 'WEEKS'),
    ('2022-2023-1', 'SENIOR', '2022-08-27', '2022-08-29', '2023-01-13', 'SAMPLE'),
    ('2022-2023-2', 'SENIOR', '2023-02-04', '2023-02-06', '2023-07-07', 'SAMPLE'),
    ('2023-2024-1', 'SENIOR', '2023-08-26', '2023-08-28', '2024-01-19', 'COPY'),
    ('2023-2024-2', 'SENIOR', '2024-02-18', '2024-02-19', '2024-07-05', 'COPY'),
    ('2024-2025-1', 'SENIOR', '2024-08-31', '2024-09-02', '2025-01-17', 'WEEKS'),
    ('2024-2025-2', 'SENIOR', '2025-02-08', '2025-02-10', '2025-07-11', 'WEEKS'),
    ('2025-2026-1', 'SENIOR', '2025-08-30', '2025-09-01', '2026-01-30', 'WEEKS'),
    ('2025-2026-2', 'SENIOR', '2026-02-24', '2026-02-25', '2026-07-10', 'WEEKS'),
    ('2026-2027-1', 'SENIOR', '2026-08-29', '2026-08-31', '2027-01-15', 'WEEKS'),
    ('2026-2027-2', 'SENIOR', '2027-02-13', '2027-02-15', '2027-07-09', 'WEEKS')
), basis (basis, dates_source, provisional) as (values
    ('SAMPLE', '2022—2023学年度幼儿园、中小学、职业院校校历（柳州市公布）', false),
    ('COPY', '惯例：南宁市中小学校2023—2024学年度校历（网上转载，待核对）', true),
    ('WEEKS', '惯例：参照2022—2023学年度校历的周数推算', true)
)
insert into semester (id, code, stage_group, report_on, first_teaching_day, last_teaching_day, stat_from, stat_to,
                      opens_record, status, dates_source, provisional, created_at, updated_at, source)
select uuidv7(), code, stage_group, report_on, first_teaching_day, last_teaching_day, report_on,
       coalesce((lead(report_on) over by_time) - 1, date '2027-08-31'),
       (row_number() over by_time) = 1,
       case when code < '2026-2027-1' then 'CLOSED' when code = '2026-2027-1' then 'PUBLISHED' else 'DRAFT' end,
       dates_source, provisional, now(), now(), 'MANUAL'
from term join basis using (basis)
window by_time as (partition by stage_group order by code);
