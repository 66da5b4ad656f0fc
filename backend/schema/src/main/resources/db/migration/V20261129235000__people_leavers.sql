-- What is removed some time after a pupil has left (P-15): those of whom something is still kept, in the order of leaving.
create index student_left_kept on student (since)
    where status in ('GRADUATED', 'TRANSFERRED_OUT', 'DECEASED') and (special_note is not null or residence is not null);
