comment on column audit_event.reason is 'why the command was given, where the command gives it to the log: nothing that may tell of an illness or a family';
comment on column audit_event.fields_read is 'names of the personal fields that the answer showed whole; never a value';
