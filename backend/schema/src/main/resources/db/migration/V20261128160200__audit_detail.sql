-- Ids do not tell how much was taken away and by which filters (S-08): numbers and names of fields, never a value.

alter table audit_event add column detail text
    check (char_length(detail) between 1 and 500 and detail ~ '^[A-Za-z0-9=,. -]+$');
comment on column audit_event.detail is 'numbers and names of fields, like rows=12 filters=status; never a value';
grant insert (detail) on audit_event to tongxin_api;
