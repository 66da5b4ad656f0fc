\set v random(0, 7)
\if :v = 0
select s.id, s.name, s.sex, s.school_id, m.name as school_name, s.unit_code,(select u.name from org_unit u where u.code = s.unit_code) as unit_name, s.class_id, c.name as class_name, s.status, s.since, s.updated_at, s.birth_date, s.id_type, s.id_no, s.student_no, s.ethnicity, s.hukou_division, s.residence, s.special_note, s.version, s.created_at, s.synthetic, m.status in ('PREPARING', 'OPERATING', 'SUSPENDED'), exists (select from student_transfer o where o.student_id = s.id and o.status = 'OFFERED') from student s join school m on m.id = s.school_id left join class_group c on c.id = s.class_id where s.id = :student__id_0 and (s.school_id = :student__school_id_0) and s.merged_into is null;
insert into audit_event (at, actor_id, acting_role, on_behalf_of, ip, client_id, request_id, action, entity, entity_ids, fields_read, reason, result, refusal, detail) values (:audit_event__insert_at_0, nullif(:audit_event__insert_actor_id_0, '')::uuid, nullif(:audit_event__insert_acting_role_0, ''), nullif('', '')::uuid, nullif(:audit_event__insert_ip_0, ''), nullif(:audit_event__insert_client_id_0, ''), :audit_event__insert_request_id_0, :audit_event__insert_action_0, :audit_event__insert_entity_0, :audit_event__insert_entity_ids_0::uuid[], :audit_event__insert_fields_read_0::text[], nullif('', ''), :audit_event__insert_result_0, nullif('', ''), nullif('', '')) returning seq;
\elif :v = 1
select s.id, s.name, s.sex, s.school_id, m.name as school_name, s.unit_code,(select u.name from org_unit u where u.code = s.unit_code) as unit_name, s.class_id, c.name as class_name, s.status, s.since, s.updated_at, s.birth_date, s.id_type, s.id_no, s.student_no, s.ethnicity, s.hukou_division, s.residence, s.special_note, s.version, s.created_at, s.synthetic, m.status in ('PREPARING', 'OPERATING', 'SUSPENDED'), exists (select from student_transfer o where o.student_id = s.id and o.status = 'OFFERED') from student s join school m on m.id = s.school_id left join class_group c on c.id = s.class_id where s.id = :student__id_1 and (s.school_id = :student__school_id_1) and s.merged_into is null;
insert into audit_event (at, actor_id, acting_role, on_behalf_of, ip, client_id, request_id, action, entity, entity_ids, fields_read, reason, result, refusal, detail) values (:audit_event__insert_at_1, nullif(:audit_event__insert_actor_id_1, '')::uuid, nullif(:audit_event__insert_acting_role_1, ''), nullif('', '')::uuid, nullif(:audit_event__insert_ip_1, ''), nullif(:audit_event__insert_client_id_1, ''), :audit_event__insert_request_id_1, :audit_event__insert_action_1, :audit_event__insert_entity_1, :audit_event__insert_entity_ids_1::uuid[], :audit_event__insert_fields_read_1::text[], nullif('', ''), :audit_event__insert_result_1, nullif('', ''), nullif('', '')) returning seq;
\elif :v = 2
select s.id, s.name, s.sex, s.school_id, m.name as school_name, s.unit_code,(select u.name from org_unit u where u.code = s.unit_code) as unit_name, s.class_id, c.name as class_name, s.status, s.since, s.updated_at, s.birth_date, s.id_type, s.id_no, s.student_no, s.ethnicity, s.hukou_division, s.residence, s.special_note, s.version, s.created_at, s.synthetic, m.status in ('PREPARING', 'OPERATING', 'SUSPENDED'), exists (select from student_transfer o where o.student_id = s.id and o.status = 'OFFERED') from student s join school m on m.id = s.school_id left join class_group c on c.id = s.class_id where s.id = :student__id_2 and (s.school_id = :student__school_id_2) and s.merged_into is null;
insert into audit_event (at, actor_id, acting_role, on_behalf_of, ip, client_id, request_id, action, entity, entity_ids, fields_read, reason, result, refusal, detail) values (:audit_event__insert_at_2, nullif(:audit_event__insert_actor_id_2, '')::uuid, nullif(:audit_event__insert_acting_role_2, ''), nullif('', '')::uuid, nullif(:audit_event__insert_ip_2, ''), nullif(:audit_event__insert_client_id_2, ''), :audit_event__insert_request_id_2, :audit_event__insert_action_2, :audit_event__insert_entity_2, :audit_event__insert_entity_ids_2::uuid[], :audit_event__insert_fields_read_2::text[], nullif('', ''), :audit_event__insert_result_2, nullif('', ''), nullif('', '')) returning seq;
\elif :v = 3
select s.id, s.name, s.sex, s.school_id, m.name as school_name, s.unit_code,(select u.name from org_unit u where u.code = s.unit_code) as unit_name, s.class_id, c.name as class_name, s.status, s.since, s.updated_at, s.birth_date, s.id_type, s.id_no, s.student_no, s.ethnicity, s.hukou_division, s.residence, s.special_note, s.version, s.created_at, s.synthetic, m.status in ('PREPARING', 'OPERATING', 'SUSPENDED'), exists (select from student_transfer o where o.student_id = s.id and o.status = 'OFFERED') from student s join school m on m.id = s.school_id left join class_group c on c.id = s.class_id where s.id = :student__id_3 and (s.school_id = :student__school_id_3) and s.merged_into is null;
insert into audit_event (at, actor_id, acting_role, on_behalf_of, ip, client_id, request_id, action, entity, entity_ids, fields_read, reason, result, refusal, detail) values (:audit_event__insert_at_3, nullif(:audit_event__insert_actor_id_3, '')::uuid, nullif(:audit_event__insert_acting_role_3, ''), nullif('', '')::uuid, nullif(:audit_event__insert_ip_3, ''), nullif(:audit_event__insert_client_id_3, ''), :audit_event__insert_request_id_3, :audit_event__insert_action_3, :audit_event__insert_entity_3, :audit_event__insert_entity_ids_3::uuid[], :audit_event__insert_fields_read_3::text[], nullif('', ''), :audit_event__insert_result_3, nullif('', ''), nullif('', '')) returning seq;
\elif :v = 4
select s.id, s.name, s.sex, s.school_id, m.name as school_name, s.unit_code,(select u.name from org_unit u where u.code = s.unit_code) as unit_name, s.class_id, c.name as class_name, s.status, s.since, s.updated_at, s.birth_date, s.id_type, s.id_no, s.student_no, s.ethnicity, s.hukou_division, s.residence, s.special_note, s.version, s.created_at, s.synthetic, m.status in ('PREPARING', 'OPERATING', 'SUSPENDED'), exists (select from student_transfer o where o.student_id = s.id and o.status = 'OFFERED') from student s join school m on m.id = s.school_id left join class_group c on c.id = s.class_id where s.id = :student__id_4 and (s.school_id = :student__school_id_4) and s.merged_into is null;
insert into audit_event (at, actor_id, acting_role, on_behalf_of, ip, client_id, request_id, action, entity, entity_ids, fields_read, reason, result, refusal, detail) values (:audit_event__insert_at_4, nullif(:audit_event__insert_actor_id_4, '')::uuid, nullif(:audit_event__insert_acting_role_4, ''), nullif('', '')::uuid, nullif(:audit_event__insert_ip_4, ''), nullif(:audit_event__insert_client_id_4, ''), :audit_event__insert_request_id_4, :audit_event__insert_action_4, :audit_event__insert_entity_4, :audit_event__insert_entity_ids_4::uuid[], :audit_event__insert_fields_read_4::text[], nullif('', ''), :audit_event__insert_result_4, nullif('', ''), nullif('', '')) returning seq;
\elif :v = 5
select s.id, s.name, s.sex, s.school_id, m.name as school_name, s.unit_code,(select u.name from org_unit u where u.code = s.unit_code) as unit_name, s.class_id, c.name as class_name, s.status, s.since, s.updated_at, s.birth_date, s.id_type, s.id_no, s.student_no, s.ethnicity, s.hukou_division, s.residence, s.special_note, s.version, s.created_at, s.synthetic, m.status in ('PREPARING', 'OPERATING', 'SUSPENDED'), exists (select from student_transfer o where o.student_id = s.id and o.status = 'OFFERED') from student s join school m on m.id = s.school_id left join class_group c on c.id = s.class_id where s.id = :student__id_5 and (s.school_id = :student__school_id_5) and s.merged_into is null;
insert into audit_event (at, actor_id, acting_role, on_behalf_of, ip, client_id, request_id, action, entity, entity_ids, fields_read, reason, result, refusal, detail) values (:audit_event__insert_at_5, nullif(:audit_event__insert_actor_id_5, '')::uuid, nullif(:audit_event__insert_acting_role_5, ''), nullif('', '')::uuid, nullif(:audit_event__insert_ip_5, ''), nullif(:audit_event__insert_client_id_5, ''), :audit_event__insert_request_id_5, :audit_event__insert_action_5, :audit_event__insert_entity_5, :audit_event__insert_entity_ids_5::uuid[], :audit_event__insert_fields_read_5::text[], nullif('', ''), :audit_event__insert_result_5, nullif('', ''), nullif('', '')) returning seq;
\elif :v = 6
select s.id, s.name, s.sex, s.school_id, m.name as school_name, s.unit_code,(select u.name from org_unit u where u.code = s.unit_code) as unit_name, s.class_id, c.name as class_name, s.status, s.since, s.updated_at, s.birth_date, s.id_type, s.id_no, s.student_no, s.ethnicity, s.hukou_division, s.residence, s.special_note, s.version, s.created_at, s.synthetic, m.status in ('PREPARING', 'OPERATING', 'SUSPENDED'), exists (select from student_transfer o where o.student_id = s.id and o.status = 'OFFERED') from student s join school m on m.id = s.school_id left join class_group c on c.id = s.class_id where s.id = :student__id_6 and (s.school_id = :student__school_id_6) and s.merged_into is null;
insert into audit_event (at, actor_id, acting_role, on_behalf_of, ip, client_id, request_id, action, entity, entity_ids, fields_read, reason, result, refusal, detail) values (:audit_event__insert_at_6, nullif(:audit_event__insert_actor_id_6, '')::uuid, nullif(:audit_event__insert_acting_role_6, ''), nullif('', '')::uuid, nullif(:audit_event__insert_ip_6, ''), nullif(:audit_event__insert_client_id_6, ''), :audit_event__insert_request_id_6, :audit_event__insert_action_6, :audit_event__insert_entity_6, :audit_event__insert_entity_ids_6::uuid[], :audit_event__insert_fields_read_6::text[], nullif('', ''), :audit_event__insert_result_6, nullif('', ''), nullif('', '')) returning seq;
\elif :v = 7
select s.id, s.name, s.sex, s.school_id, m.name as school_name, s.unit_code,(select u.name from org_unit u where u.code = s.unit_code) as unit_name, s.class_id, c.name as class_name, s.status, s.since, s.updated_at, s.birth_date, s.id_type, s.id_no, s.student_no, s.ethnicity, s.hukou_division, s.residence, s.special_note, s.version, s.created_at, s.synthetic, m.status in ('PREPARING', 'OPERATING', 'SUSPENDED'), exists (select from student_transfer o where o.student_id = s.id and o.status = 'OFFERED') from student s join school m on m.id = s.school_id left join class_group c on c.id = s.class_id where s.id = :student__id_7 and (s.school_id = :student__school_id_7) and s.merged_into is null;
insert into audit_event (at, actor_id, acting_role, on_behalf_of, ip, client_id, request_id, action, entity, entity_ids, fields_read, reason, result, refusal, detail) values (:audit_event__insert_at_7, nullif(:audit_event__insert_actor_id_7, '')::uuid, nullif(:audit_event__insert_acting_role_7, ''), nullif('', '')::uuid, nullif(:audit_event__insert_ip_7, ''), nullif(:audit_event__insert_client_id_7, ''), :audit_event__insert_request_id_7, :audit_event__insert_action_7, :audit_event__insert_entity_7, :audit_event__insert_entity_ids_7::uuid[], :audit_event__insert_fields_read_7::text[], nullif('', ''), :audit_event__insert_result_7, nullif('', ''), nullif('', '')) returning seq;
\endif
-- student__id_0 = 0198de86-4c00-700e-9292-7277ef74223a
-- student__school_id_0 = 0198fd31-d430-7da4-a96c-8aeeba2bd842
-- audit_event__insert_at_0 = now
-- audit_event__insert_actor_id_0 = 01990292-d000-7f4c-a00e-54ac657eacca
-- audit_event__insert_acting_role_0 = school-admin
-- audit_event__insert_ip_0 = 127.0.0.1
-- audit_event__insert_client_id_0 = demo-cli
-- audit_event__insert_request_id_0 = f3c147e8-3f46-7ed4-fc65-688c69f54b23
-- audit_event__insert_action_0 = student.read
-- audit_event__insert_entity_0 = student
-- audit_event__insert_entity_ids_0 = {0198de86-4c00-700e-9292-7277ef74223a}
-- audit_event__insert_fields_read_0 = {birthDate,name,residence}
-- audit_event__insert_result_0 = OK
-- student__id_1 = 0198de86-4c00-7032-b175-f681ed7295e5
-- student__school_id_1 = 0198fd31-d430-7da4-a96c-8aeeba2bd842
-- audit_event__insert_at_1 = now
-- audit_event__insert_actor_id_1 = 01990292-d000-7f4c-a00e-54ac657eacca
-- audit_event__insert_acting_role_1 = school-admin
-- audit_event__insert_ip_1 = 127.0.0.1
-- audit_event__insert_client_id_1 = demo-cli
-- audit_event__insert_request_id_1 = 608200e0-72e6-b838-67e4-1cf4704d7f33
-- audit_event__insert_action_1 = student.read
-- audit_event__insert_entity_1 = student
-- audit_event__insert_entity_ids_1 = {0198de86-4c00-7032-b175-f681ed7295e5}
-- audit_event__insert_fields_read_1 = {birthDate,name,residence}
-- audit_event__insert_result_1 = OK
-- student__id_2 = 0198de86-4c00-7028-b6c9-cefce38b9991
-- student__school_id_2 = 0198fd31-d430-7da4-a96c-8aeeba2bd842
-- audit_event__insert_at_2 = now
-- audit_event__insert_actor_id_2 = 01990292-d000-7f4c-a00e-54ac657eacca
-- audit_event__insert_acting_role_2 = school-admin
-- audit_event__insert_ip_2 = 127.0.0.1
-- audit_event__insert_client_id_2 = demo-cli
-- audit_event__insert_request_id_2 = 5cb4f7e1-9719-f47b-df90-af0e809d5cdb
-- audit_event__insert_action_2 = student.read
-- audit_event__insert_entity_2 = student
-- audit_event__insert_entity_ids_2 = {0198de86-4c00-7028-b6c9-cefce38b9991}
-- audit_event__insert_fields_read_2 = {birthDate,name,residence}
-- audit_event__insert_result_2 = OK
-- student__id_3 = 0198de86-4c00-7031-8ff0-5bb689bd294f
-- student__school_id_3 = 0198fd31-d430-7da4-a96c-8aeeba2bd842
-- audit_event__insert_at_3 = now
-- audit_event__insert_actor_id_3 = 01990292-d000-7f4c-a00e-54ac657eacca
-- audit_event__insert_acting_role_3 = school-admin
-- audit_event__insert_ip_3 = 127.0.0.1
-- audit_event__insert_client_id_3 = demo-cli
-- audit_event__insert_request_id_3 = 62cb25bc-5e7b-033d-170e-e3ece59a5b62
-- audit_event__insert_action_3 = student.read
-- audit_event__insert_entity_3 = student
-- audit_event__insert_entity_ids_3 = {0198de86-4c00-7031-8ff0-5bb689bd294f}
-- audit_event__insert_fields_read_3 = {birthDate,name,residence}
-- audit_event__insert_result_3 = OK
-- student__id_4 = 0198de86-4c00-7069-86a6-6117af19d69d
-- student__school_id_4 = 0198fd31-d430-7da4-a96c-8aeeba2bd842
-- audit_event__insert_at_4 = now
-- audit_event__insert_actor_id_4 = 01990292-d000-7f4c-a00e-54ac657eacca
-- audit_event__insert_acting_role_4 = school-admin
-- audit_event__insert_ip_4 = 127.0.0.1
-- audit_event__insert_client_id_4 = demo-cli
-- audit_event__insert_request_id_4 = 9de7b3fb-1c87-15d1-3095-8006429be131
-- audit_event__insert_action_4 = student.read
-- audit_event__insert_entity_4 = student
-- audit_event__insert_entity_ids_4 = {0198de86-4c00-7069-86a6-6117af19d69d}
-- audit_event__insert_fields_read_4 = {birthDate,name,residence,specialNote}
-- audit_event__insert_result_4 = OK
-- student__id_5 = 0198de86-4c00-7052-972f-9d7f89762575
-- student__school_id_5 = 0198fd31-d430-7da4-a96c-8aeeba2bd842
-- audit_event__insert_at_5 = now
-- audit_event__insert_actor_id_5 = 01990292-d000-7f4c-a00e-54ac657eacca
-- audit_event__insert_acting_role_5 = school-admin
-- audit_event__insert_ip_5 = 127.0.0.1
-- audit_event__insert_client_id_5 = demo-cli
-- audit_event__insert_request_id_5 = a3aa1a47-fd7e-f85f-c824-12c706fb4c5f
-- audit_event__insert_action_5 = student.read
-- audit_event__insert_entity_5 = student
-- audit_event__insert_entity_ids_5 = {0198de86-4c00-7052-972f-9d7f89762575}
-- audit_event__insert_fields_read_5 = {"birthDate","name","residence"}
-- audit_event__insert_result_5 = OK
-- student__id_6 = 0198de86-4c00-7035-aa85-b735152e6b83
-- student__school_id_6 = 0198fd31-d430-7da4-a96c-8aeeba2bd842
-- audit_event__insert_at_6 = now
-- audit_event__insert_actor_id_6 = 01990292-d000-7f4c-a00e-54ac657eacca
-- audit_event__insert_acting_role_6 = school-admin
-- audit_event__insert_ip_6 = 127.0.0.1
-- audit_event__insert_client_id_6 = demo-cli
-- audit_event__insert_request_id_6 = 3162a0a6-7379-2c69-a85b-d249fffae9cd
-- audit_event__insert_action_6 = student.read
-- audit_event__insert_entity_6 = student
-- audit_event__insert_entity_ids_6 = {0198de86-4c00-7035-aa85-b735152e6b83}
-- audit_event__insert_fields_read_6 = {"birthDate","name","residence"}
-- audit_event__insert_result_6 = OK
-- student__id_7 = 0198de86-4c00-700e-9880-78dcfff4c4ca
-- student__school_id_7 = 0198fd31-d430-7da4-a96c-8aeeba2bd842
-- audit_event__insert_at_7 = now
-- audit_event__insert_actor_id_7 = 01990292-d000-7f4c-a00e-54ac657eacca
-- audit_event__insert_acting_role_7 = school-admin
-- audit_event__insert_ip_7 = 127.0.0.1
-- audit_event__insert_client_id_7 = demo-cli
-- audit_event__insert_request_id_7 = 53f51b28-c468-c1b9-7151-b9fb46157350
-- audit_event__insert_action_7 = student.read
-- audit_event__insert_entity_7 = student
-- audit_event__insert_entity_ids_7 = {0198de86-4c00-700e-9880-78dcfff4c4ca}
-- audit_event__insert_fields_read_7 = {"birthDate","name","residence"}
-- audit_event__insert_result_7 = OK
