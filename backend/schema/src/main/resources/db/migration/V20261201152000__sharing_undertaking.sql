-- Who applies promises to use what it is given for the duty it named alone, and to give it to nobody (G-04).
alter table share_agreement add column undertaken boolean not null default false;
comment on column share_agreement.undertaken is 'false of what was asked for before the promise was asked for';
