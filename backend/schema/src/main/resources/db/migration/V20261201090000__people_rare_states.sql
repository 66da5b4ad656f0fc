-- Lists by a rare state, and of who is not placed yet: nearly every row is at school and in a class, so an index over the
-- others is small and costs nothing when a pupil is taken in. Merged rows are in no list.
create index student_rare_by_name on student (status, name_sort, id) where status <> 'ENROLLED' and merged_into is null;
create index student_rare_by_updated on student (status, updated_at, id) where status <> 'ENROLLED' and merged_into is null;
create index student_rare_by_unit on student (unit_code, status, name_sort, id)
    where status <> 'ENROLLED' and merged_into is null;
create index student_rare_by_school on student (school_id, status, name_sort, id)
    where status <> 'ENROLLED' and merged_into is null;
create index student_unplaced on student (name_sort, id) where class_id is null and merged_into is null;
create index student_unplaced_by_unit on student (unit_code, name_sort, id) where class_id is null and merged_into is null;
create index student_unplaced_by_school on student (school_id, name_sort, id)
    where class_id is null and merged_into is null;

create index enrolment_rare on enrolment (status, updated_at, id) where status <> 'ENROLLED';
create index enrolment_rare_by_unit on enrolment (unit_code, status, updated_at, id) where status <> 'ENROLLED';
create index enrolment_rare_by_school on enrolment (school_id, status, updated_at, id) where status <> 'ENROLLED';

create index class_group_without_homeroom on class_group (place_sort, id) where homeroom_staff_id is null;
create index class_group_without_homeroom_by_unit on class_group (unit_code, place_sort, id) where homeroom_staff_id is null;
create index class_group_without_homeroom_by_school on class_group (school_id, place_sort, id)
    where homeroom_staff_id is null;

-- A fragment of a name anywhere in it, within one school or in the few names of more than four characters: rows that hold all
-- of its characters, and not every row that could. The school is one more word among them, so that both are looked up at once.
create index student_by_school_characters on student
    using gin (array_append(string_to_array(name, null), school_id::text)) where merged_into is null;
create index student_by_long_characters on student using gin (string_to_array(name, null))
    where merged_into is null and char_length(name) > 4;
create index student_by_school_pinyin on student (school_id, name_pinyin collate "C", id) where merged_into is null;
create index student_by_school_initials on student (school_id, name_initials collate "C", id) where merged_into is null;
drop index student_by_school_word;
