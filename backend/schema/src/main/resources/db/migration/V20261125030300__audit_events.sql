-- Who read or wrote which record, when, as which role, from where, and what came of it (house.md §4.10, S-07). Lines
-- are only ever added. No names, numbers or texts of people: who acted and what was touched stand here as ids.
--
-- One table, not monthly partitions: a block of the seal runs in the order of transactions, which no month cuts
-- cleanly, and a partition that is dropped would tear a block (ADR 0006).

create table audit_event (
    seq         bigint primary key generated always as identity,
    xid         xid8        not null default pg_current_xact_id(),
    at          timestamptz not null,
    actor_id    uuid,
    acting_role text check (acting_role ~ '^[a-z]+(-[a-z]+)*$'),
    ip          text check (char_length(ip) between 1 and 64),
    client_id   text check (char_length(client_id) between 1 and 255),
    request_id  text        not null check (request_id ~ '^[A-Za-z0-9-]{8,64}$'),
    action      text        not null check (action ~ '^[a-z-]{1,40}\.[a-z-]{1,40}$'),
    entity      text        not null check (entity ~ '^[a-z-]{1,40}$'),
    entity_ids  uuid[]      not null default '{}',
    fields_read text[]      not null default '{}',
    reason      text check (char_length(reason) between 1 and 500),
    result      text        not null check (result in ('OK', 'DENIED', 'RULE')),
    refusal     text check (refusal ~ '^[A-Z0-9_-]{1,40}$'),
    check ((result = 'OK') = (refusal is null))
);
comment on column audit_event.xid is 'says when it is safe to seal: numbers are taken before the commit';
comment on column audit_event.actor_id is 'empty: a valid token whose holder has no account';
comment on column audit_event.refusal is 'code of the problem that was answered, or of the rule that was broken';
comment on column audit_event.reason is 'why the caller said it needs the record';
create index audit_event_by_xid on audit_event (xid, seq);
create index audit_event_by_time on audit_event (at, seq);
create index audit_event_by_actor on audit_event (actor_id, at, seq);
create index audit_event_by_entity_id on audit_event using gin (entity_ids);

-- One line per block. Each root is made from its block and the root before it.
create table audit_seal (
    id        bigint primary key check (id > 0),
    from_seq  bigint      not null,
    to_seq    bigint      not null check (to_seq >= from_seq),
    rows      integer     not null check (rows > 0),
    upto_xid  xid8        not null,
    root      bytea       not null check (octet_length(root) = 32),
    prev_root bytea       not null check (octet_length(prev_root) = 32),
    sealed_at timestamptz not null
);
comment on column audit_seal.upto_xid is 'every transaction below this one is in this block or an earlier one';
comment on column audit_seal.from_seq is 'lowest number in the block; a late commit may lie between those of a neighbour';
create index audit_seal_by_time on audit_seal (sealed_at, id);

-- The fingerprint of each sealed line, so that a change is found to the line. No foreign keys: a fingerprint must
-- outlive the line it testifies about.
create table audit_leaf (
    seq     bigint primary key,
    seal_id bigint not null,
    hash    bytea  not null check (octet_length(hash) = 32)
);
create index audit_leaf_by_seal on audit_leaf (seal_id, seq);

-- Nobody who serves requests may change or delete a line, choose its number or say which transaction wrote it.
grant select on audit_event, audit_seal, audit_leaf to tongxin_api;
grant insert (at, actor_id, acting_role, ip, client_id, request_id, action, entity, entity_ids, fields_read, reason, result,
              refusal) on audit_event to tongxin_api;
grant insert on audit_seal, audit_leaf to tongxin_api;
