-- As before; written so that a dump and a restore give back the very same text, by which an operator's drill compares.
create or replace view rpt_org_school as
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
    select subject_id, from_status, null::date, on_day from step where number = 1
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
