-- One row per finished load of a synthetic city: what was loaded, from which seed, at which scale.
create table city_load (
    id        uuid primary key,
    generator text        not null,
    seed      bigint      not null,
    scale     numeric     not null check (scale between 0 and 1),
    schools   integer     not null,
    loaded_at timestamptz not null
);
grant select on city_load to tongxin_api;
grant select, insert on city_load to tongxin_loader;

-- The API checks at start that the schema is not older than its code.
grant select on flyway_schema_history to tongxin_api;
