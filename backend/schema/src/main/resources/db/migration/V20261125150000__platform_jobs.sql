-- Work that takes longer than a request (house.md §4.12): one table, claimed by whichever process is free.

create table job (
    id               uuid primary key,
    version          integer     not null default 0,
    account_id       uuid        not null references account (id),
    subject          text        not null check (char_length(subject) between 1 and 64),
    acting_role      text        not null check (acting_role ~ '^[a-z]+(-[a-z]+)*$'),
    kind             text        not null check (kind ~ '^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$'),
    input            jsonb       not null,
    status           text        not null
        check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED', 'INTERRUPTED')),
    revision         integer     not null default 1,
    done             bigint      not null default 0 check (done >= 0),
    total            bigint check (total >= 0),
    failed           bigint      not null default 0 check (failed >= 0),
    note             text check (char_length(note) between 1 and 200),
    position         text check (char_length(position) between 1 and 200),
    cancel_requested boolean     not null default false,
    worker           uuid,
    attempts         integer     not null default 0,
    heartbeat_at     timestamptz,
    started_at       timestamptz,
    ended_at         timestamptz,
    summary          text check (char_length(summary) between 1 and 500),
    facts            jsonb       not null default '{}',
    result_file_id   uuid,
    error_code       text check (error_code ~ '^[A-Z0-9_-]{1,40}$'),
    error            text check (char_length(error) between 1 and 500),
    created_at       timestamptz not null,
    created_by       uuid,
    updated_at       timestamptz not null,
    updated_by       uuid,
    source           text        not null check (source in ('MANUAL', 'IMPORT', 'API', 'SYNC')),
    synthetic        boolean     not null default false,
    check ((status = 'RUNNING') = (worker is not null)),
    check ((status = 'RUNNING') = (heartbeat_at is not null)),
    check ((status in ('QUEUED', 'RUNNING')) = (ended_at is null)),
    check ((status = 'FAILED') = (error is not null))
);
comment on column job.account_id is 'who started it; it runs with the rights this account has then';
comment on column job.subject is 'of the account, as the identity provider knows it';
comment on column job.input is 'ids and codes; never a name, a number of a person or a typed text';
comment on column job.version is 'counts changes of state, so that a step forward does not make a command stale';
comment on column job.revision is 'counts every change, steps forward too; the id of the event that tells it';
comment on column job.position is 'how far a job got, in its own words, for whoever takes it over';
comment on column job.worker is 'the process that runs it';
create index job_by_owner on job (account_id, created_at, id);
create index job_waiting on job (created_at, id) where status = 'QUEUED';
create index job_running on job (heartbeat_at) where status = 'RUNNING';
create index job_ended on job (ended_at) where ended_at is not null;

-- What a job has to say of single rows.
create table job_line (
    job_id  uuid        not null references job (id) on delete cascade,
    seq     bigint      not null check (seq > 0),
    at      timestamptz not null,
    level   text        not null check (level in ('INFO', 'WARNING', 'ERROR')),
    subject text        not null check (char_length(subject) between 1 and 100),
    message text        not null check (char_length(message) between 1 and 500),
    primary key (job_id, seq)
);
comment on column job_line.subject is 'which row it is about: its number in the input, a code or an id';
create index job_line_by_time on job_line (job_id, at, seq);

grant select, insert, update, delete on job to tongxin_api;
grant select, insert, delete on job_line to tongxin_api;
