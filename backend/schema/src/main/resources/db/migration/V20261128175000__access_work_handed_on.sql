-- Open work of a merged school goes on at its successor; that of a part of a school where the part goes.
alter table work_item_event drop constraint work_item_event_what_check;
alter table work_item_event add constraint work_item_event_what_check
    check (what in ('RAISED', 'TAKEN', 'RELEASED', 'REMINDED', 'OVERDUE', 'ESCALATED', 'MOVED', 'HANDED_ON', 'DONE',
                    'CANCELLED'));
create index work_item_school_open on work_item (school_id, subject_id) where status = 'OPEN';

-- What is not decided yet when its school ends.
create index proposal_open_at on proposal (school_id) where status = 'PROPOSED';
create index proposal_open_also on proposal using gin (also_schools) where status = 'PROPOSED';
