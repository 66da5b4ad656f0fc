-- An assignment may know its last day before it has come; it ends by itself on that day.

alter table staff_assignment
    drop constraint staff_assignment_check1,
    add constraint staff_assignment_ended_on_a_day check (status <> 'ENDED' or to_date is not null);
comment on column staff_assignment.to_date is 'the day from which it counts no more: planned while it lasts, kept when it has ended';

create index staff_assignment_ending on staff_assignment (id) where status <> 'ENDED' and to_date is not null;
