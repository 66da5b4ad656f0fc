-- Run by a superuser on an empty cluster, before the first migration, connected to the database of the product. It may
-- be run again, and must be when it has changed.
-- Passwords are set by whoever runs it (ALTER ROLE … PASSWORD), never written here.
-- Four roles, so that no process can do more than its job (等保 2.0, S-04):
--   tongxin_owner   owns the tables and runs migrations; no process that serves requests knows its password
--   tongxin_api     reads and writes rows; owns nothing, so row security and constraints cannot be switched off by it
--   tongxin_loader  fills a city by COPY; never used while serving
--   tongxin_backup  reads everything and writes nothing: row security would give a dump by the owner no protected rows
do $$
begin
  if not exists (select from pg_roles where rolname = 'tongxin_owner') then
    create role tongxin_owner login nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
  if not exists (select from pg_roles where rolname = 'tongxin_api') then
    create role tongxin_api login nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
  if not exists (select from pg_roles where rolname = 'tongxin_loader') then
    create role tongxin_loader login nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
  if not exists (select from pg_roles where rolname = 'tongxin_backup') then
    create role tongxin_backup login nosuperuser nocreatedb nocreaterole bypassrls;
  end if;
end $$;

revoke all on schema public from public;
grant usage, create on schema public to tongxin_owner;
grant usage on schema public to tongxin_api, tongxin_loader;
grant pg_read_all_data to tongxin_backup;
alter role tongxin_backup set default_transaction_read_only = on;

-- A table of one's own, even a temporary one, can have triggers, and those run functions.
do $$
begin
  execute format('revoke temporary on database %I from public', current_database());
end $$;

-- A request that outlives its client must not hold rows or the change feed's horizon.
alter role tongxin_api set statement_timeout = '10s';
alter role tongxin_api set idle_in_transaction_session_timeout = '30s';
alter role tongxin_api set lock_timeout = '5s';
