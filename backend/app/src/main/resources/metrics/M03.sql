-- id: M03
-- name: 专任教师数
-- unit: 人
-- kind: COUNT
-- counts: PEOPLE
-- numerator: 截至所问日期有在任专任教师任职的人，一人只计一次；在几所学校任职的，计入主要任职的学校
-- denominator: 无
-- period: AS_OF
-- exclusions: 行政、工勤、代课、外聘等其他岗位类别不计；已经结束和尚未开始的任职不计；请假离岗的仍计入
-- limits: 任职按到岗和结束日期推到所问日期；岗位类别、主要任职和学校的归属一律按今天的登记，学校合并前的任职计入合并后的学校；从未登记过的任职无从知道
-- source: domain.md §1 第 3 行
-- version: 1
select a.staff_id as row_id, a.school_id, p.unit_code, p.county_code, p.stage, true as met
  -- Who teaches at several schools is counted where the main post is, or else the oldest.
  from (select distinct on (b.staff_id) b.staff_id, b.school_id
          from rpt_org_post b
         where b.category = 'FULL_TIME_TEACHER' and b.valid_from <= :asOf and b.valid_until > :asOf
         order by b.staff_id, not b.main, b.valid_from, b.id) a
  join rpt_org_place p on p.id = a.school_id
