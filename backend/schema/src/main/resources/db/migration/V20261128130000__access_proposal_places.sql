-- Some proposals reach further than the place they belong to: a transfer is decided by whoever
-- reaches both schools. Every further place stands with the proposal, unit and school in pairs.
alter table proposal
    add column also_units   text[] not null default '{}',
    add column also_schools uuid[] not null default '{}',
    add constraint proposal_also_pairs check (cardinality(also_units) = cardinality(also_schools));
comment on column proposal.also_units is 'units of further places that a decision must reach; pairs with also_schools';

update proposal p
set also_units = array[s.unit_code], also_schools = array[s.id]
from school s
where p.kind = 'staff.transfer' and s.id::text = p.change ->> 'to';

-- What waits with a county that cannot decide it goes to the bureau.
update work_item w
set role = 'bureau-admin', escalate_to = 'bureau-admin', version = w.version + 1
from proposal p
where w.kind = 'proposal.decide' and w.status = 'OPEN' and w.subject_id = p.id
  and p.kind = 'staff.transfer' and p.also_units[1] <> p.unit_code;
