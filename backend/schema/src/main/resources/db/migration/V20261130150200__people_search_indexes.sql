-- A fragment is "equal at the k-th character": each branch walks an index that ends in the order of the answer and stops
-- after a page. What a scope needs is carried along, so that rows outside are passed over without reading them. Merged rows
-- are in no answer.
alter table student alter column name_pinyin drop default;
alter table student alter column name_initials drop default;

create index student_by_word on student (name collate "C", id)
    include (unit_code, school_id, class_id) where merged_into is null;
create index student_by_second on student (substr(name, 2, 1), name collate "C", id)
    include (unit_code, school_id, class_id) where merged_into is null;
create index student_by_third on student (substr(name, 3, 1), name collate "C", id)
    include (unit_code, school_id, class_id) where merged_into is null and char_length(name) >= 3;
create index student_by_fourth on student (substr(name, 4, 1), name collate "C", id)
    include (unit_code, school_id, class_id) where merged_into is null and char_length(name) >= 4;
create index student_by_second_two on student (substr(name, 2, 2), name collate "C", id)
    include (unit_code, school_id, class_id) where merged_into is null and char_length(name) >= 3;
create index student_by_third_two on student (substr(name, 3, 2), name collate "C", id)
    include (unit_code, school_id, class_id) where merged_into is null and char_length(name) >= 4;
-- Names of more than four characters are few: they are looked through.
create index student_by_long_word on student (name collate "C", id)
    include (unit_code, school_id, class_id) where merged_into is null and char_length(name) > 4;
create index student_by_pinyin on student (name_pinyin collate "C", id)
    include (unit_code, school_id, class_id) where merged_into is null;
create index student_by_initials on student (name_initials collate "C", id)
    include (unit_code, school_id, class_id) where merged_into is null;
-- Within one school: a few thousand at most, looked through in the order of the answer.
create index student_by_school_word on student (school_id, name collate "C", id)
    include (name_pinyin, name_initials, unit_code, class_id) where merged_into is null;
