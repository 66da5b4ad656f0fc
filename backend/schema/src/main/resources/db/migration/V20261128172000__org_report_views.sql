-- What reporting may know of schools and their staff (house.md §3: it reads views rpt_<module>_* and owns no table). Each
-- view says since when and until when its rows hold, so that a figure can be asked for as of any date: on that day at
-- midnight, Nanning's time, so what is decided during a day holds on it.

create function rpt_org_highest_stage(stages text[]) returns text
    language sql immutable parallel safe
    return case when 'SPC' = any (stages) then 'SPC' when 'SPE' = any (stages) then 'SPE' when 'VOC' = any (stages) then 'VOC'
                when 'SEN' = any (stages) then 'SEN' when 'JUN' = any (stages) then 'JUN' when 'PRI' = any (stages) then 'PRI'
                else 'PRE' end;
comment on function rpt_org_highest_stage(text[]) is 'every school is counted in exactly one stage: a nine-year school in the junior one';

create view rpt_org_school as
with step as (
    select c.subject_id, c.from_status, c.to_status,
           (c.created_at at time zone 'Asia/Shanghai')::date as on_day,
           row_number() over by_time as number,
           lead((c.created_at at time zone 'Asia/Shanghai')::date) over by_time as next_day
      from status_change c
     where c.resource = 'schools' and c.from_status <> c.to_status
    window by_time as (partition by c.subject_id order by c.created_at, c.id)
), known as (
    select subject_id, to_status as status, on_day as valid_from, coalesce(next_day, date 'infinity') as valid_until
      from step
    union all
    -- Before the first step there was what it stepped from.
    select subject_id, from_status, null, on_day from step where number = 1
)
select s.id as school_id, s.unit_code, s.county_code, s.type_code, s.independent,
       rpt_org_highest_stage(s.stages) as stage,
       coalesce(k.status, s.status) as status,
       coalesce(k.valid_from,
                least(s.established_on, (s.created_at at time zone 'Asia/Shanghai')::date,
                      case when s.established_on is null then date '-infinity' end)) as valid_from,
       coalesce(k.valid_until, date 'infinity') as valid_until
  from school s
  left join known k on k.subject_id = s.id;
comment on view rpt_org_school is
    'one row for each state of a school and the days it lasted; unit, place, type and stages are those of today';
comment on column rpt_org_school.valid_from is
    'of the first state: the day it was established, always when that is not known, and never later than its record';

create view rpt_org_post as
select a.id, a.staff_id, a.school_id, a.category, a.full_time, a.main,
       a.from_date as valid_from, coalesce(a.to_date, date 'infinity') as valid_until
  from staff_assignment a;
comment on view rpt_org_post is 'posts from the day they begin until the day they count no more; leave does not end one';

create view rpt_org_place as
select s.id, s.name, s.name_sort, s.unit_code, s.county_code, rpt_org_highest_stage(s.stages) as stage
  from school s;
comment on view rpt_org_place is 'every school once: its name and where it belongs today';

create view rpt_org_key as
select 'county' as kind, code, name, 0 as place from division where level = 'COUNTY'
union all
select 'unit', code, name, sort_order from org_unit
union all
select 'stage', code, name, place
  from (values ('PRE', '学前', 1), ('PRI', '小学', 2), ('JUN', '初中', 3), ('SEN', '普通高中', 4), ('VOC', '中职', 5),
               ('SPE', '特教', 6), ('SPC', '专门教育', 7)) as stage (code, name, place);
comment on view rpt_org_key is 'what figures are broken down by, in words and in the order people know';

create view rpt_org_staff as
select s.id, s.name_sort, p.name as person_name
  from staff s
  join person p on p.id = s.person_id;
comment on view rpt_org_staff is 'names of staff, for the rows behind a figure; masked on the way out like the list of staff';

create view rpt_org_semester as
select code, stat_to as last_day
  from semester
 where stage_group = 'COMPULSORY_PRE' and status <> 'DRAFT';
comment on view rpt_org_semester is 'ends of semesters for statistics, by the calendar that most schools keep';

create view rpt_org_record as
select (min(created_at) at time zone 'Asia/Shanghai')::date as first_day from school;
comment on view rpt_org_record is 'since when schools are on record; what is asked of earlier days rests on the first records';

grant execute on function rpt_org_highest_stage(text[]) to tongxin_api;
grant select on rpt_org_school, rpt_org_post, rpt_org_place, rpt_org_key, rpt_org_staff, rpt_org_semester, rpt_org_record
    to tongxin_api;

-- A school's psychology teacher is looked for once for every school.
create index staff_assignment_psych on staff_assignment (school_id) where category = 'PSYCH';
