-- Finding a pupil among 1.7 million by what one knows: part of the name, how it is typed, a number. Names are stored as they
-- are typed on a keyboard without tones, too: whole and by first letters.
alter table student add column name_pinyin text not null default '';
alter table student add column name_initials text not null default '';
comment on column student.name_pinyin is 'the name as typed, luxiaoming; of one reading per character (NamePinyin)';
comment on column student.name_initials is 'the first letters of its syllables, lxm';

-- How often somebody has done today what may be done so many times a day: look at whole values, search among rows that are
-- shown in part.
alter table reveal_count rename to daily_use;
alter table daily_use add column what text not null default 'student.reveal' check (what ~ '^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$');
alter table daily_use alter column what drop default;
alter table daily_use drop constraint reveal_count_pkey;
alter table daily_use add primary key (account_id, what, day);
alter index reveal_count_by_day rename to daily_use_by_day;
