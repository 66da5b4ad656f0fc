-- Giving data to other agencies (domain.md §3.12, 政务数据共享条例): an agreement says what, to whom, for what and until when,
-- and is the only thing that drives what a partner can pull. Keys to pull with belong to the agency, not to an agreement.

create table api_client (
    id                uuid primary key,
    version           integer     not null default 0,
    org_code          text        not null references org_unit (code),
    client_id         text        not null unique check (client_id ~ '^partner-[a-z0-9]+(-[a-z0-9]+)*$' and char_length(client_id) <= 60),
    purpose           text        not null check (char_length(purpose) between 2 and 100),
    account_id        uuid        not null unique references account (id),
    provider_key      text        not null check (char_length(provider_key) between 1 and 64),
    allowed_addresses text[]      not null default '{}' check (cardinality(allowed_addresses) <= 20 and allowed_addresses::cidr[] is not null),
    status            text        not null check (status in ('ACTIVE', 'REVOKED')),
    secret_since      timestamptz not null,
    ended_by          uuid references account (id),
    ended_at          timestamptz,
    end_reason        text check (char_length(end_reason) between 2 and 500),
    created_at        timestamptz not null,
    created_by        uuid,
    updated_at        timestamptz not null,
    updated_by        uuid,
    source            text        not null check (source in ('MANUAL', 'IMPORT', 'API', 'SYNC')),
    synthetic         boolean     not null default false,
    check ((status = 'REVOKED') = (ended_at is not null)),
    check ((status = 'REVOKED') = (end_reason is not null))
);
comment on column api_client.provider_key is 'its id with the identity provider; the secret is known there and to the agency only';
comment on column api_client.allowed_addresses is 'from where it may come; empty: from anywhere';
create index api_client_by_time on api_client (created_at, id);
create index api_client_of_org on api_client (org_code, created_at, id);

create sequence share_agreement_number;

create table share_agreement (
    id            uuid primary key,
    version       integer     not null default 0,
    number        text        not null unique check (number ~ '^SA-[0-9]{6}-[0-9]{4}-[0-9]{6,}$'),
    org_code      text        not null references org_unit (code),
    resource      text        not null check (resource ~ '^[a-z]+(-[a-z]+)*$'),
    duty          text        not null check (char_length(duty) between 4 and 500),
    purpose       text        not null check (char_length(purpose) between 4 and 500),
    legal_basis   text        not null check (char_length(legal_basis) between 4 and 200),
    contact       text        not null check (char_length(contact) between 2 and 100),
    fields        text[]      not null check (cardinality(fields) between 1 and 100),
    whole_city    boolean     not null,
    unit_codes    text[]      not null default '{}' check (cardinality(unit_codes) <= 20),
    school_ids    uuid[]      not null default '{}' check (cardinality(school_ids) <= 200),
    valid_until   date        not null,
    quota_per_day integer     not null check (quota_per_day between 1 and 1000000),
    status        text        not null check (status in ('SUBMITTED', 'GRANTED', 'REFUSED', 'WITHDRAWN', 'REVOKED')),
    due_on        date        not null,
    due_at        timestamptz not null generated always as ((due_on + 1)::timestamp at time zone 'Asia/Shanghai') stored,
    raised_by     uuid        not null references account (id),
    answered_by   uuid references account (id),
    answered_at   timestamptz,
    answer        text check (char_length(answer) between 2 and 1000),
    ended_by      uuid references account (id),
    ended_at      timestamptz,
    end_reason    text check (char_length(end_reason) between 2 and 500),
    created_at    timestamptz not null,
    created_by    uuid,
    updated_at    timestamptz not null,
    updated_by    uuid,
    source        text        not null check (source in ('MANUAL', 'IMPORT', 'API', 'SYNC')),
    synthetic     boolean     not null default false,
    check (whole_city = (cardinality(unit_codes) = 0 and cardinality(school_ids) = 0)),
    check ((answered_by is null) = (answered_at is null)),
    check ((status in ('GRANTED', 'REFUSED', 'REVOKED')) = (answered_at is not null)),
    check (status <> 'REFUSED' or answer is not null),
    check ((status = 'REVOKED') = (ended_at is not null)),
    check ((status = 'REVOKED') = (end_reason is not null)),
    check (answered_by is distinct from raised_by)
);
comment on table share_agreement is 'G-03, G-04: what is granted is never widened; who needs more applies again';
comment on column share_agreement.valid_until is 'last day on which it gives anything';
comment on column share_agreement.quota_per_day is 'requests a day';
comment on column share_agreement.due_at is 'end of the last day for an answer, to sort and filter by';
create index share_agreement_by_due on share_agreement (due_at, id);
create index share_agreement_by_time on share_agreement (created_at, id);
create index share_agreement_of_org on share_agreement (org_code, created_at, id);
create index share_agreement_of_org_due on share_agreement (org_code, due_at, id);

