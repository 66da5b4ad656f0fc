-- Two times of one pupil never overlap. An exclusion constraint said so through a tree of ranges: half of what an enrolment
-- cost to write, and a tenth of what a city took to load. Now whoever writes a time holds the pupil's row until it commits, so
-- that of two writers the second one waits and is then held against what the first has written.
alter table enrolment drop constraint enrolment_one_at_a_time;
drop type id_range;

create function enrolment_one_at_a_time() returns trigger
    language plpgsql set search_path = public, pg_temp as
$$
declare
    touched uuid[];
    overlap boolean;
begin
    -- Planned anew each time: one row and the leavers of a hundred schools are not joined in the same way.
    if tg_op = 'INSERT' then
        select array_agg(n.id) into touched from new_rows n where n.merged_from is null;
    else
        execute 'select array_agg(n.id) from new_rows n join old_rows o on o.id = n.id
                 where n.merged_from is null
                   and (n.student_id, n.from_date, n.to_date, n.merged_from)
                       is distinct from (o.student_id, o.from_date, o.to_date, o.merged_from)' into touched;
    end if;
    if touched is null then
        return null;
    end if;
    execute 'select from student s
             where s.id in (select n.student_id from new_rows n where n.id in (select unnest($1)))
             order by s.id for no key update' using touched;
    execute 'select exists (select from new_rows n join enrolment e on e.student_id = n.student_id and e.id <> n.id
                            where n.id in (select unnest($1)) and e.merged_from is null
                              and daterange(n.from_date, n.to_date, ''[)'') && daterange(e.from_date, e.to_date, ''[)''))'
        into overlap using touched;
    if overlap then
        raise exception 'two times of one pupil overlap (enrolment_one_at_a_time)'
            using errcode = 'exclusion_violation', constraint = 'enrolment_one_at_a_time', table = 'enrolment';
    end if;
    return null;
end
$$;
comment on function enrolment_one_at_a_time() is 'times that came with a merged row may overlap: both schools keep theirs';

-- The loader fills an empty table without its indexes, and looks at all times once at the end.
create trigger enrolment_one_at_a_time_insert after insert on enrolment referencing new table as new_rows
    for each statement when (current_user <> 'tongxin_loader') execute function enrolment_one_at_a_time();
create trigger enrolment_one_at_a_time_update after update on enrolment referencing old table as old_rows new table as new_rows
    for each statement execute function enrolment_one_at_a_time();
