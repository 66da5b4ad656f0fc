-- Nearly every guardian has children at one school only. Those are read in the order of the list; the few others are looked up
-- by their schools and sorted.
alter table guardian add column name_sort text collate "C";
update guardian g set name_sort = p.name_sort from person p where p.id = g.person_id;
alter table guardian alter column name_sort set not null;
comment on column guardian.name_sort is 'of the person, who may be anybody in the city: lists within a school would have to look at all their names';

create function guardian_named() returns trigger
    language plpgsql set search_path = public, pg_temp as
$$
begin
    -- Whoever renames the person meanwhile waits, and then finds this guardian.
    select p.name_sort into new.name_sort from person p where p.id = new.person_id for share;
    return new;
end
$$;
create trigger guardian_named before insert on guardian for each row when (new.name_sort is null)
    execute function guardian_named();

create index guardian_of_one_school on guardian ((school_ids[1]), updated_at, id) where cardinality(school_ids) = 1;
create index guardian_of_one_school_by_name on guardian ((school_ids[1]), name_sort, updated_at, id)
    where cardinality(school_ids) = 1;
create index guardian_of_some_schools on guardian using gin (school_ids) where cardinality(school_ids) <> 1;
drop index guardian_by_schools;

-- Nearly every link is verified and of a guardian by law: a school's others are few, and are not looked for among all.
create index guardian_link_rare_by_school on guardian_link (school_id, status, updated_at, id) where status <> 'VERIFIED';
create index guardian_link_others_by_school on guardian_link (school_id, role, updated_at, id) where role <> 'STATUTORY';
