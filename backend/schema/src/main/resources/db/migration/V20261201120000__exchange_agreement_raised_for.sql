-- A deputy registers in place of somebody: that person decides over it no more than the deputy does (RS-11).
alter table share_agreement add column raised_for uuid references account (id);
alter table share_agreement add constraint share_agreement_not_by_principal check (answered_by <> raised_for);
comment on column share_agreement.raised_for is 'for whom a deputy registered; neither that person nor another deputy of theirs answers (RS-11)';
