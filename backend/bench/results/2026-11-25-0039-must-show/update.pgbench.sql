\set v :client_id
\if :v = 0
BEGIN;
select name from division where level = 'VILLAGE' and code = :code_0;
select s.id, s.identifier_code, s.name, s.type_code, s.stages, s.ownership, s.urban_rural, s.unit_code, u.name as unit_name, s.county_code, c.name as county_name, s.township_code, t.name as township_name, s.status, s.boarding, s.lon, s.lat, s.updated_at, s.short_name, s.division_code, v.name as village_name, s.address, s.established_on, s.phone, s.central_school_id, cs.name as central_school_name, s.merged_into_id, m.name as merged_into_name, s.version, s.created_at, s.updated_by, s.synthetic from school s join org_unit u on u.code = s.unit_code join division c on c.code = s.county_code join division t on t.code = s.township_code join division v on v.code = s.division_code left join school cs on cs.id = s.central_school_id left join school m on m.id = s.merged_into_id where s.id = :id_0 and true
\gset row_
\set next_version :row_version + 1
select s1_0.id,s1_0.address,s1_0.boarding,s1_0.division_code,s1_0.established_on,s1_0.lat,s1_0.lon,s1_0.name,s1_0.name_sort,s1_0.ownership,s1_0.phone,s1_0.short_name,s1_0.stages,s1_0.type_code,s1_0.unit_code,s1_0.updated_at,s1_0.updated_by,s1_0.urban_rural,s1_0.version from school s1_0 where s1_0.id=:id_0;
update school set phone=:phone_0,updated_at=:updated_at_0,version=:next_version where id=:id_0 and version=:row_version;
COMMIT;
\elif :v = 1
BEGIN;
select name from division where level = 'VILLAGE' and code = :code_1;
select s.id, s.identifier_code, s.name, s.type_code, s.stages, s.ownership, s.urban_rural, s.unit_code, u.name as unit_name, s.county_code, c.name as county_name, s.township_code, t.name as township_name, s.status, s.boarding, s.lon, s.lat, s.updated_at, s.short_name, s.division_code, v.name as village_name, s.address, s.established_on, s.phone, s.central_school_id, cs.name as central_school_name, s.merged_into_id, m.name as merged_into_name, s.version, s.created_at, s.updated_by, s.synthetic from school s join org_unit u on u.code = s.unit_code join division c on c.code = s.county_code join division t on t.code = s.township_code join division v on v.code = s.division_code left join school cs on cs.id = s.central_school_id left join school m on m.id = s.merged_into_id where s.id = :id_1 and true
\gset row_
\set next_version :row_version + 1
select s1_0.id,s1_0.address,s1_0.boarding,s1_0.division_code,s1_0.established_on,s1_0.lat,s1_0.lon,s1_0.name,s1_0.name_sort,s1_0.ownership,s1_0.phone,s1_0.short_name,s1_0.stages,s1_0.type_code,s1_0.unit_code,s1_0.updated_at,s1_0.updated_by,s1_0.urban_rural,s1_0.version from school s1_0 where s1_0.id=:id_1;
update school set phone=:phone_1,updated_at=:updated_at_1,version=:next_version where id=:id_1 and version=:row_version;
COMMIT;
\elif :v = 2
BEGIN;
select name from division where level = 'VILLAGE' and code = :code_2;
select s.id, s.identifier_code, s.name, s.type_code, s.stages, s.ownership, s.urban_rural, s.unit_code, u.name as unit_name, s.county_code, c.name as county_name, s.township_code, t.name as township_name, s.status, s.boarding, s.lon, s.lat, s.updated_at, s.short_name, s.division_code, v.name as village_name, s.address, s.established_on, s.phone, s.central_school_id, cs.name as central_school_name, s.merged_into_id, m.name as merged_into_name, s.version, s.created_at, s.updated_by, s.synthetic from school s join org_unit u on u.code = s.unit_code join division c on c.code = s.county_code join division t on t.code = s.township_code join division v on v.code = s.division_code left join school cs on cs.id = s.central_school_id left join school m on m.id = s.merged_into_id where s.id = :id_2 and true
\gset row_
\set next_version :row_version + 1
select s1_0.id,s1_0.address,s1_0.boarding,s1_0.division_code,s1_0.established_on,s1_0.lat,s1_0.lon,s1_0.name,s1_0.name_sort,s1_0.ownership,s1_0.phone,s1_0.short_name,s1_0.stages,s1_0.type_code,s1_0.unit_code,s1_0.updated_at,s1_0.updated_by,s1_0.urban_rural,s1_0.version from school s1_0 where s1_0.id=:id_2;
update school set phone=:phone_2,updated_at=:updated_at_2,version=:next_version where id=:id_2 and version=:row_version;
COMMIT;
\elif :v = 3
BEGIN;
select name from division where level = 'VILLAGE' and code = :code_3;
select s.id, s.identifier_code, s.name, s.type_code, s.stages, s.ownership, s.urban_rural, s.unit_code, u.name as unit_name, s.county_code, c.name as county_name, s.township_code, t.name as township_name, s.status, s.boarding, s.lon, s.lat, s.updated_at, s.short_name, s.division_code, v.name as village_name, s.address, s.established_on, s.phone, s.central_school_id, cs.name as central_school_name, s.merged_into_id, m.name as merged_into_name, s.version, s.created_at, s.updated_by, s.synthetic from school s join org_unit u on u.code = s.unit_code join division c on c.code = s.county_code join division t on t.code = s.township_code join division v on v.code = s.division_code left join school cs on cs.id = s.central_school_id left join school m on m.id = s.merged_into_id where s.id = :id_3 and true
\gset row_
\set next_version :row_version + 1
select s1_0.id,s1_0.address,s1_0.boarding,s1_0.division_code,s1_0.established_on,s1_0.lat,s1_0.lon,s1_0.name,s1_0.name_sort,s1_0.ownership,s1_0.phone,s1_0.short_name,s1_0.stages,s1_0.type_code,s1_0.unit_code,s1_0.updated_at,s1_0.updated_by,s1_0.urban_rural,s1_0.version from school s1_0 where s1_0.id=:id_3;
update school set phone=:phone_3,updated_at=:updated_at_3,version=:next_version where id=:id_3 and version=:row_version;
COMMIT;
\elif :v = 4
BEGIN;
select name from division where level = 'VILLAGE' and code = :code_4;
select s.id, s.identifier_code, s.name, s.type_code, s.stages, s.ownership, s.urban_rural, s.unit_code, u.name as unit_name, s.county_code, c.name as county_name, s.township_code, t.name as township_name, s.status, s.boarding, s.lon, s.lat, s.updated_at, s.short_name, s.division_code, v.name as village_name, s.address, s.established_on, s.phone, s.central_school_id, cs.name as central_school_name, s.merged_into_id, m.name as merged_into_name, s.version, s.created_at, s.updated_by, s.synthetic from school s join org_unit u on u.code = s.unit_code join division c on c.code = s.county_code join division t on t.code = s.township_code join division v on v.code = s.division_code left join school cs on cs.id = s.central_school_id left join school m on m.id = s.merged_into_id where s.id = :id_4 and true
\gset row_
\set next_version :row_version + 1
select s1_0.id,s1_0.address,s1_0.boarding,s1_0.division_code,s1_0.established_on,s1_0.lat,s1_0.lon,s1_0.name,s1_0.name_sort,s1_0.ownership,s1_0.phone,s1_0.short_name,s1_0.stages,s1_0.type_code,s1_0.unit_code,s1_0.updated_at,s1_0.updated_by,s1_0.urban_rural,s1_0.version from school s1_0 where s1_0.id=:id_4;
update school set phone=:phone_4,updated_at=:updated_at_4,version=:next_version where id=:id_4 and version=:row_version;
COMMIT;
\elif :v = 5
BEGIN;
select name from division where level = 'VILLAGE' and code = :code_5;
select s.id, s.identifier_code, s.name, s.type_code, s.stages, s.ownership, s.urban_rural, s.unit_code, u.name as unit_name, s.county_code, c.name as county_name, s.township_code, t.name as township_name, s.status, s.boarding, s.lon, s.lat, s.updated_at, s.short_name, s.division_code, v.name as village_name, s.address, s.established_on, s.phone, s.central_school_id, cs.name as central_school_name, s.merged_into_id, m.name as merged_into_name, s.version, s.created_at, s.updated_by, s.synthetic from school s join org_unit u on u.code = s.unit_code join division c on c.code = s.county_code join division t on t.code = s.township_code join division v on v.code = s.division_code left join school cs on cs.id = s.central_school_id left join school m on m.id = s.merged_into_id where s.id = :id_5 and true
\gset row_
\set next_version :row_version + 1
select s1_0.id,s1_0.address,s1_0.boarding,s1_0.division_code,s1_0.established_on,s1_0.lat,s1_0.lon,s1_0.name,s1_0.name_sort,s1_0.ownership,s1_0.phone,s1_0.short_name,s1_0.stages,s1_0.type_code,s1_0.unit_code,s1_0.updated_at,s1_0.updated_by,s1_0.urban_rural,s1_0.version from school s1_0 where s1_0.id=:id_5;
update school set phone=:phone_5,updated_at=:updated_at_5,version=:next_version where id=:id_5 and version=:row_version;
COMMIT;
\elif :v = 6
BEGIN;
select name from division where level = 'VILLAGE' and code = :code_6;
select s.id, s.identifier_code, s.name, s.type_code, s.stages, s.ownership, s.urban_rural, s.unit_code, u.name as unit_name, s.county_code, c.name as county_name, s.township_code, t.name as township_name, s.status, s.boarding, s.lon, s.lat, s.updated_at, s.short_name, s.division_code, v.name as village_name, s.address, s.established_on, s.phone, s.central_school_id, cs.name as central_school_name, s.merged_into_id, m.name as merged_into_name, s.version, s.created_at, s.updated_by, s.synthetic from school s join org_unit u on u.code = s.unit_code join division c on c.code = s.county_code join division t on t.code = s.township_code join division v on v.code = s.division_code left join school cs on cs.id = s.central_school_id left join school m on m.id = s.merged_into_id where s.id = :id_6 and true
\gset row_
\set next_version :row_version + 1
select s1_0.id,s1_0.address,s1_0.boarding,s1_0.division_code,s1_0.established_on,s1_0.lat,s1_0.lon,s1_0.name,s1_0.name_sort,s1_0.ownership,s1_0.phone,s1_0.short_name,s1_0.stages,s1_0.type_code,s1_0.unit_code,s1_0.updated_at,s1_0.updated_by,s1_0.urban_rural,s1_0.version from school s1_0 where s1_0.id=:id_6;
update school set phone=:phone_6,updated_at=:updated_at_6,version=:next_version where id=:id_6 and version=:row_version;
COMMIT;
\elif :v = 7
BEGIN;
select name from division where level = 'VILLAGE' and code = :code_7;
select s.id, s.identifier_code, s.name, s.type_code, s.stages, s.ownership, s.urban_rural, s.unit_code, u.name as unit_name, s.county_code, c.name as county_name, s.township_code, t.name as township_name, s.status, s.boarding, s.lon, s.lat, s.updated_at, s.short_name, s.division_code, v.name as village_name, s.address, s.established_on, s.phone, s.central_school_id, cs.name as central_school_name, s.merged_into_id, m.name as merged_into_name, s.version, s.created_at, s.updated_by, s.synthetic from school s join org_unit u on u.code = s.unit_code join division c on c.code = s.county_code join division t on t.code = s.township_code join division v on v.code = s.division_code left join school cs on cs.id = s.central_school_id left join school m on m.id = s.merged_into_id where s.id = :id_7 and true
\gset row_
\set next_version :row_version + 1
select s1_0.id,s1_0.address,s1_0.boarding,s1_0.division_code,s1_0.established_on,s1_0.lat,s1_0.lon,s1_0.name,s1_0.name_sort,s1_0.ownership,s1_0.phone,s1_0.short_name,s1_0.stages,s1_0.type_code,s1_0.unit_code,s1_0.updated_at,s1_0.updated_by,s1_0.urban_rural,s1_0.version from school s1_0 where s1_0.id=:id_7;
update school set phone=:phone_7,updated_at=:updated_at_7,version=:next_version where id=:id_7 and version=:row_version;
COMMIT;
\endif
-- code_0 = 450126100222
-- id_0 = 019923fc-8dd0-7dd8-a42b-3714988269d8
-- phone_0 = 0771-5500001
-- updated_at_0 = now
-- code_1 = 450126102208
-- id_1 = 019901f9-eb60-7aa1-ab4f-df2d547368f5
-- phone_1 = 0771-5500001
-- updated_at_1 = now
-- code_2 = 450103400001
-- id_2 = 0198ea57-fa38-7dba-a854-c7a02aec818b
-- phone_2 = 0771-5500001
-- updated_at_2 = now
-- code_3 = 450103103003
-- id_3 = 01991a7e-f158-7a73-a670-a79ebda580b2
-- phone_3 = 0771-5500001
-- updated_at_3 = now
-- code_4 = 450110451003
-- id_4 = 01993ed5-7a90-75cd-ac15-b77434b71884
-- phone_4 = 0771-5500001
-- updated_at_4 = now
-- code_5 = 450110100203
-- id_5 = 01991120-a098-7e63-a162-c80427d9d2f8
-- phone_5 = 0771-5500001
-- updated_at_5 = now
-- code_6 = 450124100211
-- id_6 = 0198ed88-2b88-7a84-9a06-1a1d4ccfa428
-- phone_6 = 0771-5500001
-- updated_at_6 = now
-- code_7 = 450124104001
-- id_7 = 0198ff08-6508-7582-aec1-0255c54c79da
-- phone_7 = 0771-5500001
-- updated_at_7 = now
