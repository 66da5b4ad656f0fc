-- id: M01
-- name: 中小学幼儿园数
-- unit: 所
-- kind: COUNT
-- counts: SCHOOLS
-- numerator: 截至所问日期状态为“办学中”的独立学校，每个学校标识码计一所
-- denominator: 无
-- period: AS_OF
-- exclusions: 教学点和附设班不计；筹建、暂停办学、已合并、已撤销的不计
-- limits: 学校的状态按办理记录推到所问日期；记录开始之前按最早的记录和建校日期推算，此前已经停办、撤并的学校何时停办无从知道，不计入；办学类型、学段、管理单位和县区一律按今天的登记
-- source: domain.md §1 第 1 行
-- version: 1
select s.school_id as row_id, s.school_id, s.unit_code, s.county_code, s.stage, true as met
  from rpt_org_school s
 where s.status = 'OPERATING' and s.independent
   and s.valid_from <= :asOf and s.valid_until > :asOf
