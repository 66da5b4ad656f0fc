-- A complaint names a request, and an auditor asks what was done under a role.

create index audit_event_by_request on audit_event (request_id);
create index audit_event_by_role on audit_event (acting_role, at, seq);
-- The system part is a small share of the log and is read alone.
create index audit_event_by_part on audit_event (split_part(action, '.', 1), at, seq);
