-- The public keys by which tokens are checked, as last published by the identity provider: a process that starts while
-- the provider is down finds them here (house.md §4.13, ADR 0013). Public keys only.

create table signing_keys (
    issuer     text primary key check (char_length(issuer) between 1 and 500),
    keys       jsonb       not null,
    fetched_at timestamptz not null
);
comment on column signing_keys.fetched_at is 'trusted for a bounded time after this, see tongxin.oidc.keys-kept';

grant select, insert, update on signing_keys to tongxin_api;
