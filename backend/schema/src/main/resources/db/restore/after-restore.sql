-- Run once as the owner after a database was filled from a backup and before any process serves on it.
-- Transaction ids start over in another cluster, so everything that stands behind one has to be said anew.

-- Whoever follows changes reads everything again: old positions answer 410, and each followable table begins with one
-- line that says so. Old lines would lie above the horizon of a younger cluster and appear there years later.
truncate change_log;
update change_epoch set epoch = gen_random_uuid(), since = now();
insert into change_log (resource, op)
select distinct split_part(encode(tgargs, 'escape'), '\000', 1), 'BASELINE'
from pg_trigger
where not tgisinternal and tgfoid = 'log_changes'::regproc;

-- Lines of the audit log that no block holds yet would wait for a transaction number the new cluster may never reach. The
-- number is no part of a line's fingerprint.
update audit_event e set xid = pg_current_xact_id()
where not exists (select 1 from audit_leaf l where l.seq = e.seq);
