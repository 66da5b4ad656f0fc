-- Assignments whose first day has come begin by themselves.

create index staff_assignment_planned on staff_assignment (id) where status = 'PLANNED';
