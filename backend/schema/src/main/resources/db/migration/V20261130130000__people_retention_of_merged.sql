-- Consents of a pupil who was written down twice are read in the file of the row that goes on, and end with it (P-15).
create or replace function consent_record_is_kept() returns trigger language plpgsql as $$
begin
    if coalesce(old.withdrawn_at > now() - interval '3 years', true)
       and not exists (select 1 from student s where s.id = old.pupil_id
                       and s.status in ('GRADUATED', 'TRANSFERRED_OUT', 'DECEASED')
                       and greatest(s.since, (s.updated_at at time zone 'Asia/Shanghai')::date)
                           <= (now() at time zone 'Asia/Shanghai')::date - interval '3 years') then
        raise exception 'a consent is kept for three years after it was withdrawn or the pupil left';
    end if;
    return old;
end
$$;
drop index consent_record_unplaced;
create index consent_record_unplaced on consent_record (pupil_id) where class_id is null;
