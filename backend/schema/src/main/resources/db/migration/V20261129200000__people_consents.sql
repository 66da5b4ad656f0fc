-- What families are told and what they agree to (domain.md §2.A ConsentRecord, §3.10 P-02 to P-07). A text that was
-- published is evidence of what somebody was told: it is replaced by the next version and never changed.

create table privacy_text (
    id           uuid primary key,
    version      integer     not null default 0,
    purpose      text        not null check (purpose in ('GENERAL', 'CHILD_RULES', 'PHOTO', 'WORKS')),
    number       integer     not null check (number > 0),
    material     integer     not null default 0,
    title        text        not null check (char_length(title) between 1 and 60),
    what         text        not null check (char_length(what) between 1 and 500),
    necessity    text check (char_length(necessity) between 1 and 500),
    effect       text check (char_length(effect) between 1 and 500),
    body         text        not null check (char_length(body) between 1 and 20000),
    status       text        not null check (status in ('DRAFT', 'PUBLISHED', 'REPLACED')),
    written_by   uuid,
    published_at timestamptz,
    published_by uuid,
    created_at   timestamptz not null,
    created_by   uuid,
    updated_at   timestamptz not null,
    updated_by   uuid,
    source       text        not null check (source in ('MANUAL', 'IMPORT', 'API', 'SYNC')),
    synthetic    boolean     not null default false,
    unique (purpose, number),
    check ((status = 'DRAFT') = (published_at is null)),
    check ((status = 'DRAFT') = (material = 0))
);
comment on column privacy_text.what is 'purpose and kinds of information; another one asks anew (P-07)';
comment on column privacy_text.written_by is 'who wrote it last: somebody else publishes it; null for the texts of the first day';
comment on column privacy_text.material is 'how often "what" has changed; consents of an earlier one are outdated; 0 for a draft';
create unique index privacy_text_in_force on privacy_text (purpose) where status = 'PUBLISHED';
create unique index privacy_text_draft on privacy_text (purpose) where status = 'DRAFT';
create index privacy_text_by_time on privacy_text (created_at, id);

create function privacy_text_is_kept() returns trigger language plpgsql as $$
begin
    if (old.purpose, old.number, old.title, old.what, old.necessity, old.effect, old.body, old.published_at)
       is distinct from (new.purpose, new.number, new.title, new.what, new.necessity, new.effect, new.body, new.published_at)
    then
        raise exception 'a published text is never changed';
    end if;
    return new;
end
$$;
create trigger privacy_text_kept before update on privacy_text
    for each row when (old.status <> 'DRAFT') execute function privacy_text_is_kept();

create table notice_receipt (
    subject text        not null check (char_length(subject) between 1 and 64),
    text_id uuid        not null references privacy_text (id),
    at      timestamptz not null,
    primary key (subject, text_id)
);
comment on table notice_receipt is 'which text was shown to whom, by the identity provider''s "sub": a parent is told before there is an account of ours';
create index notice_receipt_by_text on notice_receipt (text_id);

create table consent_record (
    id           uuid primary key,
    version      integer     not null default 0,
    student_id   uuid        not null references student (id),
    unit_code    text        not null references org_unit (code),
    school_id    uuid        not null references school (id),
    class_id     uuid references class_group (id),
    purpose      text        not null check (purpose in ('PHOTO', 'WORKS')),
    text_id      uuid        not null references privacy_text (id),
    given_school uuid        not null references school (id),
    kind         text        not null check (kind in ('CONSENT', 'SEPARATE_CONSENT', 'WRITTEN')),
    given_by     uuid        not null references account (id),
    channel      text        not null check (channel in ('ONLINE', 'PAPER')),
    signed_on    date,
    paper_ref    text,
    given_at     timestamptz not null,
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    created_at   timestamptz not null,
    created_by   uuid,
    updated_at   timestamptz not null,
    updated_by   uuid,
    source       text        not null check (source in ('MANUAL', 'IMPORT', 'API', 'SYNC')),
    synthetic    boolean     not null default false,
    check ((channel = 'PAPER') = (kind = 'WRITTEN')),
    check ((channel = 'PAPER') = (signed_on is not null)),
    check ((channel = 'PAPER') = (paper_ref is not null)),
    check ((withdrawn_at is null) = (withdrawn_by is null)),
    check (withdrawn_at >= given_at)
);
comment on table consent_record is 'unit, school and class are the pupil''s, written when it moves; else only withdrawn once';
comment on column consent_record.given_school is 'to whom it was given: another school asks anew';
comment on column consent_record.given_by is 'the guardian, or who entered the paper';
comment on column consent_record.paper_ref is 'enc';
create index consent_record_by_time on consent_record (given_at, id);
create index consent_record_by_school on consent_record (school_id, given_at, id);
create index consent_record_by_class on consent_record (class_id, given_at, id) where class_id is not null;
create index consent_record_by_student on consent_record (student_id, given_at, id);
create index consent_record_by_text on consent_record (text_id);

