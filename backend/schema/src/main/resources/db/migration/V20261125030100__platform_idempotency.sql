-- Creates and commands that were answered once are answered the same way again for 24 hours (house.md §4.5).

create table idempotency_key (
    caller       text        not null,
    role         text        not null,
    method       text        not null,
    path         text        not null,
    key          text        not null check (char_length(key) between 8 and 64),
    request_hash text        not null,
    begun_at     timestamptz not null,
    committed    boolean     not null default false,
    status       smallint,
    etag         text,
    body         text,
    primary key (caller, role, method, path, key)
);
comment on column idempotency_key.committed is 'set in the transaction of the write itself, so that a write whose answer was lost is never repeated';
create index idempotency_key_by_time on idempotency_key (begun_at);

grant select, insert, update, delete on idempotency_key to tongxin_api;
