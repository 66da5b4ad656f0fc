-- A whole city is 13 million rows. Each of them would be looked up in some ten trees and asked after by some five foreign
-- keys, at random places of what does not fit into memory. So the loader has indexes and foreign keys of the tables it
-- fills set aside while they are empty, and has them made once over all rows.

-- What is to be made again; empty except while a city is being loaded. The API does not start before it is.
create table set_aside (
    id         integer generated always as identity primary key,
    table_name text not null,
    name       text not null,
    kind       text not null check (kind in ('INDEX', 'CONSTRAINT', 'FOREIGN_KEY')),
    definition text not null,
    unique (table_name, name)
);
comment on table set_aside is 'indexes and constraints that a load of the city has taken away and still has to put back';
grant select on set_aside to tongxin_api, tongxin_loader;

-- Only of tables of people in which nothing stands: what a row was promised when it was written is never taken back. Row
-- security holds the owner, too: with the whole city as its scope it sees what stands there, and foreign keys are checked
-- over all rows.
create function set_indexes_aside(tables text[]) returns void
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    aside  text;
    filled boolean;
    one    record;
begin
    perform set_config('app.scope_city', 'on', true);
    foreach aside in array tables loop
        if aside <> all (array ['person', 'guardian', 'student', 'enrolment', 'guardian_link', 'special_category',
                                'care_arrangement', 'care_contact', 'court_order']) then
            raise exception 'table % is not one of people', aside using errcode = 'insufficient_privilege';
        end if;
        execute format('lock table %I in access exclusive mode', aside);
        execute format('select exists (select from %I)', aside) into filled;
        if filled then
            raise exception 'table % is not empty', aside using errcode = 'object_not_in_prerequisite_state';
        end if;
        for one in
            select conname as name, pg_get_constraintdef(oid) as definition,
                   case contype when 'f' then 'FOREIGN_KEY' else 'CONSTRAINT' end as kind
            from pg_constraint c
            where conrelid = aside::regclass and contype in ('f', 'x', 'u')
              and not exists (select from pg_constraint f where f.contype = 'f' and f.conindid = c.conindid
                                                            and c.contype <> 'f' and f.confrelid = c.conrelid)
            order by conname loop
            insert into set_aside (table_name, name, kind, definition)
            values (aside, one.name, one.kind, one.definition);
            execute format('alter table %I drop constraint %I', aside, one.name);
        end loop;
        for one in
            select c.relname as name, pg_get_indexdef(i.indexrelid) as definition
            from pg_index i join pg_class c on c.oid = i.indexrelid
            where i.indrelid = aside::regclass
              and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype <> 'f')
              and not exists (select from pg_constraint f where f.conindid = i.indexrelid and f.contype = 'f')
            order by c.relname loop
            insert into set_aside (table_name, name, kind, definition)
            values (aside, one.name, 'INDEX', one.definition);
            execute format('drop index %I', one.name);
        end loop;
    end loop;
end
$$;

-- Puts one of them back and says which; null when there is none left that nobody else is at. Foreign keys come last: they
-- are checked by looking into the others.
create function put_index_back() returns text
    language plpgsql security definer set search_path = public, pg_temp set maintenance_work_mem = '256MB' as
$$
declare
    one set_aside;
begin
    perform set_config('app.scope_city', 'on', true);
    select * into one from set_aside s
    where s.kind <> 'FOREIGN_KEY' or not exists (select from set_aside o where o.kind <> 'FOREIGN_KEY')
    order by s.id limit 1 for update skip locked;
    if not found then
        return null;
    end if;
    if one.kind = 'INDEX' then
        execute one.definition;
    else
        execute format('alter table %I add constraint %I %s', one.table_name, one.name, one.definition);
    end if;
    delete from set_aside where id = one.id;
    return one.name;
end
$$;
grant execute on function set_indexes_aside(text[]), put_index_back() to tongxin_loader;

-- A load that is killed goes on where it was: what is written is kept, pair of schools by pair.
alter table city_load add column as_of date;
alter table city_load add column finished_at timestamptz;
update city_load set as_of = (loaded_at at time zone 'Asia/Shanghai')::date, finished_at = loaded_at;
alter table city_load alter column as_of set not null;
alter table city_load rename column loaded_at to begun_at;
comment on column city_load.as_of is 'the day of the load, on which the ages of some pupils depend: the rest is written as of the same';
alter table city_load add column keyring text;
comment on column city_load.keyring is 'keyed hash of the seed: whether a load goes on with the keys it was begun with';
comment on column city_load.finished_at is 'null while rows are missing';
grant update (finished_at) on city_load to tongxin_loader;

create table city_load_part (
    number    integer primary key check (number >= 0),
    rows      bigint      not null check (rows >= 0),
    loaded_at timestamptz not null
);
comment on column city_load_part.number is 'of a pair of schools in the order of the generator';
grant select, insert on city_load_part to tongxin_loader;
