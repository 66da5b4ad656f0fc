-- Messages to people (house.md §3: anything that leaves the process goes by the outbox after commit, ADR 0016).

alter table account
    add column email text check (email ~ '^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{3,190}$');
comment on column account.email is 'L3; where messages may be sent, no means of signing in';
grant update (email, version, updated_at, updated_by) on account to tongxin_api;

-- The text as it was sent: a template that changes later changes nothing that was said.
create table message (
    id               uuid primary key,
    template         text        not null check (template ~ '^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$'),
    template_version integer     not null check (template_version > 0),
    importance       text        not null check (importance in ('NORMAL', 'URGENT')),
    title            text        not null check (char_length(title) between 1 and 500),
    body             text        not null check (char_length(body) between 1 and 2000),
    mail_subject     text check (char_length(mail_subject) between 1 and 500),
    mail_text        text check (char_length(mail_text) between 1 and 2000),
    link_route       text check (link_route ~ '^[a-z]+(-[a-z]+)*$'),
    link_id          uuid,
    created_at       timestamptz not null,
    check ((mail_subject is null) = (mail_text is null)),
    check (link_id is null or link_route is not null)
);
comment on column message.mail_subject is 'empty: this message goes by no e-mail';
create index message_by_time on message (created_at, id);

create table inbox_entry (
    id         uuid primary key,
    version    integer     not null default 0,
    account_id uuid        not null references account (id),
    message_id uuid        not null references message (id) on delete cascade,
    read_at    timestamptz,
    created_at timestamptz not null,
    created_by uuid,
    updated_at timestamptz not null,
    updated_by uuid,
    source     text        not null check (source in ('MANUAL', 'IMPORT', 'API', 'SYNC')),
    synthetic  boolean     not null default false,
    unique (message_id, account_id)
);
create index inbox_entry_by_owner_time on inbox_entry (account_id, created_at, id);
create index inbox_entry_unread on inbox_entry (account_id, created_at, id) where read_at is null;

-- The same thing is said once in a while, not once per event: whoever writes this row first may speak.
create table message_dedupe (
    account_id uuid        not null references account (id),
    dedupe_key text        not null check (char_length(dedupe_key) between 1 and 200),
    until      timestamptz not null,
    primary key (account_id, dedupe_key)
);
create index message_dedupe_by_end on message_dedupe (until);

-- What is to leave the process. The address is looked up when it is sent, so none is kept here.
create table outbox (
    id                  uuid primary key,
    message_id          uuid        not null references message (id) on delete cascade,
    account_id          uuid        not null references account (id),
    channel             text        not null check (channel in ('EMAIL')),
    state               text        not null check (state in ('PENDING', 'FAILED', 'SENT', 'DEAD', 'SKIPPED')),
    due_at              timestamptz not null,
    tries               integer     not null default 0 check (tries >= 0),
    problem             text check (problem ~ '^[A-Z_]{1,30}( [0-9]{3})?$'),
    provider_message_id text check (char_length(provider_message_id) between 1 and 300),
    sent_at             timestamptz,
    created_at          timestamptz not null,
    unique (message_id, account_id, channel),
    check ((state = 'SENT') = (sent_at is not null))
);
comment on column outbox.due_at is 'also the end of the lease of whoever is sending it now';
comment on column outbox.state is 'FAILED will be tried again; DEAD was given up; SKIPPED: no longer wanted';
comment on column outbox.problem is 'a code, never the words of the other side, which quote addresses';
create index outbox_due on outbox (due_at, id) where state in ('PENDING', 'FAILED');
create index outbox_by_time on outbox (created_at, id);

create table message_setting (
    id               uuid primary key,
    version          integer     not null default 0,
    account_id       uuid        not null unique references account (id),
    email_on         boolean     not null,
    email_changed_at timestamptz,
    quiet_from       text check (quiet_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
    quiet_to         text check (quiet_to ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
    created_at       timestamptz not null,
    created_by       uuid,
    updated_at       timestamptz not null,
    updated_by       uuid,
    source           text        not null check (source in ('MANUAL', 'IMPORT', 'API', 'SYNC')),
    synthetic        boolean     not null default false,
    check ((quiet_from is null) = (quiet_to is null)),
    check (quiet_from <> quiet_to)
);
comment on column message_setting.quiet_from is 'in Nanning; empty: e-mail at any hour';

grant select, insert, delete on message to tongxin_api;
grant select, insert on inbox_entry to tongxin_api;
grant update (read_at, version, updated_at, updated_by) on inbox_entry to tongxin_api;
grant select, insert, update, delete on message_dedupe to tongxin_api;
grant select, insert, update on outbox to tongxin_api;
grant select, insert, update on message_setting to tongxin_api;
