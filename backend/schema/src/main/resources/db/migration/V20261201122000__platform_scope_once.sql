-- Row security compares with lists of ids. A cast outside of the subquery that reads them was done for each row: a daily look at
-- the arrangements of a thousand pupils read a million ids for every few hundred rows. Inside it is done once for a statement.
do
$$
declare
    closed    text;
    condition text := $c$(select current_setting('app.scope_city', true)) = 'on'
        or unit_code = any ((select string_to_array(nullif(current_setting('app.scope_units', true), ''), ','))::text[])
        or school_id = any ((select string_to_array(nullif(current_setting('app.scope_schools', true), ''), ',')::uuid[])::uuid[])
        or class_id = any ((select string_to_array(nullif(current_setting('app.scope_classes', true), ''), ',')::uuid[])::uuid[])
        or student_id = any ((select string_to_array(nullif(current_setting('app.scope_children', true), ''), ',')::uuid[])::uuid[])$c$;
begin
    foreach closed in array array ['special_category', 'care_arrangement', 'court_order', 'care_contact', 'safe_contact'] loop
        execute format('alter policy %I on %I using (%s) with check (%s)', closed || '_scope', closed, condition, condition);
    end loop;
end
$$;
