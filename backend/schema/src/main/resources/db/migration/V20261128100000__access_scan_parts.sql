-- A scan of a whole city looks at one part after the other, each in a transaction of its own (ADR 0015).

alter table work_scan add column part text;
comment on column work_scan.part is 'where the last part of that day ended, while there are more; null when the scan has run through';
