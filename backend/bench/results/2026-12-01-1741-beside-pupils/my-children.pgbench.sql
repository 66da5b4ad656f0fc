\set v random(0, 0)
\if :v = 0
select s.id, s.name, s.sex, s.school_id, m.name as school_name, s.unit_code,(select u.name from org_unit u where u.code = s.unit_code) as unit_name, s.class_id, c.name as class_name, s.status, s.since, s.updated_at, s.name_sort as sort_value, s.id as row_id from student s join school m on m.id = s.school_id left join class_group c on c.id = s.class_id where (s.id = any(:student__id_0)) and s.merged_into is null and true and true order by s.name_sort, s.id limit :limit_0;
\endif
-- student__id_0 = {0198de86-4c00-7dcf-888c-632f7ab73654,0198de86-4c00-7f8f-ad57-500c955d66b1}
-- limit_0 = 21
