-- What domain.md §2.A says of a school and nothing could hold yet: who leads it, who stands for it, and the two facts
-- that only kindergartens have.
alter table school
    add column principal_id  uuid,
    add column legal_rep     text check (char_length(legal_rep) between 1 and 50),
    add column inclusive     boolean,
    add column quality_level text check (quality_level in ('REGION_MODEL', 'CITY_MODEL', 'COUNTY_MODEL', 'STANDARD')),
    -- The loader writes schools before the people who work there.
    add constraint school_principal_fk foreign key (principal_id) references staff_assignment (id) deferrable,
    add constraint school_kindergarten_facts
        check (type_code in ('111', '119') or (inclusive is null and quality_level is null)),
    -- Whatever has a central school cannot be one: so there is neither a chain nor a circle.
    add constraint school_central_of_parts
        check (central_school_id is null or type_code in ('119', '218', '219', '319', '349'));
comment on column school.principal_id is 'an assignment at this school; it counts as long as that is in force';
comment on column school.legal_rep is 'as registered; not public here';
comment on column school.inclusive is '普惠; kindergartens only';
comment on column school.quality_level is 'model kindergarten of the region, city or county, or up to the standard; null when not rated';
create index school_by_principal on school (principal_id) where principal_id is not null;
