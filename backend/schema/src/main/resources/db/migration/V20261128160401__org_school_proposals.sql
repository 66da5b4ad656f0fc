-- A new school is proposed and approved, and so is a change of what only the bureau decides: the proposal carries what is
-- wanted and, beside it, what it would replace.
alter table proposal
    add column before_values jsonb not null default '{}';
comment on column proposal.change is 'what the step needs besides its name: {"into": "<id of a school>"}, or the wanted values by field';
comment on column proposal.before_values is 'what stood in the same fields when it was proposed; an approval is refused when it no longer does';

grant insert on school to tongxin_api;
