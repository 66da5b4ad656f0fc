-- What an auditor looks for first in years of lines: one kind of action, and what was refused.
create index audit_event_by_action on audit_event (action, at, seq);
create index audit_event_refused on audit_event (at, seq) where result <> 'OK';
