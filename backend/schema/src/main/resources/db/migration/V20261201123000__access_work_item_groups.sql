-- What a caller sees of work items falls into three groups that share no row: what its role has to do, what was escalated to it,
-- what it oversees. Each is read in the order of being due, from an index of its own, until the page is full.
create index work_item_of_role on work_item (role, due_at, id);
create index work_item_of_role_unit on work_item (role, unit_code, due_at, id);
create index work_item_of_role_school on work_item (role, school_id, due_at, id);
create index work_item_escalated_to on work_item (escalated_role, due_at, id) where escalated;
create index work_item_escalated_to_unit on work_item (escalated_role, unit_code, due_at, id) where escalated;
create index work_item_overseen on work_item (due_at, id) where overseen;
create index work_item_overseen_unit on work_item (unit_code, due_at, id) where overseen;
create index work_item_overseen_school on work_item (school_id, due_at, id) where overseen;
