-- What runs as the owner is run by the triggers that were made for it and by nobody else. A trigger needs no right to
-- execute when it fires, only when it is created: so nobody but the owner is left with one.

-- Arguments: channel, and what the id is of a row: the name of a column, or one of the cases written here. Never an
-- expression: whoever may create a trigger with this function would have it executed as the owner.
create or replace function announce_rows() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    channel text := tg_argv[0];
    id      text := case tg_argv[1]
                        when 'subject of account_id' then '(select a.subject from account a where a.id = r.account_id)'
                        else format('r.%I::text', tg_argv[1]) end;
    touched text;
    ids     text[];
    one     text;
begin
    if tg_op = 'TRUNCATE' then
        perform pg_notify(channel, '*');
        return null;
    end if;
    touched := case tg_op
                   when 'INSERT' then 'select * from new_rows'
                   when 'DELETE' then 'select * from old_rows'
                   else 'select * from old_rows union all select * from new_rows' end;
    execute format('select array(select distinct t.id from (select %s as id from (%s) r) t
                                 where t.id is not null limit 101)', id, touched) into ids;
    if cardinality(ids) > 100 then
        perform pg_notify(channel, '*');
    else
        foreach one in array ids loop
            perform pg_notify(channel, one);
        end loop;
    end if;
    return null;
end
$$;

do $$
declare
    one record;
begin
    for one in select tgname, tgrelid::regclass as announced from pg_trigger
               where tgfoid = 'announce_rows'::regproc and not tgisinternal loop
        execute format('drop trigger %I on %s', one.tgname, one.announced);
    end loop;
end
$$;
call announce_changes('account', 'caller_changed', 'subject');
call announce_changes('role_grant', 'caller_changed', 'subject of account_id');
call announce_changes('account', 'account_changed', 'id');
call announce_changes('calendar_day', 'calendar_changed', 'day');

-- One by one: functions of extensions are not ours to touch.
do $$
declare
    ours regprocedure;
begin
    for ours in select oid from pg_proc
                where pronamespace = 'public'::regnamespace and pg_has_role(current_user, proowner, 'member') loop
        execute format('revoke all on routine %s from public', ours);
    end loop;
end
$$;
-- And those to come; whoever writes a function for a request grants it by name.
alter default privileges revoke execute on routines from public;