-- Who was given what, when, in which range (G-10); kept three years (P-12). A line is written before the first row goes out
-- and told at its end how many there were, so that one that broke off is there as well.
create table share_pull (
    id           bigint generated always as identity primary key,
    agreement_id uuid        not null references share_agreement (id),
    account_id   uuid        not null references account (id),
    kind         text        not null check (kind in ('CHANGES', 'SYNC')),
    fields       text[]      not null,
    from_place   text check (char_length(from_place) <= 60),
    to_place     text check (char_length(to_place) <= 60),
    asked_to     text check (char_length(asked_to) <= 60),
    row_count    bigint check (row_count >= 0),
    digest       text check (digest ~ '^[0-9a-f]{64}$'),
    begun_at     timestamptz not null,
    ended_at     timestamptz,
    check ((ended_at is null) or row_count is not null),
    check ((kind = 'CHANGES') = (digest is not null))
);
comment on column share_pull.from_place is 'CHANGES: place in the log before the page, xid-seq; SYNC: id after which it begins';
comment on column share_pull.to_place is 'how far it has come; of what still goes on or broke off, as far as was last written down';
comment on column share_pull.asked_to is 'SYNC: the id that it is to end with';
comment on column share_pull.digest is 'of the page: SHA-256 over its lines of op, id and version';
create index share_pull_of_agreement on share_pull (agreement_id, id);
create index share_pull_by_time on share_pull (begun_at);

-- What a partner says it has taken over, and whether that is what it was given.
create table share_ack (
    id           bigint generated always as identity primary key,
    agreement_id uuid        not null references share_agreement (id),
    account_id   uuid        not null references account (id),
    place        text        not null check (place ~ '^[0-9]{1,19}-[0-9]{1,19}$'),
    row_count    bigint      not null check (row_count >= 0),
    chain        text        not null check (chain ~ '^[0-9a-f]{64}$'),
    last_pull    bigint      not null,
    matches      boolean     not null,
    at           timestamptz not null
);
comment on column share_ack.chain is 'as the partner has reckoned it over the pages since its last acknowledgement that matched';
comment on column share_ack.last_pull is 'the last line of share_pull that it takes in';
create index share_ack_by_time on share_ack (at);
create index share_ack_of_agreement on share_ack (agreement_id, account_id, id);

-- How far each key of an agency has read.
create table share_position (
    agreement_id uuid        not null references share_agreement (id),
    account_id   uuid        not null references account (id),
    place        text        not null check (place ~ '^[0-9]{1,19}-[0-9]{1,19}$'),
    read_at      timestamptz not null,
    primary key (agreement_id, account_id)
);

-- Requests of a day by an agreement, whichever key they come with.
create table share_use (
    agreement_id uuid    not null references share_agreement (id),
    day          date    not null,
    number       integer not null check (number > 0),
    primary key (agreement_id, day)
);
create index share_use_by_day on share_use (day);

grant select, insert, update on share_position to tongxin_api;
grant select, insert, update, delete on share_use to tongxin_api;
grant select, insert, update on api_client, share_agreement to tongxin_api;
grant select, insert, delete on share_pull, share_ack to tongxin_api;
grant update (to_place, row_count, ended_at) on share_pull to tongxin_api;
-- Rows that are deleted are locked first, one by one.
grant update (at) on share_ack to tongxin_api;
grant usage on sequence share_agreement_number to tongxin_api;