grant select, insert, update on privacy_text to tongxin_api;
grant select, insert on notice_receipt to tongxin_api;
grant select, insert on consent_record to tongxin_api;
grant update (version, unit_code, school_id, class_id, withdrawn_at, withdrawn_by, updated_at, updated_by, paper_ref)
    on consent_record to tongxin_api;

-- The texts of the first day. What families were told until now on the page where they sign up is the first of them.
insert into privacy_text (id, purpose, number, material, title, what, necessity, effect, body, status, published_at,
                          created_at, updated_at, source, synthetic)
select gen_random_uuid(), t.purpose, 1, 1, t.title, t.what, t.necessity, t.effect, t.body, 'PUBLISHED', now(), now(), now(),
       'MANUAL', true
from (values
    ('GENERAL', '个人信息保护告知',
     '核对您是不是孩子的家长，并就孩子在校情况与您联系；使用您的姓名、性别、手机号和与孩子的关系。',
     null, null,
     '个人信息处理者是南宁市教育局和孩子就读的学校。

为履行《家庭教育促进法》《未成年人保护法》规定的职责，平台使用您的姓名、性别、手机号和与孩子的关系，用来核对您是不是孩子的家长，并与您联系。不收集其他信息，不用于别的事情。

申请没有通过或关联结束后，相关信息保存三年，然后删除。关联码用过或满 30 天就删除。信息保存在境内。

您可以随时用“个人信息申请”查阅、更正、删除您的信息，或撤回关联。不关联不影响孩子入学和在校的任何待遇。对处理有异议的，可以向学校或市教育局个人信息保护负责人提出。'),
    ('CHILD_RULES', '儿童个人信息处理规则',
     '办理孩子的学籍、家校联系和关爱帮扶；使用孩子的姓名、性别、出生日期、学校、班级和家庭关系。',
     null, null,
     '未满十四周岁孩子的个人信息都是敏感个人信息，平台按最严格的要求保护。

谁能看到：班主任、学校管理员等因工作需要的人，在各自负责的范围内；看过都有记录，您可以在“谁能查看孩子的情况”中查看。您只能看到自己的孩子。平台不给孩子开设账户，不提供发帖和聊天。

怎样保护：证件号码、家庭住址、健康情况等加密保存，列表中姓名隐去一部分，查看完整内容须写明理由。不向其他单位提供，法律规定或您同意的除外。不使用人脸识别。

保存多久：学籍档案在孩子离校后保存十年；住址在离校一年后、特别照顾的说明在离校三十天后删除。

您的权利：查阅、复制、更正、补充、删除孩子的信息，撤回您的同意。孩子满十四周岁后，新的可选用途由孩子本人书面同意。'),
    ('PHOTO', '在学校的报道中使用孩子的照片',
     '在学校的公告栏、网站和公众号上介绍班级、学校活动；使用活动现场照片中孩子的面部和姓氏。',
     '介绍活动需要现场照片；面部是敏感个人信息，所以单独征求您的同意。学校不用照片识别孩子。',
     '不同意的，学校在照片中避开或遮挡孩子，孩子照常参加所有活动。撤回以后，学校不再使用新的照片，并在十个工作日内从网上撤下已用的照片；已印发的不再收回。',
     '照片由学校的老师在活动现场拍摄，只用于介绍本班、本校的活动，不写孩子的全名、住址和联系方式，不交给其他单位，不用于商业宣传。

照片在学校的设备中保存到孩子离校，离校后删除。换学校的，由新学校重新征求同意。'),
    ('WORKS', '在学校展示孩子的作品',
     '在学校的公告栏、网站和公众号上展示学生作品和获奖名单；使用孩子的姓名、班级和作品。',
     null,
     '不同意的，学校展示时不写孩子的姓名和班级，或不展示孩子的作品，孩子照常参加所有活动和评选。撤回以后，学校在十个工作日内从网上撤下；已印发的不再收回。',
     '作品由孩子在校内创作，只用于展示本校学生的学习成果，不交给其他单位，不用于商业宣传。孩子离开学校后，网上的内容在一个学期内撤下。换学校的，由新学校重新征求同意。')
) as t (purpose, title, what, necessity, effect, body);
