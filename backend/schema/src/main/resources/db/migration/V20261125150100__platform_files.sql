-- Files (house.md §4.12): a row says whose a file is and what it is attached to; the content lies outside the database
-- under its SHA-256, the same content once.

create table file (
    id            uuid primary key,
    version       integer     not null default 0,
    account_id    uuid        not null references account (id),
    name          text        not null check (char_length(name) between 1 and 100),
    type          text        not null check (type in ('PDF', 'DOCX', 'XLSX', 'JPG', 'PNG', 'MP4', 'MP3', 'CSV')),
    size          bigint      not null check (size > 0),
    sha256        text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    scan          text        not null check (scan in ('NOT_SCANNED', 'CLEAN', 'INFECTED')),
    purpose       text        not null check (purpose ~ '^[a-z]+(-[a-z]+)*$'),
    subject_id    uuid,
    expires_at    timestamptz,
    created_at    timestamptz not null,
    created_by    uuid,
    updated_at    timestamptz not null,
    updated_by    uuid,
    source        text        not null check (source in ('MANUAL', 'IMPORT', 'API', 'SYNC')),
    synthetic     boolean     not null default false,
    check (subject_id is not null or expires_at is not null)
);
comment on column file.purpose is 'resource it is attached to, or will be: proposals';
comment on column file.subject_id is 'thing of that resource; whoever may read it may read the file. Empty: only the uploader';
comment on column file.expires_at is 'removed after it; empty for what is attached for good';
create index file_by_owner on file (account_id, created_at, id);
create index file_by_subject on file (purpose, subject_id, created_at, id) where subject_id is not null;
create index file_by_content on file (sha256);
create index file_expiring on file (expires_at) where expires_at is not null;
create index file_unscanned on file (created_at, id) where scan = 'NOT_SCANNED';

grant select, insert, update, delete on file to tongxin_api;

alter table job add constraint job_result_file_id_fkey
    foreign key (result_file_id) references file (id) on delete set null;
create index job_by_result_file on job (result_file_id) where result_file_id is not null;
