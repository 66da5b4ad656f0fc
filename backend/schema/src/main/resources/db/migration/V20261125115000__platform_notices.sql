-- What is kept in the memory of API processes is announced when it changes (house.md §4.13). Triggers do it, so that no
-- code path can forget it and SQL done by hand counts as well. A notice leaves at commit and never after a rollback;
-- it carries one id and nothing about a person.

-- Arguments: channel, and an expression for the id over a row called r. A statement that touches many rows says '*':
-- forget everything.
create function announce_rows() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    channel text := tg_argv[0];
    id      text := tg_argv[1];
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

create procedure announce_changes(announced regclass, channel text, id text)
    language plpgsql as
$$
begin
    execute format('create trigger %I after insert on %s referencing new table as new_rows
                    for each statement execute function announce_rows(%L, %L)',
                   channel || '_insert', announced, channel, id);
    execute format('create trigger %I after update on %s referencing old table as old_rows new table as new_rows
                    for each statement execute function announce_rows(%L, %L)',
                   channel || '_update', announced, channel, id);
    execute format('create trigger %I after delete on %s referencing old table as old_rows
                    for each statement execute function announce_rows(%L, %L)',
                   channel || '_delete', announced, channel, id);
    execute format('create trigger %I after truncate on %s
                    for each statement execute function announce_rows(%L, %L)',
                   channel || '_truncate', announced, channel, id);
end
$$;

-- What a caller may do, by the subject of its tokens; names of accounts, by the account's id; working days.
call announce_changes('account', 'caller_changed', 'r.subject');
call announce_changes('role_grant', 'caller_changed', '(select a.subject from account a where a.id = r.account_id)');
call announce_changes('account', 'account_changed', 'r.id::text');
call announce_changes('calendar_day', 'calendar_changed', 'r.day::text');
