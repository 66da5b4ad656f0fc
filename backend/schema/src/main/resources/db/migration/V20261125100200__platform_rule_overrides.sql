-- Somebody went on although a rule warned, and why (house.md §4.7).

create table rule_override (
    id          uuid primary key,
    version     integer     not null default 0,
    rule        text        not null,
    resource    text        not null,
    subject_id  uuid        not null,
    unit_code   text,
    school_id   uuid,
    reason      text        not null check (char_length(reason) between 2 and 500),
    acting_role text        not null,
    created_at  timestamptz not null,
    created_by  uuid,
    updated_at  timestamptz not null,
    updated_by  uuid,
    source      text        not null check (source in ('MANUAL', 'IMPORT', 'API', 'SYNC')),
    synthetic   boolean     not null default false
);
create index rule_override_by_subject on rule_override (resource, subject_id, created_at);
create index rule_override_by_rule on rule_override (rule, created_at);

grant select, insert on rule_override to tongxin_api;
