-- Somebody stands in for somebody else until a date, and whatever is done says for whom (house.md §4.6: "A for B").

alter table role_grant
    add column principal_id uuid references account (id),
    add column granted_for  uuid references account (id),
    add column ended_for    uuid references account (id),
    add constraint role_grant_deputy_has_a_principal check ((deputy_of is null) = (principal_id is null)),
    add constraint role_grant_deputy_is_another check (principal_id <> account_id);
comment on column role_grant.principal_id is 'holder of the grant that this one stands in for';
comment on column role_grant.granted_for is 'for whom the granter acted, when as a deputy';
create index role_grant_by_principal_time on role_grant (principal_id, created_at, id) where principal_id is not null;

alter table proposal
    add column proposed_for uuid references account (id),
    add column decided_for  uuid references account (id);
comment on column proposal.proposed_for is 'for whom the author acted, when as a deputy';

alter table status_change add column on_behalf_of uuid;

alter table audit_event add column on_behalf_of uuid;
comment on column audit_event.on_behalf_of is 'for whom the actor acted, when as a deputy';
grant insert (on_behalf_of) on audit_event to tongxin_api;
