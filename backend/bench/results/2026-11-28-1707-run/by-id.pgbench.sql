\set v random(0, 15)
\if :v = 0
select count(*) from school s where true and true and s.central_school_id = :central_school_id_0 and s.status = 'OPERATING';
select count(*) from staff_assignment s where true and true and s.school_id = :school_id_0 and s.status <> 'ENDED';
select id, kind from proposal where subject_id = :subject_id_0 and status = 'PROPOSED';
select s.id, s.identifier_code, s.name, s.type_code, s.stages, s.ownership, s.urban_rural, s.unit_code, u.name as unit_name, s.county_code, c.name as county_name, s.township_code, t.name as township_name, s.status, s.boarding, s.lon, s.lat, s.updated_at, s.short_name, s.division_code, v.name as village_name, s.address, s.established_on, s.phone, s.central_school_id, cs.name as central_school_name, s.merged_into_id, m.name as merged_into_name, s.version, s.created_at, s.updated_by, s.synthetic from school s join org_unit u on u.code = s.unit_code join division c on c.code = s.county_code join division t on t.code = s.township_code join division v on v.code = s.division_code left join school cs on cs.id = s.central_school_id left join school m on m.id = s.merged_into_id where s.id = :id_0 and true and true;
\elif :v = 1
select count(*) from school s where true and true and s.central_school_id = :central_school_id_1 and s.status = 'OPERATING';
select count(*) from staff_assignment s where true and true and s.school_id = :school_id_1 and s.status <> 'ENDED';
select id, kind from proposal where subject_id = :subject_id_1 and status = 'PROPOSED';
select s.id, s.identifier_code, s.name, s.type_code, s.stages, s.ownership, s.urban_rural, s.unit_code, u.name as unit_name, s.county_code, c.name as county_name, s.township_code, t.name as township_name, s.status, s.boarding, s.lon, s.lat, s.updated_at, s.short_name, s.division_code, v.name as village_name, s.address, s.established_on, s.phone, s.central_school_id, cs.name as central_school_name, s.merged_into_id, m.name as merged_into_name, s.version, s.created_at, s.updated_by, s.synthetic from school s join org_unit u on u.code = s.unit_code join division c on c.code = s.county_code join division t on t.code = s.township_code join division v on v.code = s.division_code left join school cs on cs.id = s.central_school_id left join school m on m.id = s.merged_into_id where s.id = :id_1 and true and true;
\elif :v = 2
select count(*) from school s where true and true and s.central_school_id = :central_school_id_2 and s.status = 'OPERATING';
select count(*) from staff_assignment s where true and true and s.school_id = :school_id_2 and s.status <> 'ENDED';
select id, kind from proposal where subject_id = :subject_id_2 and status = 'PROPOSED';
select s.id, s.identifier_code, s.name, s.type_code, s.stages, s.ownership, s.urban_rural, s.unit_code, u.name as unit_name, s.county_code, c.name as county_name, s.township_code, t.name as township_name, s.status, s.boarding, s.lon, s.lat, s.updated_at, s.short_name, s.division_code, v.name as village_name, s.address, s.established_on, s.phone, s.central_school_id, cs.name as central_school_name, s.merged_into_id, m.name as merged_into_name, s.version, s.created_at, s.updated_by, s.synthetic from school s join org_unit u on u.code = s.unit_code join division c on c.code = s.county_code join division t on t.code = s.township_code join division v on v.code = s.division_code left join school cs on cs.id = s.central_school_id left join school m on m.id = s.merged_into_id where s.id = :id_2 and true and true;
\elif :v = 3
select count(*) from school s where true and true and s.central_school_id = :central_school_id_3 and s.status = 'OPERATING';
select count(*) from staff_assignment s where true and true and s.school_id = :school_id_3 and s.status <> 'ENDED';
select id, kind from proposal where subject_id = :subject_id_3 and status = 'PROPOSED';
select s.id, s.identifier_code, s.name, s.type_code, s.stages, s.ownership, s.urban_rural, s.unit_code, u.name as unit_name, s.county_code, c.name as county_name, s.township_code, t.name as township_name, s.status, s.boarding, s.lon, s.lat, s.updated_at, s.short_name, s.division_code, v.name as village_name, s.address, s.established_on, s.phone, s.central_school_id, cs.name as central_school_name, s.merged_into_id, m.name as merged_into_name, s.version, s.created_at, s.updated_by, s.synthetic from school s join org_unit u on u.code = s.unit_code join division c on c.code = s.county_code join division t on t.code = s.township_code join division v on v.code = s.division_code left join school cs on cs.id = s.central_school_id left join school m on m.id = s.merged_into_id where s.id = :id_3 and true and true;
\elif :v = 4
select count(*) from school s where true and true and s.central_school_id = :central_school_id_4 and s.status = 'OPERATING';
select count(*) from staff_assignment s where true and true and s.school_id = :school_id_4 and s.status <> 'ENDED';
select id, kind from proposal where subject_id = :subject_id_4 and status = 'PROPOSED';
select s.id, s.identifier_code, s.name, s.type_code, s.stages, s.ownership, s.urban_rural, s.unit_code, u.name as unit_name, s.county_code, c.name as county_name, s.township_code, t.name as township_name, s.status, s.boarding, s.lon, s.lat, s.updated_at, s.short_name, s.division_code, v.name as village_name, s.address, s.established_on, s.phone, s.central_school_id, cs.name as central_school_name, s.merged_into_id, m.name as merged_into_name, s.version, s.created_at, s.updated_by, s.synthetic from school s join org_unit u on u.code = s.unit_code join division c on c.code = s.county_code join division t on t.code = s.township_code join division v on v.code = s.division_code left join school cs on cs.id = s.central_school_id left join school m on m.id = s.merged_into_id where s.id = :id_4 and true and true;
\elif :v = 5
select count(*) from school s where true and true and s.central_school_id = :central_school_id_5 and s.status = 'OPERATING';
select count(*) from staff_assignment s where true and true and s.school_id = :school_id_5 and s.status <> 'ENDED';
select id, kind from proposal where subject_id = :subject_id_5 and status = 'PROPOSED';
select s.id, s.identifier_code, s.name, s.type_code, s.stages, s.ownership, s.urban_rural, s.unit_code, u.name as unit_name, s.county_code, c.name as county_name, s.township_code, t.name as township_name, s.status, s.boarding, s.lon, s.lat, s.updated_at, s.short_name, s.division_code, v.name as village_name, s.address, s.established_on, s.phone, s.central_school_id, cs.name as central_school_name, s.merged_into_id, m.name as merged_into_name, s.version, s.created_at, s.updated_by, s.synthetic from school s join org_unit u on u.code = s.unit_code join division c on c.code = s.county_code join division t on t.code = s.township_code join division v on v.code = s.division_code left join school cs on cs.id = s.central_school_id left join school m on m.id = s.merged_into_id where s.id = :id_5 and true and true;
\elif :v = 6
select count(*) from school s where true and true and s.central_school_id = :central_school_id_6 and s.status = 'OPERATING';
select count(*) from staff_assignment s where true and true and s.school_id = :school_id_6 and s.status <> 'ENDED';
select id, kind from proposal where subject_id = :subject_id_6 and status = 'PROPOSED';
select s.id, s.identifier_code, s.name, s.type_code, s.stages, s.ownership, s.urban_rural, s.unit_code, u.name as unit_name, s.county_code, c.name as county_name, s.township_code, t.name as township_name, s.status, s.boarding, s.lon, s.lat, s.updated_at, s.short_name, s.division_code, v.name as village_name, s.address, s.established_on, s.phone, s.central_school_id, cs.name as central_school_name, s.merged_into_id, m.name as merged_into_name, s.version, s.created_at, s.updated_by, s.synthetic from school s join org_unit u on u.code = s.unit_code join division c on c.code = s.county_code join division t on t.code = s.township_code join division v on v.code = s.division_code left join school cs on cs.id = s.central_school_id left join school m on m.id = s.merged_into_id where s.id = :id_6 and true and true;
\elif :v = 7
select count(*) from school s where true and true and s.central_school_id = :central_school_id_7 and s.status = 'OPERATING';
select count(*) from staff_assignment s where true and true and s.school_id = :school_id_7 and s.status <> 'ENDED';
select id, kind from proposal where subject_id = :subject_id_7 and status = 'PROPOSED';
select s.id, s.identifier_code, s.name, s.type_code, s.stages, s.ownership, s.urban_rural, s.unit_code, u.name as unit_name, s.county_code, c.name as county_name, s.township_code, t.name as township_name, s.status, s.boarding, s.lon, s.lat, s.updated_at, s.short_name, s.division_code, v.name as village_name, s.address, s.established_on, s.phone, s.central_school_id, cs.name as central_school_name, s.merged_into_id, m.name as merged_into_name, s.version, s.created_at, s.updated_by, s.synthetic from school s join org_unit u on u.code = s.unit_code join division c on c.code = s.county_code join division t on t.code = s.township_code join division v on v.code = s.division_code left join school cs on cs.id = s.central_school_id left join school m on m.id = s.merged_into_id where s.id = :id_7 and true and true;
\elif :v = 8
select count(*) from school s where true and true and s.central_school_id = :central_school_id_8 and s.status = 'OPERATING';
select count(*) from staff_assignment s where true and true and s.school_id = :school_id_8 and s.status <> 'ENDED';
select id, kind from proposal where subject_id = :subject_id_8 and status = 'PROPOSED';
select s.id, s.identifier_code, s.name, s.type_code, s.stages, s.ownership, s.urban_rural, s.unit_code, u.name as unit_name, s.county_code, c.name as county_name, s.township_code, t.name as township_name, s.status, s.boarding, s.lon, s.lat, s.updated_at, s.short_name, s.division_code, v.name as village_name, s.address, s.established_on, s.phone, s.central_school_id, cs.name as central_school_name, s.merged_into_id, m.name as merged_into_name, s.version, s.created_at, s.updated_by, s.synthetic from school s join org_unit u on u.code = s.unit_code join division c on c.code = s.county_code join division t on t.code = s.township_code join division v on v.code = s.division_code left join school cs on cs.id = s.central_school_id left join school m on m.id = s.merged_into_id where s.id = :id_8 and true and true;
\elif :v = 9
select count(*) from school s where true and true and s.central_school_id = :central_school_id_9 and s.status = 'OPERATING';
select count(*) from staff_assignment s where true and true and s.school_id = :school_id_9 and s.status <> 'ENDED';
select id, kind from proposal where subject_id = :subject_id_9 and status = 'PROPOSED';
select s.id, s.identifier_code, s.name, s.type_code, s.stages, s.ownership, s.urban_rural, s.unit_code, u.name as unit_name, s.county_code, c.name as county_name, s.township_code, t.name as township_name, s.status, s.boarding, s.lon, s.lat, s.updated_at, s.short_name, s.division_code, v.name as village_name, s.address, s.established_on, s.phone, s.central_school_id, cs.name as central_school_name, s.merged_into_id, m.name as merged_into_name, s.version, s.created_at, s.updated_by, s.synthetic from school s join org_unit u on u.code = s.unit_code join division c on c.code = s.county_code join division t on t.code = s.township_code join division v on v.code = s.division_code left join school cs on cs.id = s.central_school_id left join school m on m.id = s.merged_into_id where s.id = :id_9 and true and true;
\elif :v = 10
select count(*) from school s where true and true and s.central_school_id = :central_school_id_10 and s.status = 'OPERATING';
select count(*) from staff_assignment s where true and true and s.school_id = :school_id_10 and s.status <> 'ENDED';
select id, kind from proposal where subject_id = :subject_id_10 and status = 'PROPOSED';
select s.id, s.identifier_code, s.name, s.type_code, s.stages, s.ownership, s.urban_rural, s.unit_code, u.name as unit_name, s.county_code, c.name as county_name, s.township_code, t.name as township_name, s.status, s.boarding, s.lon, s.lat, s.updated_at, s.short_name, s.division_code, v.name as village_name, s.address, s.established_on, s.phone, s.central_school_id, cs.name as central_school_name, s.merged_into_id, m.name as merged_into_name, s.version, s.created_at, s.updated_by, s.synthetic from school s join org_unit u on u.code = s.unit_code join division c on c.code = s.county_code join division t on t.code = s.township_code join division v on v.code = s.division_code left join school cs on cs.id = s.central_school_id left join school m on m.id = s.merged_into_id where s.id = :id_10 and true and true;
\elif :v = 11
select count(*) from school s where true and true and s.central_school_id = :central_school_id_11 and s.status = 'OPERATING';
select count(*) from staff_assignment s where true and true and s.school_id = :school_id_11 and s.status <> 'ENDED';
select id, kind from proposal where subject_id = :subject_id_11 and status = 'PROPOSED';
select s.id, s.identifier_code, s.name, s.type_code, s.stages, s.ownership, s.urban_rural, s.unit_code, u.name as unit_name, s.county_code, c.name as county_name, s.township_code, t.name as township_name, s.status, s.boarding, s.lon, s.lat, s.updated_at, s.short_name, s.division_code, v.name as village_name, s.address, s.established_on, s.phone, s.central_school_id, cs.name as central_school_name, s.merged_into_id, m.name as merged_into_name, s.version, s.created_at, s.updated_by, s.synthetic from school s join org_unit u on u.code = s.unit_code join division c on c.code = s.county_code join division t on t.code = s.township_code join division v on v.code = s.division_code left join school cs on cs.id = s.central_school_id left join school m on m.id = s.merged_into_id where s.id = :id_11 and true and true;
\elif :v = 12
select count(*) from school s where true and true and s.central_school_id = :central_school_id_12 and s.status = 'OPERATING';
select count(*) from staff_assignment s where true and true and s.school_id = :school_id_12 and s.status <> 'ENDED';
select id, kind from proposal where subject_id = :subject_id_12 and status = 'PROPOSED';
select s.id, s.identifier_code, s.name, s.type_code, s.stages, s.ownership, s.urban_rural, s.unit_code, u.name as unit_name, s.county_code, c.name as county_name, s.township_code, t.name as township_name, s.status, s.boarding, s.lon, s.lat, s.updated_at, s.short_name, s.division_code, v.name as village_name, s.address, s.established_on, s.phone, s.central_school_id, cs.name as central_school_name, s.merged_into_id, m.name as merged_into_name, s.version, s.created_at, s.updated_by, s.synthetic from school s join org_unit u on u.code = s.unit_code join division c on c.code = s.county_code join division t on t.code = s.township_code join division v on v.code = s.division_code left join school cs on cs.id = s.central_school_id left join school m on m.id = s.merged_into_id where s.id = :id_12 and true and true;
\elif :v = 13
select count(*) from school s where true and true and s.central_school_id = :central_school_id_13 and s.status = 'OPERATING';
select count(*) from staff_assignment s where true and true and s.school_id = :school_id_13 and s.status <> 'ENDED';
select id, kind from proposal where subject_id = :subject_id_13 and status = 'PROPOSED';
select s.id, s.identifier_code, s.name, s.type_code, s.stages, s.ownership, s.urban_rural, s.unit_code, u.name as unit_name, s.county_code, c.name as county_name, s.township_code, t.name as township_name, s.status, s.boarding, s.lon, s.lat, s.updated_at, s.short_name, s.division_code, v.name as village_name, s.address, s.established_on, s.phone, s.central_school_id, cs.name as central_school_name, s.merged_into_id, m.name as merged_into_name, s.version, s.created_at, s.updated_by, s.synthetic from school s join org_unit u on u.code = s.unit_code join division c on c.code = s.county_code join division t on t.code = s.township_code join division v on v.code = s.division_code left join school cs on cs.id = s.central_school_id left join school m on m.id = s.merged_into_id where s.id = :id_13 and true and true;
\elif :v = 14
select count(*) from school s where true and true and s.central_school_id = :central_school_id_14 and s.status = 'OPERATING';
select count(*) from staff_assignment s where true and true and s.school_id = :school_id_14 and s.status <> 'ENDED';
select id, kind from proposal where subject_id = :subject_id_14 and status = 'PROPOSED';
select s.id, s.identifier_code, s.name, s.type_code, s.stages, s.ownership, s.urban_rural, s.unit_code, u.name as unit_name, s.county_code, c.name as county_name, s.township_code, t.name as township_name, s.status, s.boarding, s.lon, s.lat, s.updated_at, s.short_name, s.division_code, v.name as village_name, s.address, s.established_on, s.phone, s.central_school_id, cs.name as central_school_name, s.merged_into_id, m.name as merged_into_name, s.version, s.created_at, s.updated_by, s.synthetic from school s join org_unit u on u.code = s.unit_code join division c on c.code = s.county_code join division t on t.code = s.township_code join division v on v.code = s.division_code left join school cs on cs.id = s.central_school_id left join school m on m.id = s.merged_into_id where s.id = :id_14 and true and true;
\elif :v = 15
select count(*) from school s where true and true and s.central_school_id = :central_school_id_15 and s.status = 'OPERATING';
select count(*) from staff_assignment s where true and true and s.school_id = :school_id_15 and s.status <> 'ENDED';
select id, kind from proposal where subject_id = :subject_id_15 and status = 'PROPOSED';
select s.id, s.identifier_code, s.name, s.type_code, s.stages, s.ownership, s.urban_rural, s.unit_code, u.name as unit_name, s.county_code, c.name as county_name, s.township_code, t.name as township_name, s.status, s.boarding, s.lon, s.lat, s.updated_at, s.short_name, s.division_code, v.name as village_name, s.address, s.established_on, s.phone, s.central_school_id, cs.name as central_school_name, s.merged_into_id, m.name as merged_into_name, s.version, s.created_at, s.updated_by, s.synthetic from school s join org_unit u on u.code = s.unit_code join division c on c.code = s.county_code join division t on t.code = s.township_code join division v on v.code = s.division_code left join school cs on cs.id = s.central_school_id left join school m on m.id = s.merged_into_id where s.id = :id_15 and true and true;
\endif
-- central_school_id_0 = 019923fc-8dd0-7dd8-a42b-3714988269d8
-- school_id_0 = 019923fc-8dd0-7dd8-a42b-3714988269d8
-- subject_id_0 = 019923fc-8dd0-7dd8-a42b-3714988269d8
-- id_0 = 019923fc-8dd0-7dd8-a42b-3714988269d8
-- central_school_id_1 = 019901f9-eb60-7aa1-ab4f-df2d547368f5
-- school_id_1 = 019901f9-eb60-7aa1-ab4f-df2d547368f5
-- subject_id_1 = 019901f9-eb60-7aa1-ab4f-df2d547368f5
-- id_1 = 019901f9-eb60-7aa1-ab4f-df2d547368f5
-- central_school_id_2 = 0198ea57-fa38-7dba-a854-c7a02aec818b
-- school_id_2 = 0198ea57-fa38-7dba-a854-c7a02aec818b
-- subject_id_2 = 0198ea57-fa38-7dba-a854-c7a02aec818b
-- id_2 = 0198ea57-fa38-7dba-a854-c7a02aec818b
-- central_school_id_3 = 01991a7e-f158-7a73-a670-a79ebda580b2
-- school_id_3 = 01991a7e-f158-7a73-a670-a79ebda580b2
-- subject_id_3 = 01991a7e-f158-7a73-a670-a79ebda580b2
-- id_3 = 01991a7e-f158-7a73-a670-a79ebda580b2
-- central_school_id_4 = 01993ed5-7a90-75cd-ac15-b77434b71884
-- school_id_4 = 01993ed5-7a90-75cd-ac15-b77434b71884
-- subject_id_4 = 01993ed5-7a90-75cd-ac15-b77434b71884
-- id_4 = 01993ed5-7a90-75cd-ac15-b77434b71884
-- central_school_id_5 = 01991120-a098-7e63-a162-c80427d9d2f8
-- school_id_5 = 01991120-a098-7e63-a162-c80427d9d2f8
-- subject_id_5 = 01991120-a098-7e63-a162-c80427d9d2f8
-- id_5 = 01991120-a098-7e63-a162-c80427d9d2f8
-- central_school_id_6 = 0198ed88-2b88-7a84-9a06-1a1d4ccfa428
-- school_id_6 = 0198ed88-2b88-7a84-9a06-1a1d4ccfa428
-- subject_id_6 = 0198ed88-2b88-7a84-9a06-1a1d4ccfa428
-- id_6 = 0198ed88-2b88-7a84-9a06-1a1d4ccfa428
-- central_school_id_7 = 0198ff08-6508-7582-aec1-0255c54c79da
-- school_id_7 = 0198ff08-6508-7582-aec1-0255c54c79da
-- subject_id_7 = 0198ff08-6508-7582-aec1-0255c54c79da
-- id_7 = 0198ff08-6508-7582-aec1-0255c54c79da
-- central_school_id_8 = 0198ff39-0640-71ac-a545-3b23589e0dc2
-- school_id_8 = 0198ff39-0640-71ac-a545-3b23589e0dc2
-- subject_id_8 = 0198ff39-0640-71ac-a545-3b23589e0dc2
-- id_8 = 0198ff39-0640-71ac-a545-3b23589e0dc2
-- central_school_id_9 = 01993b3c-d310-7d70-9468-be6a49b1564c
-- school_id_9 = 01993b3c-d310-7d70-9468-be6a49b1564c
-- subject_id_9 = 01993b3c-d310-7d70-9468-be6a49b1564c
-- id_9 = 01993b3c-d310-7d70-9468-be6a49b1564c
-- central_school_id_10 = 019923f9-9418-7580-abd1-ff323df63bcb
-- school_id_10 = 019923f9-9418-7580-abd1-ff323df63bcb
-- subject_id_10 = 019923f9-9418-7580-abd1-ff323df63bcb
-- id_10 = 019923f9-9418-7580-abd1-ff323df63bcb
-- central_school_id_11 = 0198f6d1-0c00-7d5b-a3c7-81ecacbe0df3
-- school_id_11 = 0198f6d1-0c00-7d5b-a3c7-81ecacbe0df3
-- subject_id_11 = 0198f6d1-0c00-7d5b-a3c7-81ecacbe0df3
-- id_11 = 0198f6d1-0c00-7d5b-a3c7-81ecacbe0df3
-- central_school_id_12 = 01992646-feb8-7849-85d6-c3e8fe8a2be5
-- school_id_12 = 01992646-feb8-7849-85d6-c3e8fe8a2be5
-- subject_id_12 = 01992646-feb8-7849-85d6-c3e8fe8a2be5
-- id_12 = 01992646-feb8-7849-85d6-c3e8fe8a2be5
-- central_school_id_13 = 019922ad-de20-7394-b32f-13367d3443d8
-- school_id_13 = 019922ad-de20-7394-b32f-13367d3443d8
-- subject_id_13 = 019922ad-de20-7394-b32f-13367d3443d8
-- id_13 = 019922ad-de20-7394-b32f-13367d3443d8
-- central_school_id_14 = 0198f829-5c88-7c9c-afc9-6e069838a0ab
-- school_id_14 = 0198f829-5c88-7c9c-afc9-6e069838a0ab
-- subject_id_14 = 0198f829-5c88-7c9c-afc9-6e069838a0ab
-- id_14 = 0198f829-5c88-7c9c-afc9-6e069838a0ab
-- central_school_id_15 = 01990412-b558-7808-b092-3ea16a44d995
-- school_id_15 = 01990412-b558-7808-b092-3ea16a44d995
-- subject_id_15 = 01990412-b558-7808-b092-3ea16a44d995
-- id_15 = 01990412-b558-7808-b092-3ea16a44d995
