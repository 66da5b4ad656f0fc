\set v random(0, 7)
\if :v = 0
select s.id, s.identifier_code, s.name, s.type_code, s.stages, s.ownership, s.urban_rural, s.unit_code, u.name as unit_name, s.county_code, c.name as county_name, s.township_code, t.name as township_name, s.status, s.boarding, s.lon, s.lat, s.updated_at, s.name_sort as sort_value, s.id as row_id from school s join org_unit u on u.code = s.unit_code join division c on c.code = s.county_code join division t on t.code = s.township_code where true and true and true and s.county_code = :county_code_0 and s.type_code = :type_code_0 order by s.name_sort, s.id limit :limit_0;
\elif :v = 1
select s.id, s.identifier_code, s.name, s.type_code, s.stages, s.ownership, s.urban_rural, s.unit_code, u.name as unit_name, s.county_code, c.name as county_name, s.township_code, t.name as township_name, s.status, s.boarding, s.lon, s.lat, s.updated_at, s.name_sort as sort_value, s.id as row_id from school s join org_unit u on u.code = s.unit_code join division c on c.code = s.county_code join division t on t.code = s.township_code where true and true and true and s.county_code = :county_code_1 and s.type_code = :type_code_1 order by s.name_sort, s.id limit :limit_1;
\elif :v = 2
select s.id, s.identifier_code, s.name, s.type_code, s.stages, s.ownership, s.urban_rural, s.unit_code, u.name as unit_name, s.county_code, c.name as county_name, s.township_code, t.name as township_name, s.status, s.boarding, s.lon, s.lat, s.updated_at, s.name_sort as sort_value, s.id as row_id from school s join org_unit u on u.code = s.unit_code join division c on c.code = s.county_code join division t on t.code = s.township_code where true and true and true and s.county_code = :county_code_2 and s.type_code = :type_code_2 order by s.name_sort, s.id limit :limit_2;
\elif :v = 3
select s.id, s.identifier_code, s.name, s.type_code, s.stages, s.ownership, s.urban_rural, s.unit_code, u.name as unit_name, s.county_code, c.name as county_name, s.township_code, t.name as township_name, s.status, s.boarding, s.lon, s.lat, s.updated_at, s.name_sort as sort_value, s.id as row_id from school s join org_unit u on u.code = s.unit_code join division c on c.code = s.county_code join division t on t.code = s.township_code where true and true and true and s.county_code = :county_code_3 and s.type_code = :type_code_3 order by s.name_sort, s.id limit :limit_3;
\elif :v = 4
select s.id, s.identifier_code, s.name, s.type_code, s.stages, s.ownership, s.urban_rural, s.unit_code, u.name as unit_name, s.county_code, c.name as county_name, s.township_code, t.name as township_name, s.status, s.boarding, s.lon, s.lat, s.updated_at, s.name_sort as sort_value, s.id as row_id from school s join org_unit u on u.code = s.unit_code join division c on c.code = s.county_code join division t on t.code = s.township_code where true and true and true and s.county_code = :county_code_4 and s.type_code = :type_code_4 order by s.name_sort, s.id limit :limit_4;
\elif :v = 5
select s.id, s.identifier_code, s.name, s.type_code, s.stages, s.ownership, s.urban_rural, s.unit_code, u.name as unit_name, s.county_code, c.name as county_name, s.township_code, t.name as township_name, s.status, s.boarding, s.lon, s.lat, s.updated_at, s.name_sort as sort_value, s.id as row_id from school s join org_unit u on u.code = s.unit_code join division c on c.code = s.county_code join division t on t.code = s.township_code where true and true and true and s.county_code = :county_code_5 and s.type_code = :type_code_5 order by s.name_sort, s.id limit :limit_5;
\elif :v = 6
select s.id, s.identifier_code, s.name, s.type_code, s.stages, s.ownership, s.urban_rural, s.unit_code, u.name as unit_name, s.county_code, c.name as county_name, s.township_code, t.name as township_name, s.status, s.boarding, s.lon, s.lat, s.updated_at, s.name_sort as sort_value, s.id as row_id from school s join org_unit u on u.code = s.unit_code join division c on c.code = s.county_code join division t on t.code = s.township_code where true and true and true and s.county_code = :county_code_6 and s.type_code = :type_code_6 order by s.name_sort, s.id limit :limit_6;
\elif :v = 7
select s.id, s.identifier_code, s.name, s.type_code, s.stages, s.ownership, s.urban_rural, s.unit_code, u.name as unit_name, s.county_code, c.name as county_name, s.township_code, t.name as township_name, s.status, s.boarding, s.lon, s.lat, s.updated_at, s.name_sort as sort_value, s.id as row_id from school s join org_unit u on u.code = s.unit_code join division c on c.code = s.county_code join division t on t.code = s.township_code where true and true and true and s.county_code = :county_code_7 and s.type_code = :type_code_7 order by s.name_sort, s.id limit :limit_7;
\endif
-- county_code_0 = 450126
-- type_code_0 = 211
-- limit_0 = 21
-- county_code_1 = 450103
-- type_code_1 = 211
-- limit_1 = 21
-- county_code_2 = 450110
-- type_code_2 = 111
-- limit_2 = 21
-- county_code_3 = 450124
-- type_code_3 = 211
-- limit_3 = 21
-- county_code_4 = 450105
-- type_code_4 = 111
-- limit_4 = 21
-- county_code_5 = 450126
-- type_code_5 = 111
-- limit_5 = 21
-- county_code_6 = 450103
-- type_code_6 = 111
-- limit_6 = 21
-- county_code_7 = 450109
-- type_code_7 = 211
-- limit_7 = 21
