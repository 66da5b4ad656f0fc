-- A school is divided: a new one takes some of its classes and posts along. What is to go is planned first, and a plan is
-- never changed: what was looked at and proposed is what is approved.
create table school_split (
    id            uuid primary key,
    school_id     uuid        not null references school (id),
    new_school    jsonb       not null,
    classes       uuid[]      not null check (cardinality(classes) <= 200),
    assignments   uuid[]      not null check (cardinality(assignments) <= 500),
    liquidated_on date,
    created_at    timestamptz not null,
    created_by    uuid
);
comment on column school_split.id is 'the new school gets this id, so a plan is carried out once';
comment on column school_split.new_school is 'texts by field, as a proposal to found a school has them';
comment on column school_split.liquidated_on is 'of a private school: the day its accounts were settled';
create index school_split_by_school on school_split (school_id, created_at);
grant select, insert on school_split to tongxin_api;

alter table class_step drop constraint class_step_action_check;
alter table class_step drop constraint class_step_check;
alter table class_step drop constraint class_step_check1;
alter table class_step drop constraint class_step_check2;
alter table class_step
    add constraint class_step_action check (action in ('PROMOTE', 'GRADUATE', 'MERGE', 'SPLIT')),
    add constraint class_step_of_roll_over check ((action in ('MERGE', 'SPLIT')) = (roll_over_id is null)),
    add constraint class_step_elsewhere check ((action in ('MERGE', 'SPLIT')) = (from_school_id is not null)),
    add constraint class_step_grade check ((action in ('MERGE', 'SPLIT')) = (from_grade is null));

-- One decision about two schools stands in the history of both: each names the other.
create index status_change_by_proposal on status_change (proposal_id) where proposal_id is not null;
