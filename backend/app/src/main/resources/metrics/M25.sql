-- id: M25
-- name: 心理教师配备率
-- unit: %
-- kind: RATE
-- counts: SCHOOLS
-- numerator: 其中截至所问日期至少有一名在任心理教师（专职或兼职）的学校
-- denominator: 截至所问日期状态为“办学中”的独立学校（同 M01）
-- period: AS_OF
-- exclusions: 教学点和附设班不计；幼儿园计入，按学段查看可以分开；已经结束和尚未开始的任职不计；请假离岗的仍算配备
-- limits: 学校同 M01，任职同 M03；只看岗位类别为心理教师的任职，由其他岗位的人兼做而没有登记的无从知道
-- source: domain.md R-307（专项行动计划：每所学校至少配备一名专兼职心理教师）
-- version: 1
select s.school_id as row_id, s.school_id, s.unit_code, s.county_code, s.stage,
       exists (select 1 from rpt_org_post a
                where a.school_id = s.school_id and a.category = 'PSYCH'
                  and a.valid_from <= :asOf and a.valid_until > :asOf) as met
  from rpt_org_school s
 where s.status = 'OPERATING' and s.independent
   and s.valid_from <= :asOf and s.valid_until > :asOf
