-- Role grants are given, ended and read through the API (house.md §4.1). A grant's role and place never change: another
-- place is another grant.

alter table role_grant
    add column managing_unit text references org_unit (code),
    add column post          text check (post in ('HEAD', 'SAFEGUARDING_LEAD', 'NAMED_READER', 'SECURITY_ADMIN')),
    add column reason        text check (char_length(reason) between 1 and 500),
    add column deputy_of     uuid references role_grant (id),
    add column ended_at      timestamptz,
    add column ended_by      uuid references account (id),
    add column end_reason    text check (char_length(end_reason) between 1 and 500),
    -- A grant that is taken back before it began has an empty period.
    drop constraint role_grant_check3,
    add constraint role_grant_period check (valid_to is null or valid_to >= valid_from),
    add constraint role_grant_deputy_has_an_end check (deputy_of is null or valid_to is not null),
    add constraint role_grant_deputy_has_no_post check (deputy_of is null or post is null);
comment on column role_grant.managing_unit is 'whose rows these are: the unit itself or that of the school';
comment on column role_grant.post is 'what the holder is named to be besides the role';
comment on column role_grant.deputy_of is 'the grant that this one stands in for; it counts only while that one does';

-- Loaded rows name their place only; where they belong follows from it.
create function role_grant_place() returns trigger language plpgsql as $$
begin
    new.managing_unit := coalesce(new.unit_code, (select unit_code from school where id = new.school_id));
    return new;
end $$;
create trigger role_grant_place before insert on role_grant
    for each row execute function role_grant_place();
update role_grant set managing_unit = coalesce(unit_code, (select unit_code from school where id = school_id));

create index role_grant_by_time on role_grant (created_at, id);
create index role_grant_by_start on role_grant (valid_from, id);
create index role_grant_by_unit_time on role_grant (managing_unit, created_at, id);
create index role_grant_by_school_time on role_grant (school_id, created_at, id);
create index role_grant_by_principal on role_grant (deputy_of) where deputy_of is not null;
create index role_grant_by_post on role_grant (post) where post is not null;

grant insert, update on role_grant to tongxin_api;

-- Accounts whose realm roles must be brought in line with their grants.
create table account_sync (
    account_id   uuid primary key references account (id),
    due_at       timestamptz not null,
    tries        integer     not null default 0 check (tries >= 0),
    last_problem text check (char_length(last_problem) between 1 and 500)
);
comment on table account_sync is 'one line per account that waits; written with the change, deleted when it is done';
create index account_sync_by_due on account_sync (due_at, account_id);

grant select, insert, update, delete on account_sync to tongxin_api;
