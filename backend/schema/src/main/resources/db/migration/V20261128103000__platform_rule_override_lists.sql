-- Overrides are read: by place and as a whole, newest first.

create index rule_override_by_unit on rule_override (unit_code, created_at, id);
create index rule_override_by_school on rule_override (school_id, created_at, id);
create index rule_override_by_time on rule_override (created_at, id);
