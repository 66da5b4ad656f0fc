-- What an account has uploaded and not attached is counted with every upload.

create index file_waiting on file (account_id) include (size) where subject_id is null;
