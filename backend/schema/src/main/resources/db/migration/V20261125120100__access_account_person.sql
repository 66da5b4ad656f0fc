alter table account
    add constraint account_person foreign key (person_id) references person (id);
comment on column account.person_id is 'whose account it is; a service and some demo accounts have no person';
