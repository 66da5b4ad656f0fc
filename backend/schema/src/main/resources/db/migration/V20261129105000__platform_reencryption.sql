-- A value encrypted anew with another key is the same value: nobody who follows a table hears of it. The rotation names
-- the columns it writes for its transaction; a row that differs in anything else is logged as before (ADR 0019).
create or replace function log_changes() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    resource    text := tg_argv[0];
    unit_column text := tg_argv[1];
    new_school  text := case tg_argv[2] when '' then 'null::uuid' else format('n.%I', tg_argv[2]) end;
    old_school  text := case tg_argv[2] when '' then 'null::uuid' else format('o.%I', tg_argv[2]) end;
    reencrypted text[] := string_to_array(nullif(current_setting('app.reencrypted', true), ''), ',');
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
                        from new_rows n join old_rows o on o.id = n.id
                        where $1 is null or to_jsonb(o) - $1 <> to_jsonb(n) - $1',
                       resource, unit_column, old_school, new_school) using reencrypted;
    end if;
    return null;
end
$$;
