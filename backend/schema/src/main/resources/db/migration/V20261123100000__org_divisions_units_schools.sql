-- Administrative divisions, managing units and schools (domain.md §2.1 A-E, §2.A, §2.4).

create table division (
    code        text primary key check (code ~ '^\d{6}(\d{3}(\d{3})?)?$'),
    parent_code text references division (code),
    level       text not null check (level in ('CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE')),
    name        text not null check (char_length(name) between 1 and 100),
    name_sort   text collate "C" not null,
    lon         numeric(9, 6),
    lat         numeric(8, 6),
    check (parent_code is not null or level = 'CITY')
);
comment on column division.name_sort is 'pinyin of the name, so that lists sort the way people look names up';
comment on column division.lon is 'GCJ-02, a point for labels on the map; counties only';
create index division_parent on division (parent_code, code);

-- A managing unit is not a division (domain.md, "things that will bite" 7): rights are scoped by unit, statistics by both.
create table org_unit (
    id            uuid primary key,
    version       integer     not null default 0,
    code          text        not null unique check (code ~ '^[A-Z0-9]{2,20}$'),
    name          text        not null check (char_length(name) between 1 and 100),
    kind          text        not null check (kind in ('BUREAU', 'COUNTY', 'ZONE', 'CITY_DIRECT', 'CENTRE', 'HOTLINE',
                                                       'DEPT', 'BASE_OPERATOR', 'SOCIAL_ORG')),
    managing      boolean     not null,
    parent_code   text references org_unit (code),
    division_code text        not null references division (code),
    sort_order    smallint    not null,
    created_at    timestamptz not null,
    created_by    uuid,
    updated_at    timestamptz not null,
    updated_by    uuid,
    source        text        not null check (source in ('MANUAL', 'IMPORT', 'API', 'SYNC')),
    synthetic     boolean     not null default false
);
comment on column org_unit.managing is 'true for the 16 units that manage schools: 12 counties, 3 zones, city-direct';

create table school (
    id                uuid primary key,
    version           integer     not null default 0,
    identifier_code   text        not null unique check (identifier_code ~ '^(11|21|22|31|32|33|34|35|36|37|51)45\d{6}$'),
    name              text        not null check (char_length(name) between 1 and 100),
    name_sort         text collate "C" not null,
    short_name        text check (char_length(short_name) between 1 and 50),
    type_code         text        not null check (type_code in ('111', '119', '211', '218', '219', '311', '312', '319', '341',
                                                                '342', '345', '349', '361', '365', '366', '371', '511', '512', '513', '514')),
    independent       boolean     not null generated always as (type_code not in ('119', '218', '219', '319', '349')) stored,
    stages            text[]      not null check (cardinality(stages) between 1 and 7
                                                  and stages <@ array ['PRE', 'PRI', 'JUN', 'SEN', 'VOC', 'SPE', 'SPC']),
    ownership         text        not null check (ownership in ('PUBLIC', 'PRIVATE', 'PRIVATE_INCLUSIVE', 'OTHER')),
    urban_rural       text        not null check (urban_rural in ('111', '112', '121', '122', '123', '210', '220')),
    unit_code         text        not null references org_unit (code),
    division_code     text        not null references division (code) check (char_length(division_code) = 12),
    county_code       text        not null generated always as (substr(division_code, 1, 6)) stored,
    township_code     text        not null generated always as (substr(division_code, 1, 9)) stored,
    address           text check (char_length(address) <= 200),
    lon               numeric(9, 6) check (lon between 73 and 136),
    lat               numeric(8, 6) check (lat between 3 and 54),
    boarding          boolean     not null,
    established_on    date,
    phone             text check (char_length(phone) <= 20),
    central_school_id uuid references school (id),
    merged_into_id    uuid references school (id),
    status            text        not null check (status in ('PREPARING', 'OPERATING', 'SUSPENDED', 'MERGED', 'CLOSED')),
    created_at        timestamptz not null,
    created_by        uuid,
    updated_at        timestamptz not null,
    updated_by        uuid,
    source            text        not null check (source in ('MANUAL', 'IMPORT', 'API', 'SYNC')),
    synthetic         boolean     not null default false,
    check ((lon is null) = (lat is null)),
    check ((status = 'MERGED') = (merged_into_id is not null))
);
comment on column school.lon is 'GCJ-02';
comment on column school.independent is 'false for teaching points and attached classes, which are never counted as schools (M01)';
comment on column school.name_sort is 'pinyin of the name followed by the name, compared byte by byte';

-- Every list sorts by (sort key, id); the leading columns are the filters a screen always sets.
create index school_by_name on school (name_sort, id);
create index school_by_unit_name on school (unit_code, name_sort, id);
create index school_by_county_type_name on school (county_code, type_code, name_sort, id);
create index school_by_county_name on school (county_code, name_sort, id);
create index school_by_type_name on school (type_code, name_sort, id);
create index school_by_township on school (township_code, name_sort, id);
create index school_by_updated on school (updated_at, id);
create index school_by_point on school using gist (point(lon::float8, lat::float8));

grant select on division, org_unit to tongxin_api;
grant select, update on school to tongxin_api;
grant select, insert, maintain on division, org_unit, school to tongxin_loader;
