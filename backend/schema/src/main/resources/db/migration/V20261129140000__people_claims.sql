-- How a family member who has signed in gets to a pupil (domain.md §2.A, J1): by a code that the class teacher prints and
-- that works once, or by what the school has on file. Either way the school decides.

create table claim_code (
    student_id uuid primary key references student (id),
    school_id  uuid        not null references school (id),
    code       text        not null,
    code_hash  text        not null unique,
    expires_at timestamptz not null,
    created_at timestamptz not null,
    created_by uuid        not null references account (id)
);
comment on table claim_code is 'the one code of a pupil that still works; gone when it is used or has run out';
comment on column claim_code.school_id is 'that has given it out: it opens nothing once the pupil learns elsewhere';
comment on column claim_code.code is 'enc: whoever lost the sheet prints the same code again, and slips already handed out keep working';
create index claim_code_by_end on claim_code (expires_at);

create table claim_try (
    subject text primary key check (char_length(subject) between 1 and 64),
    number  integer     not null check (number > 0),
    since   timestamptz not null
);
comment on table claim_try is 'tries that brought nothing, by the identity provider''s "sub": whoever tries may have no account of ours yet';
comment on column claim_try.since is 'the latest of them that was let through';
create index claim_try_by_time on claim_try (since);

grant select, insert, update, delete on claim_code, claim_try to tongxin_api;
