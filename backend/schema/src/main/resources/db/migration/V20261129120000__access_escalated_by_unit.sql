-- What was handed up is asked for by county, like everything else on a desk: a county that has none read those of all others.

create index work_item_escalated_unit_desk on work_item (escalated_role, unit_code, due_at, id) where status = 'OPEN' and escalated;
