-- A minor for whom nobody may decide any more is flagged (domain.md §2.A, NO_GUARDIAN): who never had anybody is not.

alter table guardian_link add column decided_once boolean not null default false;
comment on column guardian_link.decided_once is 'could decide while it was verified, and was put right since';

-- The few that have ended or will, so that a daily look at a city reads no link that simply holds.
create index guardian_link_that_decided on guardian_link (student_id)
    where verified_at is not null and (may_decide or decided_once)
      and (status <> 'VERIFIED' or cut_by_order or not may_decide or valid_to is not null);
