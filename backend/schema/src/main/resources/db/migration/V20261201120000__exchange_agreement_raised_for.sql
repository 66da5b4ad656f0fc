-- A deputy registers in place of somebody: that person decides over it no more than the deputy does (RS-11).
alter table share_agreement add column raised_for uuid references account (id);
alter table share_agreement add constraint share_agreement_not_by_principal check (answered_by <> raised_for);
-- Of those that still wait for an answer the log tells for whom they were registered.
update share_agreement s set raised_for = e.on_behalf_of
from audit_event e
where s.status = 'SUBMITTED' and e.action = 'share-agreement.apply' and e.entity_ids @> array [s.id]
  and e.on_behalf_of is distinct from s.raised_by;
comment on column share_agreement.raised_for is 'for whom a deputy registered; neither that person nor another deputy of theirs answers (RS-11)';
