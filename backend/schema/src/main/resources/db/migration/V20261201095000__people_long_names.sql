-- Nobody looks through the long names any more: a fragment in one is found by its characters.
drop index student_by_long_word;
-- Which times at school came from a row that was merged: without it, deleting a pupil would read all of them.
create index enrolment_by_merger on enrolment (merged_from) where merged_from is not null;
