\set v :client_id
\set made :made + 1
\set row :made * 64 + :client_id
\if :v = 0
BEGIN;
select distinct t.name, t.born from unnest((array['测' || translate(substr(md5(:run::text || 'n' || :row::text), 1, 3), '0123456789abcdef', '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳')])::text[], (array[date '2012-01-01' - 1 - (:row::bigint % 2000)::int])::date[]) as t(name, born) where exists (select 1 from student x where x.birth_date = t.born and x.name = t.name and x.merged_into is null);
select h from unnest((array[substr(md5(:run::text || 'n' || :row::text), 1, 32) || md5(:run::text || 'i' || :row::text), md5(:run::text || 's' || :row::text) || md5(:run::text || 't' || :row::text)])::text[]) as t(h) where exists (select 1 from student x where (x.id_no_hash = h or x.student_no_hash = h));
select id, name, school_id, unit_code, stage, grade_code, capacity, status = 'ACTIVE' from class_group where id = :class_group__id_0 for share;
select id, name, unit_code, status in ('PREPARING', 'OPERATING', 'SUSPENDED') from school where id = :school__id_0 for share;
insert into student (birth_date,class_id,created_at,created_by,ethnicity,hukou_division,id_no,id_no_hash,id_type,merged_into,name,name_initials,name_pinyin,name_sort,residence,school_id,sex,since,source,special_note,status,student_no,student_no_hash,unit_code,updated_at,updated_by,version,id) values ((date '2012-01-01' - 1 - (:row::bigint % 2000)::int),:student__insert_class_id_0,:student__insert_created_at_0,:student__insert_created_by_0,:student__insert_ethnicity_0,:student__insert_hukou_division_0,:student__insert_id_no_0,(substr(md5(:run::text || 'n' || :row::text), 1, 32) || md5(:run::text || 'i' || :row::text)),:student__insert_id_type_0,(null),('测' || translate(substr(md5(:run::text || 'n' || :row::text), 1, 3), '0123456789abcdef', '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳')),('c' || translate(substr(md5(:run::text || 'n' || :row::text), 4, 3), '0123456789', 'ghijklmnop')),('ce' || translate(substr(md5(:run::text || 'n' || :row::text), 4, 9), '0123456789', 'ghijklmnop')),:student__insert_name_sort_0,:student__insert_residence_0,:student__insert_school_id_0,:student__insert_sex_0,:student__insert_since_0,:student__insert_source_0,(null),:student__insert_status_0,:student__insert_student_no_0,(md5(:run::text || 's' || :row::text) || md5(:run::text || 't' || :row::text)),:student__insert_unit_code_0,:student__insert_updated_at_0,:student__insert_updated_by_0,:student__insert_version_0,((lpad(to_hex(:run::bigint), 12, '0') || '7bec8000' || lpad(to_hex(:row::bigint), 12, '0'))::uuid));
insert into enrolment (class_id,created_at,created_by,from_date,left_class_id,left_name,reason,school_id,source,status,student_id,student_version,to_date,unit_code,updated_at,updated_by,version,id) values (:enrolment__insert_class_id_0,:enrolment__insert_created_at_0,:enrolment__insert_created_by_0,:enrolment__insert_from_date_0,(null),(null),(null),:enrolment__insert_school_id_0,:enrolment__insert_source_0,:enrolment__insert_status_0,((lpad(to_hex(:run::bigint), 12, '0') || '7bec8000' || lpad(to_hex(:row::bigint), 12, '0'))::uuid),:enrolment__insert_student_version_0,(null),:enrolment__insert_unit_code_0,:enrolment__insert_updated_at_0,:enrolment__insert_updated_by_0,:enrolment__insert_version_0,((lpad(to_hex(:run::bigint), 12, '0') || '7bec8001' || lpad(to_hex(:row::bigint), 12, '0'))::uuid));
insert into status_change (acting_role,action,created_at,created_by,from_status,on_behalf_of,proposal_id,reason,resource,school_id,source,subject_id,to_status,unit_code,updated_at,updated_by,version,id) values (:status_change__insert_acting_role_0,:status_change__insert_action_0,:status_change__insert_created_at_0,:status_change__insert_created_by_0,:status_change__insert_from_status_0,(null),(null),(null),:status_change__insert_resource_0,:status_change__insert_school_id_0,:status_change__insert_source_0,((lpad(to_hex(:run::bigint), 12, '0') || '7bec8000' || lpad(to_hex(:row::bigint), 12, '0'))::uuid),:status_change__insert_to_status_0,:status_change__insert_unit_code_0,:status_change__insert_updated_at_0,:status_change__insert_updated_by_0,:status_change__insert_version_0,((lpad(to_hex(:run::bigint), 12, '0') || '7bec8002' || lpad(to_hex(:row::bigint), 12, '0'))::uuid));
insert into audit_event (at, actor_id, acting_role, on_behalf_of, ip, client_id, request_id, action, entity, entity_ids, fields_read, reason, result, refusal, detail) values (:audit_event__insert_at_0, nullif(:audit_event__insert_actor_id_0, '')::uuid, nullif(:audit_event__insert_acting_role_0, ''), nullif('', '')::uuid, nullif(:audit_event__insert_ip_0, ''), nullif(:audit_event__insert_client_id_0, ''), :audit_event__insert_request_id_0, :audit_event__insert_action_0, :audit_event__insert_entity_0, (array[(lpad(to_hex(:run::bigint), 12, '0') || '7bec8000' || lpad(to_hex(:row::bigint), 12, '0'))::uuid, (lpad(to_hex(:run::bigint), 12, '0') || '7bec8001' || lpad(to_hex(:row::bigint), 12, '0'))::uuid, (lpad(to_hex(:run::bigint), 12, '0') || '7bec8002' || lpad(to_hex(:row::bigint), 12, '0'))::uuid])::uuid[], :audit_event__insert_fields_read_0::text[], nullif('', ''), :audit_event__insert_result_0, nullif('', ''), nullif('', '')) returning seq;
select s.id, s.name, s.sex, s.school_id, m.name as school_name, s.unit_code,(select u.name from org_unit u where u.code = s.unit_code) as unit_name, s.class_id, c.name as class_name, s.status, s.since, s.updated_at, s.birth_date, s.id_type, s.id_no, s.student_no, s.ethnicity, s.hukou_division, s.residence, s.special_note, s.version, s.created_at, s.synthetic, m.status in ('PREPARING', 'OPERATING', 'SUSPENDED'), exists (select from student_transfer o where o.student_id = s.id and o.status = 'OFFERED') from student s join school m on m.id = s.school_id left join class_group c on c.id = s.class_id where s.id = ((lpad(to_hex(:run::bigint), 12, '0') || '7bec8000' || lpad(to_hex(:row::bigint), 12, '0'))::uuid) and (s.school_id = :student__school_id_0) and s.merged_into is null;
COMMIT;
\elif :v = 1
BEGIN;
select distinct t.name, t.born from unnest((array['测' || translate(substr(md5(:run::text || 'n' || :row::text), 1, 3), '0123456789abcdef', '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳')])::text[], (array[date '2012-01-01' - 1 - (:row::bigint % 2000)::int])::date[]) as t(name, born) where exists (select 1 from student x where x.birth_date = t.born and x.name = t.name and x.merged_into is null);
select h from unnest((array[substr(md5(:run::text || 'n' || :row::text), 1, 32) || md5(:run::text || 'i' || :row::text), md5(:run::text || 's' || :row::text) || md5(:run::text || 't' || :row::text)])::text[]) as t(h) where exists (select 1 from student x where (x.id_no_hash = h or x.student_no_hash = h));
select id, name, school_id, unit_code, stage, grade_code, capacity, status = 'ACTIVE' from class_group where id = :class_group__id_1 for share;
select id, name, unit_code, status in ('PREPARING', 'OPERATING', 'SUSPENDED') from school where id = :school__id_1 for share;
insert into student (birth_date,class_id,created_at,created_by,ethnicity,hukou_division,id_no,id_no_hash,id_type,merged_into,name,name_initials,name_pinyin,name_sort,residence,school_id,sex,since,source,special_note,status,student_no,student_no_hash,unit_code,updated_at,updated_by,version,id) values ((date '2012-01-01' - 1 - (:row::bigint % 2000)::int),:student__insert_class_id_1,:student__insert_created_at_1,:student__insert_created_by_1,:student__insert_ethnicity_1,:student__insert_hukou_division_1,:student__insert_id_no_1,(substr(md5(:run::text || 'n' || :row::text), 1, 32) || md5(:run::text || 'i' || :row::text)),:student__insert_id_type_1,(null),('测' || translate(substr(md5(:run::text || 'n' || :row::text), 1, 3), '0123456789abcdef', '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳')),('c' || translate(substr(md5(:run::text || 'n' || :row::text), 4, 3), '0123456789', 'ghijklmnop')),('ce' || translate(substr(md5(:run::text || 'n' || :row::text), 4, 9), '0123456789', 'ghijklmnop')),:student__insert_name_sort_1,:student__insert_residence_1,:student__insert_school_id_1,:student__insert_sex_1,:student__insert_since_1,:student__insert_source_1,(null),:student__insert_status_1,:student__insert_student_no_1,(md5(:run::text || 's' || :row::text) || md5(:run::text || 't' || :row::text)),:student__insert_unit_code_1,:student__insert_updated_at_1,:student__insert_updated_by_1,:student__insert_version_1,((lpad(to_hex(:run::bigint), 12, '0') || '7bec8000' || lpad(to_hex(:row::bigint), 12, '0'))::uuid));
insert into enrolment (class_id,created_at,created_by,from_date,left_class_id,left_name,reason,school_id,source,status,student_id,student_version,to_date,unit_code,updated_at,updated_by,version,id) values (:enrolment__insert_class_id_1,:enrolment__insert_created_at_1,:enrolment__insert_created_by_1,:enrolment__insert_from_date_1,(null),(null),(null),:enrolment__insert_school_id_1,:enrolment__insert_source_1,:enrolment__insert_status_1,((lpad(to_hex(:run::bigint), 12, '0') || '7bec8000' || lpad(to_hex(:row::bigint), 12, '0'))::uuid),:enrolment__insert_student_version_1,(null),:enrolment__insert_unit_code_1,:enrolment__insert_updated_at_1,:enrolment__insert_updated_by_1,:enrolment__insert_version_1,((lpad(to_hex(:run::bigint), 12, '0') || '7bec8001' || lpad(to_hex(:row::bigint), 12, '0'))::uuid));
insert into status_change (acting_role,action,created_at,created_by,from_status,on_behalf_of,proposal_id,reason,resource,school_id,source,subject_id,to_status,unit_code,updated_at,updated_by,version,id) values (:status_change__insert_acting_role_1,:status_change__insert_action_1,:status_change__insert_created_at_1,:status_change__insert_created_by_1,:status_change__insert_from_status_1,(null),(null),(null),:status_change__insert_resource_1,:status_change__insert_school_id_1,:status_change__insert_source_1,((lpad(to_hex(:run::bigint), 12, '0') || '7bec8000' || lpad(to_hex(:row::bigint), 12, '0'))::uuid),:status_change__insert_to_status_1,:status_change__insert_unit_code_1,:status_change__insert_updated_at_1,:status_change__insert_updated_by_1,:status_change__insert_version_1,((lpad(to_hex(:run::bigint), 12, '0') || '7bec8002' || lpad(to_hex(:row::bigint), 12, '0'))::uuid));
insert into audit_event (at, actor_id, acting_role, on_behalf_of, ip, client_id, request_id, action, entity, entity_ids, fields_read, reason, result, refusal, detail) values (:audit_event__insert_at_1, nullif(:audit_event__insert_actor_id_1, '')::uuid, nullif(:audit_event__insert_acting_role_1, ''), nullif('', '')::uuid, nullif(:audit_event__insert_ip_1, ''), nullif(:audit_event__insert_client_id_1, ''), :audit_event__insert_request_id_1, :audit_event__insert_action_1, :audit_event__insert_entity_1, (array[(lpad(to_hex(:run::bigint), 12, '0') || '7bec8000' || lpad(to_hex(:row::bigint), 12, '0'))::uuid, (lpad(to_hex(:run::bigint), 12, '0') || '7bec8001' || lpad(to_hex(:row::bigint), 12, '0'))::uuid, (lpad(to_hex(:run::bigint), 12, '0') || '7bec8002' || lpad(to_hex(:row::bigint), 12, '0'))::uuid])::uuid[], :audit_event__insert_fields_read_1::text[], nullif('', ''), :audit_event__insert_result_1, nullif('', ''), nullif('', '')) returning seq;
select s.id, s.name, s.sex, s.school_id, m.name as school_name, s.unit_code,(select u.name from org_unit u where u.code = s.unit_code) as unit_name, s.class_id, c.name as class_name, s.status, s.since, s.updated_at, s.birth_date, s.id_type, s.id_no, s.student_no, s.ethnicity, s.hukou_division, s.residence, s.special_note, s.version, s.created_at, s.synthetic, m.status in ('PREPARING', 'OPERATING', 'SUSPENDED'), exists (select from student_transfer o where o.student_id = s.id and o.status = 'OFFERED') from student s join school m on m.id = s.school_id left join class_group c on c.id = s.class_id where s.id = ((lpad(to_hex(:run::bigint), 12, '0') || '7bec8000' || lpad(to_hex(:row::bigint), 12, '0'))::uuid) and (s.school_id = :student__school_id_1) and s.merged_into is null;
COMMIT;
\elif :v = 2
BEGIN;
select distinct t.name, t.born from unnest((array['测' || translate(substr(md5(:run::text || 'n' || :row::text), 1, 3), '0123456789abcdef', '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳')])::text[], (array[date '2012-01-01' - 1 - (:row::bigint % 2000)::int])::date[]) as t(name, born) where exists (select 1 from student x where x.birth_date = t.born and x.name = t.name and x.merged_into is null);
select h from unnest((array[substr(md5(:run::text || 'n' || :row::text), 1, 32) || md5(:run::text || 'i' || :row::text), md5(:run::text || 's' || :row::text) || md5(:run::text || 't' || :row::text)])::text[]) as t(h) where exists (select 1 from student x where (x.id_no_hash = h or x.student_no_hash = h));
select id, name, school_id, unit_code, stage, grade_code, capacity, status = 'ACTIVE' from class_group where id = :class_group__id_2 for share;
select id, name, unit_code, status in ('PREPARING', 'OPERATING', 'SUSPENDED') from school where id = :school__id_2 for share;
insert into student (birth_date,class_id,created_at,created_by,ethnicity,hukou_division,id_no,id_no_hash,id_type,merged_into,name,name_initials,name_pinyin,name_sort,residence,school_id,sex,since,source,special_note,status,student_no,student_no_hash,unit_code,updated_at,updated_by,version,id) values ((date '2012-01-01' - 1 - (:row::bigint % 2000)::int),:student__insert_class_id_2,:student__insert_created_at_2,:student__insert_created_by_2,:student__insert_ethnicity_2,:student__insert_hukou_division_2,:student__insert_id_no_2,(substr(md5(:run::text || 'n' || :row::text), 1, 32) || md5(:run::text || 'i' || :row::text)),:student__insert_id_type_2,(null),('测' || translate(substr(md5(:run::text || 'n' || :row::text), 1, 3), '0123456789abcdef', '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳')),('c' || translate(substr(md5(:run::text || 'n' || :row::text), 4, 3), '0123456789', 'ghijklmnop')),('ce' || translate(substr(md5(:run::text || 'n' || :row::text), 4, 9), '0123456789', 'ghijklmnop')),:student__insert_name_sort_2,:student__insert_residence_2,:student__insert_school_id_2,:student__insert_sex_2,:student__insert_since_2,:student__insert_source_2,(null),:student__insert_status_2,:student__insert_student_no_2,(md5(:run::text || 's' || :row::text) || md5(:run::text || 't' || :row::text)),:student__insert_unit_code_2,:student__insert_updated_at_2,:student__insert_updated_by_2,:student__insert_version_2,((lpad(to_hex(:run::bigint), 12, '0') || '7bec8000' || lpad(to_hex(:row::bigint), 12, '0'))::uuid));
insert into enrolment (class_id,created_at,created_by,from_date,left_class_id,left_name,reason,school_id,source,status,student_id,student_version,to_date,unit_code,updated_at,updated_by,version,id) values (:enrolment__insert_class_id_2,:enrolment__insert_created_at_2,:enrolment__insert_created_by_2,:enrolment__insert_from_date_2,(null),(null),(null),:enrolment__insert_school_id_2,:enrolment__insert_source_2,:enrolment__insert_status_2,((lpad(to_hex(:run::bigint), 12, '0') || '7bec8000' || lpad(to_hex(:row::bigint), 12, '0'))::uuid),:enrolment__insert_student_version_2,(null),:enrolment__insert_unit_code_2,:enrolment__insert_updated_at_2,:enrolment__insert_updated_by_2,:enrolment__insert_version_2,((lpad(to_hex(:run::bigint), 12, '0') || '7bec8001' || lpad(to_hex(:row::bigint), 12, '0'))::uuid));
insert into status_change (acting_role,action,created_at,created_by,from_status,on_behalf_of,proposal_id,reason,resource,school_id,source,subject_id,to_status,unit_code,updated_at,updated_by,version,id) values (:status_change__insert_acting_role_2,:status_change__insert_action_2,:status_change__insert_created_at_2,:status_change__insert_created_by_2,:status_change__insert_from_status_2,(null),(null),(null),:status_change__insert_resource_2,:status_change__insert_school_id_2,:status_change__insert_source_2,((lpad(to_hex(:run::bigint), 12, '0') || '7bec8000' || lpad(to_hex(:row::bigint), 12, '0'))::uuid),:status_change__insert_to_status_2,:status_change__insert_unit_code_2,:status_change__insert_updated_at_2,:status_change__insert_updated_by_2,:status_change__insert_version_2,((lpad(to_hex(:run::bigint), 12, '0') || '7bec8002' || lpad(to_hex(:row::bigint), 12, '0'))::uuid));
insert into audit_event (at, actor_id, acting_role, on_behalf_of, ip, client_id, request_id, action, entity, entity_ids, fields_read, reason, result, refusal, detail) values (:audit_event__insert_at_2, nullif(:audit_event__insert_actor_id_2, '')::uuid, nullif(:audit_event__insert_acting_role_2, ''), nullif('', '')::uuid, nullif(:audit_event__insert_ip_2, ''), nullif(:audit_event__insert_client_id_2, ''), :audit_event__insert_request_id_2, :audit_event__insert_action_2, :audit_event__insert_entity_2, (array[(lpad(to_hex(:run::bigint), 12, '0') || '7bec8000' || lpad(to_hex(:row::bigint), 12, '0'))::uuid, (lpad(to_hex(:run::bigint), 12, '0') || '7bec8001' || lpad(to_hex(:row::bigint), 12, '0'))::uuid, (lpad(to_hex(:run::bigint), 12, '0') || '7bec8002' || lpad(to_hex(:row::bigint), 12, '0'))::uuid])::uuid[], :audit_event__insert_fields_read_2::text[], nullif('', ''), :audit_event__insert_result_2, nullif('', ''), nullif('', '')) returning seq;
select s.id, s.name, s.sex, s.school_id, m.name as school_name, s.unit_code,(select u.name from org_unit u where u.code = s.unit_code) as unit_name, s.class_id, c.name as class_name, s.status, s.since, s.updated_at, s.birth_date, s.id_type, s.id_no, s.student_no, s.ethnicity, s.hukou_division, s.residence, s.special_note, s.version, s.created_at, s.synthetic, m.status in ('PREPARING', 'OPERATING', 'SUSPENDED'), exists (select from student_transfer o where o.student_id = s.id and o.status = 'OFFERED') from student s join school m on m.id = s.school_id left join class_group c on c.id = s.class_id where s.id = ((lpad(to_hex(:run::bigint), 12, '0') || '7bec8000' || lpad(to_hex(:row::bigint), 12, '0'))::uuid) and (s.school_id = :student__school_id_2) and s.merged_into is null;
COMMIT;
\elif :v = 3
BEGIN;
select distinct t.name, t.born from unnest((array['测' || translate(substr(md5(:run::text || 'n' || :row::text), 1, 3), '0123456789abcdef', '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳')])::text[], (array[date '2012-01-01' - 1 - (:row::bigint % 2000)::int])::date[]) as t(name, born) where exists (select 1 from student x where x.birth_date = t.born and x.name = t.name and x.merged_into is null);
select h from unnest((array[substr(md5(:run::text || 'n' || :row::text), 1, 32) || md5(:run::text || 'i' || :row::text), md5(:run::text || 's' || :row::text) || md5(:run::text || 't' || :row::text)])::text[]) as t(h) where exists (select 1 from student x where (x.id_no_hash = h or x.student_no_hash = h));
select id, name, school_id, unit_code, stage, grade_code, capacity, status = 'ACTIVE' from class_group where id = :class_group__id_3 for share;
select id, name, unit_code, status in ('PREPARING', 'OPERATING', 'SUSPENDED') from school where id = :school__id_3 for share;
insert into student (birth_date,class_id,created_at,created_by,ethnicity,hukou_division,id_no,id_no_hash,id_type,merged_into,name,name_initials,name_pinyin,name_sort,residence,school_id,sex,since,source,special_note,status,student_no,student_no_hash,unit_code,updated_at,updated_by,version,id) values ((date '2012-01-01' - 1 - (:row::bigint % 2000)::int),:student__insert_class_id_3,:student__insert_created_at_3,:student__insert_created_by_3,:student__insert_ethnicity_3,:student__insert_hukou_division_3,:student__insert_id_no_3,(substr(md5(:run::text || 'n' || :row::text), 1, 32) || md5(:run::text || 'i' || :row::text)),:student__insert_id_type_3,(null),('测' || translate(substr(md5(:run::text || 'n' || :row::text), 1, 3), '0123456789abcdef', '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳')),('c' || translate(substr(md5(:run::text || 'n' || :row::text), 4, 3), '0123456789', 'ghijklmnop')),('ce' || translate(substr(md5(:run::text || 'n' || :row::text), 4, 9), '0123456789', 'ghijklmnop')),:student__insert_name_sort_3,:student__insert_residence_3,:student__insert_school_id_3,:student__insert_sex_3,:student__insert_since_3,:student__insert_source_3,(null),:student__insert_status_3,:student__insert_student_no_3,(md5(:run::text || 's' || :row::text) || md5(:run::text || 't' || :row::text)),:student__insert_unit_code_3,:student__insert_updated_at_3,:student__insert_updated_by_3,:student__insert_version_3,((lpad(to_hex(:run::bigint), 12, '0') || '7bec8000' || lpad(to_hex(:row::bigint), 12, '0'))::uuid));
insert into enrolment (class_id,created_at,created_by,from_date,left_class_id,left_name,reason,school_id,source,status,student_id,student_version,to_date,unit_code,updated_at,updated_by,version,id) values (:enrolment__insert_class_id_3,:enrolment__insert_created_at_3,:enrolment__insert_created_by_3,:enrolment__insert_from_date_3,(null),(null),(null),:enrolment__insert_school_id_3,:enrolment__insert_source_3,:enrolment__insert_status_3,((lpad(to_hex(:run::bigint), 12, '0') || '7bec8000' || lpad(to_hex(:row::bigint), 12, '0'))::uuid),:enrolment__insert_student_version_3,(null),:enrolment__insert_unit_code_3,:enrolment__insert_updated_at_3,:enrolment__insert_updated_by_3,:enrolment__insert_version_3,((lpad(to_hex(:run::bigint), 12, '0') || '7bec8001' || lpad(to_hex(:row::bigint), 12, '0'))::uuid));
insert into status_change (acting_role,action,created_at,created_by,from_status,on_behalf_of,proposal_id,reason,resource,school_id,source,subject_id,to_status,unit_code,updated_at,updated_by,version,id) values (:status_change__insert_acting_role_3,:status_change__insert_action_3,:status_change__insert_created_at_3,:status_change__insert_created_by_3,:status_change__insert_from_status_3,(null),(null),(null),:status_change__insert_resource_3,:status_change__insert_school_id_3,:status_change__insert_source_3,((lpad(to_hex(:run::bigint), 12, '0') || '7bec8000' || lpad(to_hex(:row::bigint), 12, '0'))::uuid),:status_change__insert_to_status_3,:status_change__insert_unit_code_3,:status_change__insert_updated_at_3,:status_change__insert_updated_by_3,:status_change__insert_version_3,((lpad(to_hex(:run::bigint), 12, '0') || '7bec8002' || lpad(to_hex(:row::bigint), 12, '0'))::uuid));
insert into audit_event (at, actor_id, acting_role, on_behalf_of, ip, client_id, request_id, action, entity, entity_ids, fields_read, reason, result, refusal, detail) values (:audit_event__insert_at_3, nullif(:audit_event__insert_actor_id_3, '')::uuid, nullif(:audit_event__insert_acting_role_3, ''), nullif('', '')::uuid, nullif(:audit_event__insert_ip_3, ''), nullif(:audit_event__insert_client_id_3, ''), :audit_event__insert_request_id_3, :audit_event__insert_action_3, :audit_event__insert_entity_3, (array[(lpad(to_hex(:run::bigint), 12, '0') || '7bec8000' || lpad(to_hex(:row::bigint), 12, '0'))::uuid, (lpad(to_hex(:run::bigint), 12, '0') || '7bec8001' || lpad(to_hex(:row::bigint), 12, '0'))::uuid, (lpad(to_hex(:run::bigint), 12, '0') || '7bec8002' || lpad(to_hex(:row::bigint), 12, '0'))::uuid])::uuid[], :audit_event__insert_fields_read_3::text[], nullif('', ''), :audit_event__insert_result_3, nullif('', ''), nullif('', '')) returning seq;
select s.id, s.name, s.sex, s.school_id, m.name as school_name, s.unit_code,(select u.name from org_unit u where u.code = s.unit_code) as unit_name, s.class_id, c.name as class_name, s.status, s.since, s.updated_at, s.birth_date, s.id_type, s.id_no, s.student_no, s.ethnicity, s.hukou_division, s.residence, s.special_note, s.version, s.created_at, s.synthetic, m.status in ('PREPARING', 'OPERATING', 'SUSPENDED'), exists (select from student_transfer o where o.student_id = s.id and o.status = 'OFFERED') from student s join school m on m.id = s.school_id left join class_group c on c.id = s.class_id where s.id = ((lpad(to_hex(:run::bigint), 12, '0') || '7bec8000' || lpad(to_hex(:row::bigint), 12, '0'))::uuid) and (s.school_id = :student__school_id_3) and s.merged_into is null;
COMMIT;
\elif :v = 4
BEGIN;
select distinct t.name, t.born from unnest((array['测' || translate(substr(md5(:run::text || 'n' || :row::text), 1, 3), '0123456789abcdef', '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳')])::text[], (array[date '2012-01-01' - 1 - (:row::bigint % 2000)::int])::date[]) as t(name, born) where exists (select 1 from student x where x.birth_date = t.born and x.name = t.name and x.merged_into is null);
select h from unnest((array[substr(md5(:run::text || 'n' || :row::text), 1, 32) || md5(:run::text || 'i' || :row::text), md5(:run::text || 's' || :row::text) || md5(:run::text || 't' || :row::text)])::text[]) as t(h) where exists (select 1 from student x where (x.id_no_hash = h or x.student_no_hash = h));
select id, name, school_id, unit_code, stage, grade_code, capacity, status = 'ACTIVE' from class_group where id = :class_group__id_4 for share;
select id, name, unit_code, status in ('PREPARING', 'OPERATING', 'SUSPENDED') from school where id = :school__id_4 for share;
insert into student (birth_date,class_id,created_at,created_by,ethnicity,hukou_division,id_no,id_no_hash,id_type,merged_into,name,name_initials,name_pinyin,name_sort,residence,school_id,sex,since,source,special_note,status,student_no,student_no_hash,unit_code,updated_at,updated_by,version,id) values ((date '2012-01-01' - 1 - (:row::bigint % 2000)::int),:student__insert_class_id_4,:student__insert_created_at_4,:student__insert_created_by_4,:student__insert_ethnicity_4,:student__insert_hukou_division_4,:student__insert_id_no_4,(substr(md5(:run::text || 'n' || :row::text), 1, 32) || md5(:run::text || 'i' || :row::text)),:student__insert_id_type_4,(null),('测' || translate(substr(md5(:run::text || 'n' || :row::text), 1, 3), '0123456789abcdef', '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳')),('c' || translate(substr(md5(:run::text || 'n' || :row::text), 4, 3), '0123456789', 'ghijklmnop')),('ce' || translate(substr(md5(:run::text || 'n' || :row::text), 4, 9), '0123456789', 'ghijklmnop')),:student__insert_name_sort_4,:student__insert_residence_4,:student__insert_school_id_4,:student__insert_sex_4,:student__insert_since_4,:student__insert_source_4,(null),:student__insert_status_4,:student__insert_student_no_4,(md5(:run::text || 's' || :row::text) || md5(:run::text || 't' || :row::text)),:student__insert_unit_code_4,:student__insert_updated_at_4,:student__insert_updated_by_4,:student__insert_version_4,((lpad(to_hex(:run::bigint), 12, '0') || '7bec8000' || lpad(to_hex(:row::bigint), 12, '0'))::uuid));
insert into enrolment (class_id,created_at,created_by,from_date,left_class_id,left_name,reason,school_id,source,status,student_id,student_version,to_date,unit_code,updated_at,updated_by,version,id) values (:enrolment__insert_class_id_4,:enrolment__insert_created_at_4,:enrolment__insert_created_by_4,:enrolment__insert_from_date_4,(null),(null),(null),:enrolment__insert_school_id_4,:enrolment__insert_source_4,:enrolment__insert_status_4,((lpad(to_hex(:run::bigint), 12, '0') || '7bec8000' || lpad(to_hex(:row::bigint), 12, '0'))::uuid),:enrolment__insert_student_version_4,(null),:enrolment__insert_unit_code_4,:enrolment__insert_updated_at_4,:enrolment__insert_updated_by_4,:enrolment__insert_version_4,((lpad(to_hex(:run::bigint), 12, '0') || '7bec8001' || lpad(to_hex(:row::bigint), 12, '0'))::uuid));
insert into status_change (acting_role,action,created_at,created_by,from_status,on_behalf_of,proposal_id,reason,resource,school_id,source,subject_id,to_status,unit_code,updated_at,updated_by,version,id) values (:status_change__insert_acting_role_4,:status_change__insert_action_4,:status_change__insert_created_at_4,:status_change__insert_created_by_4,:status_change__insert_from_status_4,(null),(null),(null),:status_change__insert_resource_4,:status_change__insert_school_id_4,:status_change__insert_source_4,((lpad(to_hex(:run::bigint), 12, '0') || '7bec8000' || lpad(to_hex(:row::bigint), 12, '0'))::uuid),:status_change__insert_to_status_4,:status_change__insert_unit_code_4,:status_change__insert_updated_at_4,:status_change__insert_updated_by_4,:status_change__insert_version_4,((lpad(to_hex(:run::bigint), 12, '0') || '7bec8002' || lpad(to_hex(:row::bigint), 12, '0'))::uuid));
insert into audit_event (at, actor_id, acting_role, on_behalf_of, ip, client_id, request_id, action, entity, entity_ids, fields_read, reason, result, refusal, detail) values (:audit_event__insert_at_4, nullif(:audit_event__insert_actor_id_4, '')::uuid, nullif(:audit_event__insert_acting_role_4, ''), nullif('', '')::uuid, nullif(:audit_event__insert_ip_4, ''), nullif(:audit_event__insert_client_id_4, ''), :audit_event__insert_request_id_4, :audit_event__insert_action_4, :audit_event__insert_entity_4, (array[(lpad(to_hex(:run::bigint), 12, '0') || '7bec8000' || lpad(to_hex(:row::bigint), 12, '0'))::uuid, (lpad(to_hex(:run::bigint), 12, '0') || '7bec8001' || lpad(to_hex(:row::bigint), 12, '0'))::uuid, (lpad(to_hex(:run::bigint), 12, '0') || '7bec8002' || lpad(to_hex(:row::bigint), 12, '0'))::uuid])::uuid[], :audit_event__insert_fields_read_4::text[], nullif('', ''), :audit_event__insert_result_4, nullif('', ''), nullif('', '')) returning seq;
select s.id, s.name, s.sex, s.school_id, m.name as school_name, s.unit_code,(select u.name from org_unit u where u.code = s.unit_code) as unit_name, s.class_id, c.name as class_name, s.status, s.since, s.updated_at, s.birth_date, s.id_type, s.id_no, s.student_no, s.ethnicity, s.hukou_division, s.residence, s.special_note, s.version, s.created_at, s.synthetic, m.status in ('PREPARING', 'OPERATING', 'SUSPENDED'), exists (select from student_transfer o where o.student_id = s.id and o.status = 'OFFERED') from student s join school m on m.id = s.school_id left join class_group c on c.id = s.class_id where s.id = ((lpad(to_hex(:run::bigint), 12, '0') || '7bec8000' || lpad(to_hex(:row::bigint), 12, '0'))::uuid) and (s.school_id = :student__school_id_4) and s.merged_into is null;
COMMIT;
\elif :v = 5
BEGIN;
select distinct t.name, t.born from unnest((array['测' || translate(substr(md5(:run::text || 'n' || :row::text), 1, 3), '0123456789abcdef', '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳')])::text[], (array[date '2012-01-01' - 1 - (:row::bigint % 2000)::int])::date[]) as t(name, born) where exists (select 1 from student x where x.birth_date = t.born and x.name = t.name and x.merged_into is null);
select h from unnest((array[substr(md5(:run::text || 'n' || :row::text), 1, 32) || md5(:run::text || 'i' || :row::text), md5(:run::text || 's' || :row::text) || md5(:run::text || 't' || :row::text)])::text[]) as t(h) where exists (select 1 from student x where (x.id_no_hash = h or x.student_no_hash = h));
select id, name, school_id, unit_code, stage, grade_code, capacity, status = 'ACTIVE' from class_group where id = :class_group__id_5 for share;
select id, name, unit_code, status in ('PREPARING', 'OPERATING', 'SUSPENDED') from school where id = :school__id_5 for share;
insert into student (birth_date,class_id,created_at,created_by,ethnicity,hukou_division,id_no,id_no_hash,id_type,merged_into,name,name_initials,name_pinyin,name_sort,residence,school_id,sex,since,source,special_note,status,student_no,student_no_hash,unit_code,updated_at,updated_by,version,id) values ((date '2012-01-01' - 1 - (:row::bigint % 2000)::int),:student__insert_class_id_5,:student__insert_created_at_5,:student__insert_created_by_5,:student__insert_ethnicity_5,:student__insert_hukou_division_5,:student__insert_id_no_5,(substr(md5(:run::text || 'n' || :row::text), 1, 32) || md5(:run::text || 'i' || :row::text)),:student__insert_id_type_5,(null),('测' || translate(substr(md5(:run::text || 'n' || :row::text), 1, 3), '0123456789abcdef', '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳')),('c' || translate(substr(md5(:run::text || 'n' || :row::text), 4, 3), '0123456789', 'ghijklmnop')),('ce' || translate(substr(md5(:run::text || 'n' || :row::text), 4, 9), '0123456789', 'ghijklmnop')),:student__insert_name_sort_5,:student__insert_residence_5,:student__insert_school_id_5,:student__insert_sex_5,:student__insert_since_5,:student__insert_source_5,(null),:student__insert_status_5,:student__insert_student_no_5,(md5(:run::text || 's' || :row::text) || md5(:run::text || 't' || :row::text)),:student__insert_unit_code_5,:student__insert_updated_at_5,:student__insert_updated_by_5,:student__insert_version_5,((lpad(to_hex(:run::bigint), 12, '0') || '7bec8000' || lpad(to_hex(:row::bigint), 12, '0'))::uuid));
insert into enrolment (class_id,created_at,created_by,from_date,left_class_id,left_name,reason,school_id,source,status,student_id,student_version,to_date,unit_code,updated_at,updated_by,version,id) values (:enrolment__insert_class_id_5,:enrolment__insert_created_at_5,:enrolment__insert_created_by_5,:enrolment__insert_from_date_5,(null),(null),(null),:enrolment__insert_school_id_5,:enrolment__insert_source_5,:enrolment__insert_status_5,((lpad(to_hex(:run::bigint), 12, '0') || '7bec8000' || lpad(to_hex(:row::bigint), 12, '0'))::uuid),:enrolment__insert_student_version_5,(null),:enrolment__insert_unit_code_5,:enrolment__insert_updated_at_5,:enrolment__insert_updated_by_5,:enrolment__insert_version_5,((lpad(to_hex(:run::bigint), 12, '0') || '7bec8001' || lpad(to_hex(:row::bigint), 12, '0'))::uuid));
insert into status_change (acting_role,action,created_at,created_by,from_status,on_behalf_of,proposal_id,reason,resource,school_id,source,subject_id,to_status,unit_code,updated_at,updated_by,version,id) values (:status_change__insert_acting_role_5,:status_change__insert_action_5,:status_change__insert_created_at_5,:status_change__insert_created_by_5,:status_change__insert_from_status_5,(null),(null),(null),:status_change__insert_resource_5,:status_change__insert_school_id_5,:status_change__insert_source_5,((lpad(to_hex(:run::bigint), 12, '0') || '7bec8000' || lpad(to_hex(:row::bigint), 12, '0'))::uuid),:status_change__insert_to_status_5,:status_change__insert_unit_code_5,:status_change__insert_updated_at_5,:status_change__insert_updated_by_5,:status_change__insert_version_5,((lpad(to_hex(:run::bigint), 12, '0') || '7bec8002' || lpad(to_hex(:row::bigint), 12, '0'))::uuid));
insert into audit_event (at, actor_id, acting_role, on_behalf_of, ip, client_id, request_id, action, entity, entity_ids, fields_read, reason, result, refusal, detail) values (:audit_event__insert_at_5, nullif(:audit_event__insert_actor_id_5, '')::uuid, nullif(:audit_event__insert_acting_role_5, ''), nullif('', '')::uuid, nullif(:audit_event__insert_ip_5, ''), nullif(:audit_event__insert_client_id_5, ''), :audit_event__insert_request_id_5, :audit_event__insert_action_5, :audit_event__insert_entity_5, (array[(lpad(to_hex(:run::bigint), 12, '0') || '7bec8000' || lpad(to_hex(:row::bigint), 12, '0'))::uuid, (lpad(to_hex(:run::bigint), 12, '0') || '7bec8001' || lpad(to_hex(:row::bigint), 12, '0'))::uuid, (lpad(to_hex(:run::bigint), 12, '0') || '7bec8002' || lpad(to_hex(:row::bigint), 12, '0'))::uuid])::uuid[], :audit_event__insert_fields_read_5::text[], nullif('', ''), :audit_event__insert_result_5, nullif('', ''), nullif('', '')) returning seq;
select s.id, s.name, s.sex, s.school_id, m.name as school_name, s.unit_code,(select u.name from org_unit u where u.code = s.unit_code) as unit_name, s.class_id, c.name as class_name, s.status, s.since, s.updated_at, s.birth_date, s.id_type, s.id_no, s.student_no, s.ethnicity, s.hukou_division, s.residence, s.special_note, s.version, s.created_at, s.synthetic, m.status in ('PREPARING', 'OPERATING', 'SUSPENDED'), exists (select from student_transfer o where o.student_id = s.id and o.status = 'OFFERED') from student s join school m on m.id = s.school_id left join class_group c on c.id = s.class_id where s.id = ((lpad(to_hex(:run::bigint), 12, '0') || '7bec8000' || lpad(to_hex(:row::bigint), 12, '0'))::uuid) and (s.school_id = :student__school_id_5) and s.merged_into is null;
COMMIT;
\elif :v = 6
BEGIN;
select distinct t.name, t.born from unnest((array['测' || translate(substr(md5(:run::text || 'n' || :row::text), 1, 3), '0123456789abcdef', '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳')])::text[], (array[date '2012-01-01' - 1 - (:row::bigint % 2000)::int])::date[]) as t(name, born) where exists (select 1 from student x where x.birth_date = t.born and x.name = t.name and x.merged_into is null);
select h from unnest((array[substr(md5(:run::text || 'n' || :row::text), 1, 32) || md5(:run::text || 'i' || :row::text), md5(:run::text || 's' || :row::text) || md5(:run::text || 't' || :row::text)])::text[]) as t(h) where exists (select 1 from student x where (x.id_no_hash = h or x.student_no_hash = h));
select id, name, school_id, unit_code, stage, grade_code, capacity, status = 'ACTIVE' from class_group where id = :class_group__id_6 for share;
select id, name, unit_code, status in ('PREPARING', 'OPERATING', 'SUSPENDED') from school where id = :school__id_6 for share;
insert into student (birth_date,class_id,created_at,created_by,ethnicity,hukou_division,id_no,id_no_hash,id_type,merged_into,name,name_initials,name_pinyin,name_sort,residence,school_id,sex,since,source,special_note,status,student_no,student_no_hash,unit_code,updated_at,updated_by,version,id) values ((date '2012-01-01' - 1 - (:row::bigint % 2000)::int),:student__insert_class_id_6,:student__insert_created_at_6,:student__insert_created_by_6,:student__insert_ethnicity_6,:student__insert_hukou_division_6,:student__insert_id_no_6,(substr(md5(:run::text || 'n' || :row::text), 1, 32) || md5(:run::text || 'i' || :row::text)),:student__insert_id_type_6,(null),('测' || translate(substr(md5(:run::text || 'n' || :row::text), 1, 3), '0123456789abcdef', '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳')),('c' || translate(substr(md5(:run::text || 'n' || :row::text), 4, 3), '0123456789', 'ghijklmnop')),('ce' || translate(substr(md5(:run::text || 'n' || :row::text), 4, 9), '0123456789', 'ghijklmnop')),:student__insert_name_sort_6,:student__insert_residence_6,:student__insert_school_id_6,:student__insert_sex_6,:student__insert_since_6,:student__insert_source_6,(null),:student__insert_status_6,:student__insert_student_no_6,(md5(:run::text || 's' || :row::text) || md5(:run::text || 't' || :row::text)),:student__insert_unit_code_6,:student__insert_updated_at_6,:student__insert_updated_by_6,:student__insert_version_6,((lpad(to_hex(:run::bigint), 12, '0') || '7bec8000' || lpad(to_hex(:row::bigint), 12, '0'))::uuid));
insert into enrolment (class_id,created_at,created_by,from_date,left_class_id,left_name,reason,school_id,source,status,student_id,student_version,to_date,unit_code,updated_at,updated_by,version,id) values (:enrolment__insert_class_id_6,:enrolment__insert_created_at_6,:enrolment__insert_created_by_6,:enrolment__insert_from_date_6,(null),(null),(null),:enrolment__insert_school_id_6,:enrolment__insert_source_6,:enrolment__insert_status_6,((lpad(to_hex(:run::bigint), 12, '0') || '7bec8000' || lpad(to_hex(:row::bigint), 12, '0'))::uuid),:enrolment__insert_student_version_6,(null),:enrolment__insert_unit_code_6,:enrolment__insert_updated_at_6,:enrolment__insert_updated_by_6,:enrolment__insert_version_6,((lpad(to_hex(:run::bigint), 12, '0') || '7bec8001' || lpad(to_hex(:row::bigint), 12, '0'))::uuid));
insert into status_change (acting_role,action,created_at,created_by,from_status,on_behalf_of,proposal_id,reason,resource,school_id,source,subject_id,to_status,unit_code,updated_at,updated_by,version,id) values (:status_change__insert_acting_role_6,:status_change__insert_action_6,:status_change__insert_created_at_6,:status_change__insert_created_by_6,:status_change__insert_from_status_6,(null),(null),(null),:status_change__insert_resource_6,:status_change__insert_school_id_6,:status_change__insert_source_6,((lpad(to_hex(:run::bigint), 12, '0') || '7bec8000' || lpad(to_hex(:row::bigint), 12, '0'))::uuid),:status_change__insert_to_status_6,:status_change__insert_unit_code_6,:status_change__insert_updated_at_6,:status_change__insert_updated_by_6,:status_change__insert_version_6,((lpad(to_hex(:run::bigint), 12, '0') || '7bec8002' || lpad(to_hex(:row::bigint), 12, '0'))::uuid));
insert into audit_event (at, actor_id, acting_role, on_behalf_of, ip, client_id, request_id, action, entity, entity_ids, fields_read, reason, result, refusal, detail) values (:audit_event__insert_at_6, nullif(:audit_event__insert_actor_id_6, '')::uuid, nullif(:audit_event__insert_acting_role_6, ''), nullif('', '')::uuid, nullif(:audit_event__insert_ip_6, ''), nullif(:audit_event__insert_client_id_6, ''), :audit_event__insert_request_id_6, :audit_event__insert_action_6, :audit_event__insert_entity_6, (array[(lpad(to_hex(:run::bigint), 12, '0') || '7bec8000' || lpad(to_hex(:row::bigint), 12, '0'))::uuid, (lpad(to_hex(:run::bigint), 12, '0') || '7bec8001' || lpad(to_hex(:row::bigint), 12, '0'))::uuid, (lpad(to_hex(:run::bigint), 12, '0') || '7bec8002' || lpad(to_hex(:row::bigint), 12, '0'))::uuid])::uuid[], :audit_event__insert_fields_read_6::text[], nullif('', ''), :audit_event__insert_result_6, nullif('', ''), nullif('', '')) returning seq;
select s.id, s.name, s.sex, s.school_id, m.name as school_name, s.unit_code,(select u.name from org_unit u where u.code = s.unit_code) as unit_name, s.class_id, c.name as class_name, s.status, s.since, s.updated_at, s.birth_date, s.id_type, s.id_no, s.student_no, s.ethnicity, s.hukou_division, s.residence, s.special_note, s.version, s.created_at, s.synthetic, m.status in ('PREPARING', 'OPERATING', 'SUSPENDED'), exists (select from student_transfer o where o.student_id = s.id and o.status = 'OFFERED') from student s join school m on m.id = s.school_id left join class_group c on c.id = s.class_id where s.id = ((lpad(to_hex(:run::bigint), 12, '0') || '7bec8000' || lpad(to_hex(:row::bigint), 12, '0'))::uuid) and (s.school_id = :student__school_id_6) and s.merged_into is null;
COMMIT;
\elif :v = 7
BEGIN;
select distinct t.name, t.born from unnest((array['测' || translate(substr(md5(:run::text || 'n' || :row::text), 1, 3), '0123456789abcdef', '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳')])::text[], (array[date '2012-01-01' - 1 - (:row::bigint % 2000)::int])::date[]) as t(name, born) where exists (select 1 from student x where x.birth_date = t.born and x.name = t.name and x.merged_into is null);
select h from unnest((array[substr(md5(:run::text || 'n' || :row::text), 1, 32) || md5(:run::text || 'i' || :row::text), md5(:run::text || 's' || :row::text) || md5(:run::text || 't' || :row::text)])::text[]) as t(h) where exists (select 1 from student x where (x.id_no_hash = h or x.student_no_hash = h));
select id, name, school_id, unit_code, stage, grade_code, capacity, status = 'ACTIVE' from class_group where id = :class_group__id_7 for share;
select id, name, unit_code, status in ('PREPARING', 'OPERATING', 'SUSPENDED') from school where id = :school__id_7 for share;
insert into student (birth_date,class_id,created_at,created_by,ethnicity,hukou_division,id_no,id_no_hash,id_type,merged_into,name,name_initials,name_pinyin,name_sort,residence,school_id,sex,since,source,special_note,status,student_no,student_no_hash,unit_code,updated_at,updated_by,version,id) values ((date '2012-01-01' - 1 - (:row::bigint % 2000)::int),:student__insert_class_id_7,:student__insert_created_at_7,:student__insert_created_by_7,:student__insert_ethnicity_7,:student__insert_hukou_division_7,:student__insert_id_no_7,(substr(md5(:run::text || 'n' || :row::text), 1, 32) || md5(:run::text || 'i' || :row::text)),:student__insert_id_type_7,(null),('测' || translate(substr(md5(:run::text || 'n' || :row::text), 1, 3), '0123456789abcdef', '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳')),('c' || translate(substr(md5(:run::text || 'n' || :row::text), 4, 3), '0123456789', 'ghijklmnop')),('ce' || translate(substr(md5(:run::text || 'n' || :row::text), 4, 9), '0123456789', 'ghijklmnop')),:student__insert_name_sort_7,:student__insert_residence_7,:student__insert_school_id_7,:student__insert_sex_7,:student__insert_since_7,:student__insert_source_7,(null),:student__insert_status_7,:student__insert_student_no_7,(md5(:run::text || 's' || :row::text) || md5(:run::text || 't' || :row::text)),:student__insert_unit_code_7,:student__insert_updated_at_7,:student__insert_updated_by_7,:student__insert_version_7,((lpad(to_hex(:run::bigint), 12, '0') || '7bec8000' || lpad(to_hex(:row::bigint), 12, '0'))::uuid));
insert into enrolment (class_id,created_at,created_by,from_date,left_class_id,left_name,reason,school_id,source,status,student_id,student_version,to_date,unit_code,updated_at,updated_by,version,id) values (:enrolment__insert_class_id_7,:enrolment__insert_created_at_7,:enrolment__insert_created_by_7,:enrolment__insert_from_date_7,(null),(null),(null),:enrolment__insert_school_id_7,:enrolment__insert_source_7,:enrolment__insert_status_7,((lpad(to_hex(:run::bigint), 12, '0') || '7bec8000' || lpad(to_hex(:row::bigint), 12, '0'))::uuid),:enrolment__insert_student_version_7,(null),:enrolment__insert_unit_code_7,:enrolment__insert_updated_at_7,:enrolment__insert_updated_by_7,:enrolment__insert_version_7,((lpad(to_hex(:run::bigint), 12, '0') || '7bec8001' || lpad(to_hex(:row::bigint), 12, '0'))::uuid));
insert into status_change (acting_role,action,created_at,created_by,from_status,on_behalf_of,proposal_id,reason,resource,school_id,source,subject_id,to_status,unit_code,updated_at,updated_by,version,id) values (:status_change__insert_acting_role_7,:status_change__insert_action_7,:status_change__insert_created_at_7,:status_change__insert_created_by_7,:status_change__insert_from_status_7,(null),(null),(null),:status_change__insert_resource_7,:status_change__insert_school_id_7,:status_change__insert_source_7,((lpad(to_hex(:run::bigint), 12, '0') || '7bec8000' || lpad(to_hex(:row::bigint), 12, '0'))::uuid),:status_change__insert_to_status_7,:status_change__insert_unit_code_7,:status_change__insert_updated_at_7,:status_change__insert_updated_by_7,:status_change__insert_version_7,((lpad(to_hex(:run::bigint), 12, '0') || '7bec8002' || lpad(to_hex(:row::bigint), 12, '0'))::uuid));
insert into audit_event (at, actor_id, acting_role, on_behalf_of, ip, client_id, request_id, action, entity, entity_ids, fields_read, reason, result, refusal, detail) values (:audit_event__insert_at_7, nullif(:audit_event__insert_actor_id_7, '')::uuid, nullif(:audit_event__insert_acting_role_7, ''), nullif('', '')::uuid, nullif(:audit_event__insert_ip_7, ''), nullif(:audit_event__insert_client_id_7, ''), :audit_event__insert_request_id_7, :audit_event__insert_action_7, :audit_event__insert_entity_7, (array[(lpad(to_hex(:run::bigint), 12, '0') || '7bec8000' || lpad(to_hex(:row::bigint), 12, '0'))::uuid, (lpad(to_hex(:run::bigint), 12, '0') || '7bec8001' || lpad(to_hex(:row::bigint), 12, '0'))::uuid, (lpad(to_hex(:run::bigint), 12, '0') || '7bec8002' || lpad(to_hex(:row::bigint), 12, '0'))::uuid])::uuid[], :audit_event__insert_fields_read_7::text[], nullif('', ''), :audit_event__insert_result_7, nullif('', ''), nullif('', '')) returning seq;
select s.id, s.name, s.sex, s.school_id, m.name as school_name, s.unit_code,(select u.name from org_unit u where u.code = s.unit_code) as unit_name, s.class_id, c.name as class_name, s.status, s.since, s.updated_at, s.birth_date, s.id_type, s.id_no, s.student_no, s.ethnicity, s.hukou_division, s.residence, s.special_note, s.version, s.created_at, s.synthetic, m.status in ('PREPARING', 'OPERATING', 'SUSPENDED'), exists (select from student_transfer o where o.student_id = s.id and o.status = 'OFFERED') from student s join school m on m.id = s.school_id left join class_group c on c.id = s.class_id where s.id = ((lpad(to_hex(:run::bigint), 12, '0') || '7bec8000' || lpad(to_hex(:row::bigint), 12, '0'))::uuid) and (s.school_id = :student__school_id_7) and s.merged_into is null;
COMMIT;
\endif
-- made = 0
-- class_group__id_0 = 0198de86-4c00-746e-bc04-9d1f48792fc0
-- school__id_0 = 0198fd31-d430-7da4-a96c-8aeeba2bd842
-- student__insert_class_id_0 = 0198de86-4c00-746e-bc04-9d1f48792fc0
-- student__insert_created_at_0 = now
-- student__insert_created_by_0 = 01990292-d000-7f4c-a00e-54ac657eacca
-- student__insert_ethnicity_0 = 01
-- student__insert_hukou_division_0 = 450103
-- student__insert_id_no_0 = a1.k1.GwD6Z1t3QSJ0dSj_OtjYB-YdDwP3ssb3hY5K_mYKtcniJz6V5CciLM0Hvgzs9A
-- student__insert_id_type_0 = 1
-- student__insert_name_sort_0 = ce4 测
-- student__insert_residence_0 = a1.k1.YLqk1a3O_7znym-U69AE_HzpufSaqpeq9g5bpCvPIwl61PdK5TvIrdbwBA
-- student__insert_school_id_0 = 0198fd31-d430-7da4-a96c-8aeeba2bd842
-- student__insert_sex_0 = 1
-- student__insert_since_0 = 2026-11-30
-- student__insert_source_0 = API
-- student__insert_status_0 = ENROLLED
-- student__insert_student_no_0 = a1.k1.f3J38NDcshPIsoO7Nqh_lGRH39L3TvxoUuIGma9Eoog3QzkfHL6f_XuEZtv4gAE
-- student__insert_unit_code_0 = 450103
-- student__insert_updated_at_0 = now
-- student__insert_updated_by_0 = 01990292-d000-7f4c-a00e-54ac657eacca
-- student__insert_version_0 = 0
-- enrolment__insert_class_id_0 = 0198de86-4c00-746e-bc04-9d1f48792fc0
-- enrolment__insert_created_at_0 = now
-- enrolment__insert_created_by_0 = 01990292-d000-7f4c-a00e-54ac657eacca
-- enrolment__insert_from_date_0 = 2026-11-30
-- enrolment__insert_school_id_0 = 0198fd31-d430-7da4-a96c-8aeeba2bd842
-- enrolment__insert_source_0 = API
-- enrolment__insert_status_0 = ENROLLED
-- enrolment__insert_student_version_0 = 0
-- enrolment__insert_unit_code_0 = 450103
-- enrolment__insert_updated_at_0 = now
-- enrolment__insert_updated_by_0 = 01990292-d000-7f4c-a00e-54ac657eacca
-- enrolment__insert_version_0 = 0
-- status_change__insert_acting_role_0 = school-admin
-- status_change__insert_action_0 = enrol
-- status_change__insert_created_at_0 = now
-- status_change__insert_created_by_0 = 01990292-d000-7f4c-a00e-54ac657eacca
-- status_change__insert_from_status_0 = ENROLLED
-- status_change__insert_resource_0 = students
-- status_change__insert_school_id_0 = 0198fd31-d430-7da4-a96c-8aeeba2bd842
-- status_change__insert_source_0 = API
-- status_change__insert_to_status_0 = ENROLLED
-- status_change__insert_unit_code_0 = 450103
-- status_change__insert_updated_at_0 = now
-- status_change__insert_updated_by_0 = 01990292-d000-7f4c-a00e-54ac657eacca
-- status_change__insert_version_0 = 0
-- audit_event__insert_at_0 = now
-- audit_event__insert_actor_id_0 = 01990292-d000-7f4c-a00e-54ac657eacca
-- audit_event__insert_acting_role_0 = school-admin
-- audit_event__insert_ip_0 = 127.0.0.1
-- audit_event__insert_client_id_0 = demo-cli
-- audit_event__insert_request_id_0 = a77bb5bd-8122-935d-f517-16805646198d
-- audit_event__insert_action_0 = student.create
-- audit_event__insert_entity_0 = student
-- audit_event__insert_fields_read_0 = {}
-- audit_event__insert_result_0 = OK
-- student__school_id_0 = 0198fd31-d430-7da4-a96c-8aeeba2bd842
-- class_group__id_1 = 0198de86-4c00-757c-9187-95f8063f981c
-- school__id_1 = 0198fd31-d430-7da4-a96c-8aeeba2bd842
-- student__insert_class_id_1 = 0198de86-4c00-757c-9187-95f8063f981c
-- student__insert_created_at_1 = now
-- student__insert_created_by_1 = 01990292-d000-7f4c-a00e-54ac657eacca
-- student__insert_ethnicity_1 = 01
-- student__insert_hukou_division_1 = 450103
-- student__insert_id_no_1 = a1.k1.eMEIVZCCZLk6eBG8HYS_34_8epP8AM8Y2-OTZLVfGsfncMMK2RHwKWHrm7xo2w
-- student__insert_id_type_1 = 1
-- student__insert_name_sort_1 = ce4 测
-- student__insert_residence_1 = a1.k1.rfKC5A8gO0eYs6V6jMkcv97MwA3JMvcwQBYcHLRXp10QxVGTXnwr1td27g
-- student__insert_school_id_1 = 0198fd31-d430-7da4-a96c-8aeeba2bd842
-- student__insert_sex_1 = 1
-- student__insert_since_1 = 2026-11-30
-- student__insert_source_1 = API
-- student__insert_status_1 = ENROLLED
-- student__insert_student_no_1 = a1.k1.BWWzNQsFclhQpQPcNNUNaauyyEDNPy3vVLkVIR8gY-YQasEor67QBieHfzXFDD8
-- student__insert_unit_code_1 = 450103
-- student__insert_updated_at_1 = now
-- student__insert_updated_by_1 = 01990292-d000-7f4c-a00e-54ac657eacca
-- student__insert_version_1 = 0
-- enrolment__insert_class_id_1 = 0198de86-4c00-757c-9187-95f8063f981c
-- enrolment__insert_created_at_1 = now
-- enrolment__insert_created_by_1 = 01990292-d000-7f4c-a00e-54ac657eacca
-- enrolment__insert_from_date_1 = 2026-11-30
-- enrolment__insert_school_id_1 = 0198fd31-d430-7da4-a96c-8aeeba2bd842
-- enrolment__insert_source_1 = API
-- enrolment__insert_status_1 = ENROLLED
-- enrolment__insert_student_version_1 = 0
-- enrolment__insert_unit_code_1 = 450103
-- enrolment__insert_updated_at_1 = now
-- enrolment__insert_updated_by_1 = 01990292-d000-7f4c-a00e-54ac657eacca
-- enrolment__insert_version_1 = 0
-- status_change__insert_acting_role_1 = school-admin
-- status_change__insert_action_1 = enrol
-- status_change__insert_created_at_1 = now
-- status_change__insert_created_by_1 = 01990292-d000-7f4c-a00e-54ac657eacca
-- status_change__insert_from_status_1 = ENROLLED
-- status_change__insert_resource_1 = students
-- status_change__insert_school_id_1 = 0198fd31-d430-7da4-a96c-8aeeba2bd842
-- status_change__insert_source_1 = API
-- status_change__insert_to_status_1 = ENROLLED
-- status_change__insert_unit_code_1 = 450103
-- status_change__insert_updated_at_1 = now
-- status_change__insert_updated_by_1 = 01990292-d000-7f4c-a00e-54ac657eacca
-- status_change__insert_version_1 = 0
-- audit_event__insert_at_1 = now
-- audit_event__insert_actor_id_1 = 01990292-d000-7f4c-a00e-54ac657eacca
-- audit_event__insert_acting_role_1 = school-admin
-- audit_event__insert_ip_1 = 127.0.0.1
-- audit_event__insert_client_id_1 = demo-cli
-- audit_event__insert_request_id_1 = d31aa4e6-9b3f-80a3-40b8-b15aceb41bb8
-- audit_event__insert_action_1 = student.create
-- audit_event__insert_entity_1 = student
-- audit_event__insert_fields_read_1 = {}
-- audit_event__insert_result_1 = OK
-- student__school_id_1 = 0198fd31-d430-7da4-a96c-8aeeba2bd842
-- class_group__id_2 = 0198de86-4c00-763a-8933-778736220a10
-- school__id_2 = 0198fd31-d430-7da4-a96c-8aeeba2bd842
-- student__insert_class_id_2 = 0198de86-4c00-763a-8933-778736220a10
-- student__insert_created_at_2 = now
-- student__insert_created_by_2 = 01990292-d000-7f4c-a00e-54ac657eacca
-- student__insert_ethnicity_2 = 01
-- student__insert_hukou_division_2 = 450103
-- student__insert_id_no_2 = a1.k1.E0R3fvuEBuXz1W9TtZtMq3_Gcaw9ss4tzK_6wJOoD4BO-Vyo8u5iJD4bWM-ehw
-- student__insert_id_type_2 = 1
-- student__insert_name_sort_2 = ce4 测
-- student__insert_residence_2 = a1.k1.xHvitMCp7C2KPiX930aOPoOJvzJJHAvfj0v-isAuHBDJMNXf59PdzdMBoQ
-- student__insert_school_id_2 = 0198fd31-d430-7da4-a96c-8aeeba2bd842
-- student__insert_sex_2 = 1
-- student__insert_since_2 = 2026-11-30
-- student__insert_source_2 = API
-- student__insert_status_2 = ENROLLED
-- student__insert_student_no_2 = a1.k1.jS8PR3xtpKmvOYywmNSxILAOO7Jz7A73Pyyq48MylcTW8rDLOe_BxKebALAL-UU
-- student__insert_unit_code_2 = 450103
-- student__insert_updated_at_2 = now
-- student__insert_updated_by_2 = 01990292-d000-7f4c-a00e-54ac657eacca
-- student__insert_version_2 = 0
-- enrolment__insert_class_id_2 = 0198de86-4c00-763a-8933-778736220a10
-- enrolment__insert_created_at_2 = now
-- enrolment__insert_created_by_2 = 01990292-d000-7f4c-a00e-54ac657eacca
-- enrolment__insert_from_date_2 = 2026-11-30
-- enrolment__insert_school_id_2 = 0198fd31-d430-7da4-a96c-8aeeba2bd842
-- enrolment__insert_source_2 = API
-- enrolment__insert_status_2 = ENROLLED
-- enrolment__insert_student_version_2 = 0
-- enrolment__insert_unit_code_2 = 450103
-- enrolment__insert_updated_at_2 = now
-- enrolment__insert_updated_by_2 = 01990292-d000-7f4c-a00e-54ac657eacca
-- enrolment__insert_version_2 = 0
-- status_change__insert_acting_role_2 = school-admin
-- status_change__insert_action_2 = enrol
-- status_change__insert_created_at_2 = now
-- status_change__insert_created_by_2 = 01990292-d000-7f4c-a00e-54ac657eacca
-- status_change__insert_from_status_2 = ENROLLED
-- status_change__insert_resource_2 = students
-- status_change__insert_school_id_2 = 0198fd31-d430-7da4-a96c-8aeeba2bd842
-- status_change__insert_source_2 = API
-- status_change__insert_to_status_2 = ENROLLED
-- status_change__insert_unit_code_2 = 450103
-- status_change__insert_updated_at_2 = now
-- status_change__insert_updated_by_2 = 01990292-d000-7f4c-a00e-54ac657eacca
-- status_change__insert_version_2 = 0
-- audit_event__insert_at_2 = now
-- audit_event__insert_actor_id_2 = 01990292-d000-7f4c-a00e-54ac657eacca
-- audit_event__insert_acting_role_2 = school-admin
-- audit_event__insert_ip_2 = 127.0.0.1
-- audit_event__insert_client_id_2 = demo-cli
-- audit_event__insert_request_id_2 = 27b5d248-7b8c-c37a-6f51-823bb498e8f8
-- audit_event__insert_action_2 = student.create
-- audit_event__insert_entity_2 = student
-- audit_event__insert_fields_read_2 = {}
-- audit_event__insert_result_2 = OK
-- student__school_id_2 = 0198fd31-d430-7da4-a96c-8aeeba2bd842
-- class_group__id_3 = 0198de86-4c00-76c6-aadd-06d2dcee4796
-- school__id_3 = 0198fd31-d430-7da4-a96c-8aeeba2bd842
-- student__insert_class_id_3 = 0198de86-4c00-76c6-aadd-06d2dcee4796
-- student__insert_created_at_3 = now
-- student__insert_created_by_3 = 01990292-d000-7f4c-a00e-54ac657eacca
-- student__insert_ethnicity_3 = 01
-- student__insert_hukou_division_3 = 450103
-- student__insert_id_no_3 = a1.k1.xYVM3ypigTtaLp6OA_qCXjiYKS8H7tpcvSKEhw5GWa8tUNj4v1cEPcTR93GiPQ
-- student__insert_id_type_3 = 1
-- student__insert_name_sort_3 = ce4 测
-- student__insert_residence_3 = a1.k1.OeeRCV0AN9NhVTO--YfnT7qcn7pIKdqjdW_vLrpRNB6IuMUI0yXvi5yYEg
-- student__insert_school_id_3 = 0198fd31-d430-7da4-a96c-8aeeba2bd842
-- student__insert_sex_3 = 1
-- student__insert_since_3 = 2026-11-30
-- student__insert_source_3 = API
-- student__insert_status_3 = ENROLLED
-- student__insert_student_no_3 = a1.k1.GM0flb0SokLKA8m1idTAc28nvtcO4FzxRm5ZkanhpZv0qiqllGVXp9huPAm6z_0
-- student__insert_unit_code_3 = 450103
-- student__insert_updated_at_3 = now
-- student__insert_updated_by_3 = 01990292-d000-7f4c-a00e-54ac657eacca
-- student__insert_version_3 = 0
-- enrolment__insert_class_id_3 = 0198de86-4c00-76c6-aadd-06d2dcee4796
-- enrolment__insert_created_at_3 = now
-- enrolment__insert_created_by_3 = 01990292-d000-7f4c-a00e-54ac657eacca
-- enrolment__insert_from_date_3 = 2026-11-30
-- enrolment__insert_school_id_3 = 0198fd31-d430-7da4-a96c-8aeeba2bd842
-- enrolment__insert_source_3 = API
-- enrolment__insert_status_3 = ENROLLED
-- enrolment__insert_student_version_3 = 0
-- enrolment__insert_unit_code_3 = 450103
-- enrolment__insert_updated_at_3 = now
-- enrolment__insert_updated_by_3 = 01990292-d000-7f4c-a00e-54ac657eacca
-- enrolment__insert_version_3 = 0
-- status_change__insert_acting_role_3 = school-admin
-- status_change__insert_action_3 = enrol
-- status_change__insert_created_at_3 = now
-- status_change__insert_created_by_3 = 01990292-d000-7f4c-a00e-54ac657eacca
-- status_change__insert_from_status_3 = ENROLLED
-- status_change__insert_resource_3 = students
-- status_change__insert_school_id_3 = 0198fd31-d430-7da4-a96c-8aeeba2bd842
-- status_change__insert_source_3 = API
-- status_change__insert_to_status_3 = ENROLLED
-- status_change__insert_unit_code_3 = 450103
-- status_change__insert_updated_at_3 = now
-- status_change__insert_updated_by_3 = 01990292-d000-7f4c-a00e-54ac657eacca
-- status_change__insert_version_3 = 0
-- audit_event__insert_at_3 = now
-- audit_event__insert_actor_id_3 = 01990292-d000-7f4c-a00e-54ac657eacca
-- audit_event__insert_acting_role_3 = school-admin
-- audit_event__insert_ip_3 = 127.0.0.1
-- audit_event__insert_client_id_3 = demo-cli
-- audit_event__insert_request_id_3 = 7890e14e-b031-a2ef-9be5-e5ef1ae1fd5d
-- audit_event__insert_action_3 = student.create
-- audit_event__insert_entity_3 = student
-- audit_event__insert_fields_read_3 = {}
-- audit_event__insert_result_3 = OK
-- student__school_id_3 = 0198fd31-d430-7da4-a96c-8aeeba2bd842
-- class_group__id_4 = 0198de86-4c00-7891-b714-b929c7709e4c
-- school__id_4 = 0198fd31-d430-7da4-a96c-8aeeba2bd842
-- student__insert_class_id_4 = 0198de86-4c00-7891-b714-b929c7709e4c
-- student__insert_created_at_4 = now
-- student__insert_created_by_4 = 01990292-d000-7f4c-a00e-54ac657eacca
-- student__insert_ethnicity_4 = 01
-- student__insert_hukou_division_4 = 450103
-- student__insert_id_no_4 = a1.k1.1N3guLVNL-Lj102njBtjP61j2Irmns7iZHAzfEa2MffqJCvMDHLYHhce_7Y9-w
-- student__insert_id_type_4 = 1
-- student__insert_name_sort_4 = ce4 测
-- student__insert_residence_4 = a1.k1.mTO2cdfUhkkQH-lAcfIwvFQ2ZjyoG8Vm1O9q_Z1IBRx6Tq4akXRHq6-wCg
-- student__insert_school_id_4 = 0198fd31-d430-7da4-a96c-8aeeba2bd842
-- student__insert_sex_4 = 1
-- student__insert_since_4 = 2026-11-30
-- student__insert_source_4 = API
-- student__insert_status_4 = ENROLLED
-- student__insert_student_no_4 = a1.k1.18FK-5BdeRAkFVFtODV9PfnynV79YORWEvVUvpI68xH5-TCngIw6na-RHvqvj2c
-- student__insert_unit_code_4 = 450103
-- student__insert_updated_at_4 = now
-- student__insert_updated_by_4 = 01990292-d000-7f4c-a00e-54ac657eacca
-- student__insert_version_4 = 0
-- enrolment__insert_class_id_4 = 0198de86-4c00-7891-b714-b929c7709e4c
-- enrolment__insert_created_at_4 = now
-- enrolment__insert_created_by_4 = 01990292-d000-7f4c-a00e-54ac657eacca
-- enrolment__insert_from_date_4 = 2026-11-30
-- enrolment__insert_school_id_4 = 0198fd31-d430-7da4-a96c-8aeeba2bd842
-- enrolment__insert_source_4 = API
-- enrolment__insert_status_4 = ENROLLED
-- enrolment__insert_student_version_4 = 0
-- enrolment__insert_unit_code_4 = 450103
-- enrolment__insert_updated_at_4 = now
-- enrolment__insert_updated_by_4 = 01990292-d000-7f4c-a00e-54ac657eacca
-- enrolment__insert_version_4 = 0
-- status_change__insert_acting_role_4 = school-admin
-- status_change__insert_action_4 = enrol
-- status_change__insert_created_at_4 = now
-- status_change__insert_created_by_4 = 01990292-d000-7f4c-a00e-54ac657eacca
-- status_change__insert_from_status_4 = ENROLLED
-- status_change__insert_resource_4 = students
-- status_change__insert_school_id_4 = 0198fd31-d430-7da4-a96c-8aeeba2bd842
-- status_change__insert_source_4 = API
-- status_change__insert_to_status_4 = ENROLLED
-- status_change__insert_unit_code_4 = 450103
-- status_change__insert_updated_at_4 = now
-- status_change__insert_updated_by_4 = 01990292-d000-7f4c-a00e-54ac657eacca
-- status_change__insert_version_4 = 0
-- audit_event__insert_at_4 = now
-- audit_event__insert_actor_id_4 = 01990292-d000-7f4c-a00e-54ac657eacca
-- audit_event__insert_acting_role_4 = school-admin
-- audit_event__insert_ip_4 = 127.0.0.1
-- audit_event__insert_client_id_4 = demo-cli
-- audit_event__insert_request_id_4 = 6557a042-2bc6-da30-74d9-ce19c24295e1
-- audit_event__insert_action_4 = student.create
-- audit_event__insert_entity_4 = student
-- audit_event__insert_fields_read_4 = {}
-- audit_event__insert_result_4 = OK
-- student__school_id_4 = 0198fd31-d430-7da4-a96c-8aeeba2bd842
-- class_group__id_5 = 0198de86-4c00-78eb-a165-cec607a9f2cf
-- school__id_5 = 0198fd31-d430-7da4-a96c-8aeeba2bd842
-- student__insert_class_id_5 = 0198de86-4c00-78eb-a165-cec607a9f2cf
-- student__insert_created_at_5 = now
-- student__insert_created_by_5 = 01990292-d000-7f4c-a00e-54ac657eacca
-- student__insert_ethnicity_5 = 01
-- student__insert_hukou_division_5 = 450103
-- student__insert_id_no_5 = a1.k1.e0dR78sX3y0_CewAgvFs1qfwXoONPG-5ELWleuHo35kyI9GG3T3sPatzzX0i5g
-- student__insert_id_type_5 = 1
-- student__insert_name_sort_5 = ce4 测
-- student__insert_residence_5 = a1.k1.WnPJODCBbdWWOFo9kX8-MJ3ZXvHGzzrcEpZ_Q_NOek0_SXVdkpWG70O3Jg
-- student__insert_school_id_5 = 0198fd31-d430-7da4-a96c-8aeeba2bd842
-- student__insert_sex_5 = 1
-- student__insert_since_5 = 2026-11-30
-- student__insert_source_5 = API
-- student__insert_status_5 = ENROLLED
-- student__insert_student_no_5 = a1.k1.fpIwgGi9A8XJJ20dRpONwJloelmMiUbvn9xsdOfXDl2AlOzR52LvLW3miOjHCpQ
-- student__insert_unit_code_5 = 450103
-- student__insert_updated_at_5 = now
-- student__insert_updated_by_5 = 01990292-d000-7f4c-a00e-54ac657eacca
-- student__insert_version_5 = 0
-- enrolment__insert_class_id_5 = 0198de86-4c00-78eb-a165-cec607a9f2cf
-- enrolment__insert_created_at_5 = now
-- enrolment__insert_created_by_5 = 01990292-d000-7f4c-a00e-54ac657eacca
-- enrolment__insert_from_date_5 = 2026-11-30
-- enrolment__insert_school_id_5 = 0198fd31-d430-7da4-a96c-8aeeba2bd842
-- enrolment__insert_source_5 = API
-- enrolment__insert_status_5 = ENROLLED
-- enrolment__insert_student_version_5 = 0
-- enrolment__insert_unit_code_5 = 450103
-- enrolment__insert_updated_at_5 = now
-- enrolment__insert_updated_by_5 = 01990292-d000-7f4c-a00e-54ac657eacca
-- enrolment__insert_version_5 = 0
-- status_change__insert_acting_role_5 = school-admin
-- status_change__insert_action_5 = enrol
-- status_change__insert_created_at_5 = now
-- status_change__insert_created_by_5 = 01990292-d000-7f4c-a00e-54ac657eacca
-- status_change__insert_from_status_5 = ENROLLED
-- status_change__insert_resource_5 = students
-- status_change__insert_school_id_5 = 0198fd31-d430-7da4-a96c-8aeeba2bd842
-- status_change__insert_source_5 = API
-- status_change__insert_to_status_5 = ENROLLED
-- status_change__insert_unit_code_5 = 450103
-- status_change__insert_updated_at_5 = now
-- status_change__insert_updated_by_5 = 01990292-d000-7f4c-a00e-54ac657eacca
-- status_change__insert_version_5 = 0
-- audit_event__insert_at_5 = now
-- audit_event__insert_actor_id_5 = 01990292-d000-7f4c-a00e-54ac657eacca
-- audit_event__insert_acting_role_5 = school-admin
-- audit_event__insert_ip_5 = 127.0.0.1
-- audit_event__insert_client_id_5 = demo-cli
-- audit_event__insert_request_id_5 = ff23774a-66a4-0552-ccb3-5b3d024156fc
-- audit_event__insert_action_5 = student.create
-- audit_event__insert_entity_5 = student
-- audit_event__insert_fields_read_5 = {}
-- audit_event__insert_result_5 = OK
-- student__school_id_5 = 0198fd31-d430-7da4-a96c-8aeeba2bd842
-- class_group__id_6 = 0198de86-4c00-7926-a09f-f2dd4bef07e9
-- school__id_6 = 0198fd31-d430-7da4-a96c-8aeeba2bd842
-- student__insert_class_id_6 = 0198de86-4c00-7926-a09f-f2dd4bef07e9
-- student__insert_created_at_6 = now
-- student__insert_created_by_6 = 01990292-d000-7f4c-a00e-54ac657eacca
-- student__insert_ethnicity_6 = 01
-- student__insert_hukou_division_6 = 450103
-- student__insert_id_no_6 = a1.k1.sCTtq79tT-Oz9QU5v1CNOcvWErLU_BIYwcZ749sVMUHsnJg_9cbtsnsKt1MtMQ
-- student__insert_id_type_6 = 1
-- student__insert_name_sort_6 = ce4 测
-- student__insert_residence_6 = a1.k1.k3-H6InTy2altMG-Fh__0jfm8bJ8cskdr8gOIgnNSqH0YTZXhUUqz_jvzQ
-- student__insert_school_id_6 = 0198fd31-d430-7da4-a96c-8aeeba2bd842
-- student__insert_sex_6 = 1
-- student__insert_since_6 = 2026-11-30
-- student__insert_source_6 = API
-- student__insert_status_6 = ENROLLED
-- student__insert_student_no_6 = a1.k1.1TgM-ZGyo1TnaeiuxMSJijN7LhpzRyqrrCfm3i_v49Iyi6GhFI75UuTCkwM2PJg
-- student__insert_unit_code_6 = 450103
-- student__insert_updated_at_6 = now
-- student__insert_updated_by_6 = 01990292-d000-7f4c-a00e-54ac657eacca
-- student__insert_version_6 = 0
-- enrolment__insert_class_id_6 = 0198de86-4c00-7926-a09f-f2dd4bef07e9
-- enrolment__insert_created_at_6 = now
-- enrolment__insert_created_by_6 = 01990292-d000-7f4c-a00e-54ac657eacca
-- enrolment__insert_from_date_6 = 2026-11-30
-- enrolment__insert_school_id_6 = 0198fd31-d430-7da4-a96c-8aeeba2bd842
-- enrolment__insert_source_6 = API
-- enrolment__insert_status_6 = ENROLLED
-- enrolment__insert_student_version_6 = 0
-- enrolment__insert_unit_code_6 = 450103
-- enrolment__insert_updated_at_6 = now
-- enrolment__insert_updated_by_6 = 01990292-d000-7f4c-a00e-54ac657eacca
-- enrolment__insert_version_6 = 0
-- status_change__insert_acting_role_6 = school-admin
-- status_change__insert_action_6 = enrol
-- status_change__insert_created_at_6 = now
-- status_change__insert_created_by_6 = 01990292-d000-7f4c-a00e-54ac657eacca
-- status_change__insert_from_status_6 = ENROLLED
-- status_change__insert_resource_6 = students
-- status_change__insert_school_id_6 = 0198fd31-d430-7da4-a96c-8aeeba2bd842
-- status_change__insert_source_6 = API
-- status_change__insert_to_status_6 = ENROLLED
-- status_change__insert_unit_code_6 = 450103
-- status_change__insert_updated_at_6 = now
-- status_change__insert_updated_by_6 = 01990292-d000-7f4c-a00e-54ac657eacca
-- status_change__insert_version_6 = 0
-- audit_event__insert_at_6 = now
-- audit_event__insert_actor_id_6 = 01990292-d000-7f4c-a00e-54ac657eacca
-- audit_event__insert_acting_role_6 = school-admin
-- audit_event__insert_ip_6 = 127.0.0.1
-- audit_event__insert_client_id_6 = demo-cli
-- audit_event__insert_request_id_6 = 7b5a79d8-d189-b946-565f-d79b075bb663
-- audit_event__insert_action_6 = student.create
-- audit_event__insert_entity_6 = student
-- audit_event__insert_fields_read_6 = {}
-- audit_event__insert_result_6 = OK
-- student__school_id_6 = 0198fd31-d430-7da4-a96c-8aeeba2bd842
-- class_group__id_7 = 0198de86-4c00-7940-bc50-f4f8ab81c6db
-- school__id_7 = 0198fd31-d430-7da4-a96c-8aeeba2bd842
-- student__insert_class_id_7 = 0198de86-4c00-7940-bc50-f4f8ab81c6db
-- student__insert_created_at_7 = now
-- student__insert_created_by_7 = 01990292-d000-7f4c-a00e-54ac657eacca
-- student__insert_ethnicity_7 = 01
-- student__insert_hukou_division_7 = 450103
-- student__insert_id_no_7 = a1.k1.FMPVrGff8JopQTatzsNwjYTAZsROaR6DVldyOuqosY9PuXAVik1UV0kenS0Wsg
-- student__insert_id_type_7 = 1
-- student__insert_name_sort_7 = ce4 测
-- student__insert_residence_7 = a1.k1.4FJXgXWnju4N3yDTwW0u_ddbn1KcAIE_KnCyVxs4EKcmkQgHbK05ROUMSA
-- student__insert_school_id_7 = 0198fd31-d430-7da4-a96c-8aeeba2bd842
-- student__insert_sex_7 = 1
-- student__insert_since_7 = 2026-11-30
-- student__insert_source_7 = API
-- student__insert_status_7 = ENROLLED
-- student__insert_student_no_7 = a1.k1.pBT1vBihoErsdoxoGkWeYmnjb-8aeAXtix57d_Ll82r2_zY1O5azwWCr-e9w7Dg
-- student__insert_unit_code_7 = 450103
-- student__insert_updated_at_7 = now
-- student__insert_updated_by_7 = 01990292-d000-7f4c-a00e-54ac657eacca
-- student__insert_version_7 = 0
-- enrolment__insert_class_id_7 = 0198de86-4c00-7940-bc50-f4f8ab81c6db
-- enrolment__insert_created_at_7 = now
-- enrolment__insert_created_by_7 = 01990292-d000-7f4c-a00e-54ac657eacca
-- enrolment__insert_from_date_7 = 2026-11-30
-- enrolment__insert_school_id_7 = 0198fd31-d430-7da4-a96c-8aeeba2bd842
-- enrolment__insert_source_7 = API
-- enrolment__insert_status_7 = ENROLLED
-- enrolment__insert_student_version_7 = 0
-- enrolment__insert_unit_code_7 = 450103
-- enrolment__insert_updated_at_7 = now
-- enrolment__insert_updated_by_7 = 01990292-d000-7f4c-a00e-54ac657eacca
-- enrolment__insert_version_7 = 0
-- status_change__insert_acting_role_7 = school-admin
-- status_change__insert_action_7 = enrol
-- status_change__insert_created_at_7 = now
-- status_change__insert_created_by_7 = 01990292-d000-7f4c-a00e-54ac657eacca
-- status_change__insert_from_status_7 = ENROLLED
-- status_change__insert_resource_7 = students
-- status_change__insert_school_id_7 = 0198fd31-d430-7da4-a96c-8aeeba2bd842
-- status_change__insert_source_7 = API
-- status_change__insert_to_status_7 = ENROLLED
-- status_change__insert_unit_code_7 = 450103
-- status_change__insert_updated_at_7 = now
-- status_change__insert_updated_by_7 = 01990292-d000-7f4c-a00e-54ac657eacca
-- status_change__insert_version_7 = 0
-- audit_event__insert_at_7 = now
-- audit_event__insert_actor_id_7 = 01990292-d000-7f4c-a00e-54ac657eacca
-- audit_event__insert_acting_role_7 = school-admin
-- audit_event__insert_ip_7 = 127.0.0.1
-- audit_event__insert_client_id_7 = demo-cli
-- audit_event__insert_request_id_7 = 370e8d4e-9c90-4d93-864f-c1113448dd38
-- audit_event__insert_action_7 = student.create
-- audit_event__insert_entity_7 = student
-- audit_event__insert_fields_read_7 = {}
-- audit_event__insert_result_7 = OK
-- student__school_id_7 = 0198fd31-d430-7da4-a96c-8aeeba2bd842
