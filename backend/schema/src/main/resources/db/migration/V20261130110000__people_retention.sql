-- What has ended is removed when its term is over (P-15, person-data.csv). The API may delete these rows from now on, and
-- the triggers below hold it to the term: until then nothing that was entered can be made to disappear. A day of the past can be
-- given as the end, so the term counts from the day on which that was said, if it is later.

create function is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'a row of % is kept until its term is over', tg_table_name;
end
$$;

create trigger care_arrangement_kept before delete on care_arrangement for each row
    when (old.to_date is null or greatest(old.to_date, (old.updated_at at time zone 'Asia/Shanghai')::date)
          > (now() at time zone 'Asia/Shanghai')::date - interval '3 years')
    execute function is_kept();
create trigger special_category_kept before delete on special_category for each row
    when (old.to_date is null or greatest(old.to_date, (old.updated_at at time zone 'Asia/Shanghai')::date)
          > (now() at time zone 'Asia/Shanghai')::date - interval '5 years')
    execute function is_kept();
create trigger court_order_kept before delete on court_order for each row
    when (old.to_date is null or greatest(old.to_date, (old.updated_at at time zone 'Asia/Shanghai')::date)
          > (now() at time zone 'Asia/Shanghai')::date - interval '3 years')
    execute function is_kept();
create trigger guardian_link_kept before delete on guardian_link for each row
    when (old.status <> 'REVOKED' or old.updated_at > now() - interval '3 years')
    execute function is_kept();
create trigger notice_receipt_kept before delete on notice_receipt for each row
    when (old.at > now() - interval '3 years')
    execute function is_kept();

create function care_contact_is_kept() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from care_arrangement a where a.id = old.arrangement_id
                   and greatest(a.to_date, (a.updated_at at time zone 'Asia/Shanghai')::date)
                       <= (now() at time zone 'Asia/Shanghai')::date - interval '3 years') then
        raise exception 'a contact is kept until the term of its arrangement is over';
    end if;
    return old;
end
$$;
create trigger care_contact_kept before delete on care_contact for each row execute function care_contact_is_kept();

create function consent_record_is_kept() returns trigger language plpgsql as $$
begin
    if coalesce(old.withdrawn_at > now() - interval '3 years', true)
       and not exists (select 1 from student s where s.id = old.student_id
                       and s.status in ('GRADUATED', 'TRANSFERRED_OUT', 'DECEASED')
                       and greatest(s.since, (s.updated_at at time zone 'Asia/Shanghai')::date)
                           <= (now() at time zone 'Asia/Shanghai')::date - interval '3 years') then
        raise exception 'a consent is kept for three years after it was withdrawn or the pupil left';
    end if;
    return old;
end
$$;
create trigger consent_record_kept before delete on consent_record for each row execute function consent_record_is_kept();

-- What expires is found by these; of the rest they hold nothing.
create index care_arrangement_ended on care_arrangement (to_date) where status = 'ENDED';
create index special_category_ended on special_category (to_date) where status = 'ENDED';
create index court_order_ended on court_order (to_date) where status = 'ENDED';
create index court_order_by_guardian on court_order (guardian_id);
create index guardian_link_ended on guardian_link (updated_at) where status = 'REVOKED';
create index guardian_of_nobody on guardian (updated_at) where student_ids = '{}';
create index consent_record_withdrawn on consent_record (withdrawn_at) where withdrawn_at is not null;
create index consent_record_unplaced on consent_record (student_id) where class_id is null;
create index notice_receipt_by_time on notice_receipt (at);

grant delete on care_contact, care_arrangement, special_category, court_order, guardian_link, guardian, person,
    consent_record, notice_receipt to tongxin_api;
