-- A file of which the scanner says nothing must not keep it from all others: when it was tried is remembered.

alter table file add column scan_tried_at timestamptz;
comment on column file.scan_tried_at is 'when the scanner last said nothing of it; empty when it was not asked';

drop index file_unscanned;
create index file_unscanned on file (scan_tried_at nulls first, created_at, id) where scan = 'NOT_SCANNED';
