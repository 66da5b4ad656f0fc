-- One log of changes for every table that partners may follow (house.md §4.9). Rows are written by statement
-- triggers in the writer's own transaction: nothing that commits is missing, nothing that rolls back is there.
--
-- Readers take only rows whose transaction is older than every transaction still open, ordered by (xid, seq). A
-- later commit can therefore never slip in behind a position that was already handed out.

create table change_log (
    xid        xid8        not null default pg_current_xact_id(),
    seq        bigint      not null generated always as identity,
    resource   text        not null,
    entity_id  uuid,
    op         text        not null check (op in ('INSERT', 'UPDATE', 'DELETE', 'BASELINE')),
    version    integer,
    old_unit   text,
    new_unit   text,
    old_school uuid,
    new_school uuid,
    changed_at timestamptz not null default clock_timestamp(),
    primary key (xid, seq),
    check ((op = 'BASELINE') = (entity_id is null))
);
comment on table change_log is 'who may see a change is decided by the scope columns before and after it';
comment on column change_log.op is 'BASELINE: the table was filled in bulk; a follower reads the whole list again';
create index change_log_feed on change_log (resource, xid, seq);

-- Positions are worthless after a restore, because transaction ids start over: the epoch says so.
create table change_epoch (
    only_row boolean primary key default true check (only_row),
    epoch    uuid        not null,
    since    timestamptz not null
);
insert into change_epoch (epoch, since) values (gen_random_uuid(), now());

-- Runs as its owner, so that no role which writes the tables can write the log by itself.
create function log_changes() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    resource      text := tg_argv[0];
    unit_column   text := tg_argv[1];
    school_column text := tg_argv[2];
begin
    if tg_op = 'INSERT' then
        execute format('insert into change_log (resource, entity_id, op, version, new_unit, new_school)
                        select %L, n.id, ''INSERT'', n.version, n.%I, n.%I from new_rows n',
                       resource, unit_column, school_column);
    elsif tg_op = 'DELETE' then
        execute format('insert into change_log (resource, entity_id, op, version, old_unit, old_school)
                        select %L, o.id, ''DELETE'', o.version, o.%I, o.%I from old_rows o',
                       resource, unit_column, school_column);
    else
        execute format('insert into change_log (resource, entity_id, op, version, old_unit, new_unit, old_school, new_school)
                        select %1$L, n.id, ''UPDATE'', n.version, o.%2$I, n.%2$I, o.%3$I, n.%3$I
                        from new_rows n join old_rows o on o.id = n.id',
                       resource, unit_column, school_column);
    end if;
    return null;
end
$$;

-- Makes a table followable. Transition tables cannot be on a trigger with two events: three triggers. The loader
-- fills whole tables and writes one BASELINE row instead.
create procedure track_changes(tracked regclass, resource text, unit_column text, school_column text)
    language plpgsql as
$$
begin
    execute format('create trigger changes_insert after insert on %s referencing new table as new_rows
                    for each statement when (current_user <> ''tongxin_loader'')
                    execute function log_changes(%L, %L, %L)', tracked, resource, unit_column, school_column);
    execute format('create trigger changes_update after update on %s referencing old table as old_rows new table as new_rows
                    for each statement execute function log_changes(%L, %L, %L)',
                   tracked, resource, unit_column, school_column);
    execute format('create trigger changes_delete after delete on %s referencing old table as old_rows
                    for each statement execute function log_changes(%L, %L, %L)',
                   tracked, resource, unit_column, school_column);
end
$$;

call track_changes('school', 'schools', 'unit_code', 'id');

grant select on change_log, change_epoch to tongxin_api;
grant insert (resource, op) on change_log to tongxin_loader;
