\set v random(0, 7)
\if :v = 0
select s.id, s.identifier_code, s.name, s.type_code, s.stages, s.ownership, s.urban_rural, s.unit_code, u.name as unit_name, s.county_code, c.name as county_name, s.township_code, t.name as township_name, s.status, s.boarding, s.lon, s.lat, s.updated_at, s.name_sort as sort_value, s.id as row_id from school s join org_unit u on u.code = s.unit_code join division c on c.code = s.county_code join division t on t.code = s.township_code where true and true and true and s.county_code = :county_code_0 and s.type_code = :type_code_0 and (s.name_sort, s.id) > (:after_name_sort_0, :after_id_0::uuid) order by s.name_sort, s.id limit :limit_0;
\elif :v = 1
select s.id, s.identifier_code, s.name, s.type_code, s.stages, s.ownership, s.urban_rural, s.unit_code, u.name as unit_name, s.county_code, c.name as county_name, s.township_code, t.name as township_name, s.status, s.boarding, s.lon, s.lat, s.updated_at, s.name_sort as sort_value, s.id as row_id from school s join org_unit u on u.code = s.unit_code join division c on c.code = s.county_code join division t on t.code = s.township_code where true and true and true and s.county_code = :county_code_1 and s.type_code = :type_code_1 and (s.name_sort, s.id) > (:after_name_sort_1, :after_id_1::uuid) order by s.name_sort, s.id limit :limit_1;
\elif :v = 2
select s.id, s.identifier_code, s.name, s.type_code, s.stages, s.ownership, s.urban_rural, s.unit_code, u.name as unit_name, s.county_code, c.name as county_name, s.township_code, t.name as township_name, s.status, s.boarding, s.lon, s.lat, s.updated_at, s.name_sort as sort_value, s.id as row_id from school s join org_unit u on u.code = s.unit_code join division c on c.code = s.county_code join division t on t.code = s.township_code where true and true and true and s.county_code = :county_code_2 and s.type_code = :type_code_2 and (s.name_sort, s.id) > (:after_name_sort_2, :after_id_2::uuid) order by s.name_sort, s.id limit :limit_2;
\elif :v = 3
select s.id, s.identifier_code, s.name, s.type_code, s.stages, s.ownership, s.urban_rural, s.unit_code, u.name as unit_name, s.county_code, c.name as county_name, s.township_code, t.name as township_name, s.status, s.boarding, s.lon, s.lat, s.updated_at, s.name_sort as sort_value, s.id as row_id from school s join org_unit u on u.code = s.unit_code join division c on c.code = s.county_code join division t on t.code = s.township_code where true and true and true and s.county_code = :county_code_3 and s.type_code = :type_code_3 and (s.name_sort, s.id) > (:after_name_sort_3, :after_id_3::uuid) order by s.name_sort, s.id limit :limit_3;
\elif :v = 4
select s.id, s.identifier_code, s.name, s.type_code, s.stages, s.ownership, s.urban_rural, s.unit_code, u.name as unit_name, s.county_code, c.name as county_name, s.township_code, t.name as township_name, s.status, s.boarding, s.lon, s.lat, s.updated_at, s.name_sort as sort_value, s.id as row_id from school s join org_unit u on u.code = s.unit_code join division c on c.code = s.county_code join division t on t.code = s.township_code where true and true and true and s.county_code = :county_code_4 and s.type_code = :type_code_4 and (s.name_sort, s.id) > (:after_name_sort_4, :after_id_4::uuid) order by s.name_sort, s.id limit :limit_4;
\elif :v = 5
select s.id, s.identifier_code, s.name, s.type_code, s.stages, s.ownership, s.urban_rural, s.unit_code, u.name as unit_name, s.county_code, c.name as county_name, s.township_code, t.name as township_name, s.status, s.boarding, s.lon, s.lat, s.updated_at, s.name_sort as sort_value, s.id as row_id from school s join org_unit u on u.code = s.unit_code join division c on c.code = s.county_code join division t on t.code = s.township_code where true and true and true and s.county_code = :county_code_5 and s.type_code = :type_code_5 and (s.name_sort, s.id) > (:after_name_sort_5, :after_id_5::uuid) order by s.name_sort, s.id limit :limit_5;
\elif :v = 6
select s.id, s.identifier_code, s.name, s.type_code, s.stages, s.ownership, s.urban_rural, s.unit_code, u.name as unit_name, s.county_code, c.name as county_name, s.township_code, t.name as township_name, s.status, s.boarding, s.lon, s.lat, s.updated_at, s.name_sort as sort_value, s.id as row_id from school s join org_unit u on u.code = s.unit_code join division c on c.code = s.county_code join division t on t.code = s.township_code where true and true and true and s.county_code = :county_code_6 and s.type_code = :type_code_6 and (s.name_sort, s.id) > (:after_name_sort_6, :after_id_6::uuid) order by s.name_sort, s.id limit :limit_6;
\elif :v = 7
select s.id, s.identifier_code, s.name, s.type_code, s.stages, s.ownership, s.urban_rural, s.unit_code, u.name as unit_name, s.county_code, c.name as county_name, s.township_code, t.name as township_name, s.status, s.boarding, s.lon, s.lat, s.updated_at, s.name_sort as sort_value, s.id as row_id from school s join org_unit u on u.code = s.unit_code join division c on c.code = s.county_code join division t on t.code = s.township_code where true and true and true and s.county_code = :county_code_7 and s.type_code = :type_code_7 and (s.name_sort, s.id) > (:after_name_sort_7, :after_id_7::uuid) order by s.name_sort, s.id limit :limit_7;
\endif
-- county_code_0 = 450126
-- type_code_0 = 211
-- after_name_sort_0 = bin1 yang2 xian4 xin1 xu1 zhen4 zhong1 xin1 xiao3 xue2 宾阳县新圩镇中心小学
-- after_id_0 = 01991ad5-8d38-7a32-beef-54215d034fa7
-- limit_0 = 21
-- county_code_1 = 450103
-- type_code_1 = 211
-- after_name_sort_1 = nan2 ning2 shi4 qing1 xiu4 qu1 zhu2 luan2 xiao3 xue2 南宁市青秀区竹峦小学
-- after_id_1 = 0199378e-78e0-77b6-a63c-8bf6d1868556
-- limit_1 = 21
-- county_code_2 = 450110
-- type_code_2 = 111
-- after_name_sort_2 = nan2 ning2 shi4 wu3 ming2 qu1 shuang1 qiao2 zhen4 ping2 fu2 you4 er2 yuan2 南宁市武鸣区双桥镇平福幼儿园
-- after_id_2 = 01992b6c-ce18-71bd-b65e-f110e4c66814
-- limit_2 = 21
-- county_code_3 = 450124
-- type_code_3 = 211
-- after_name_sort_3 = ma3 shan1 xian4 tang2 ping2 shi2 yan4 xiao3 xue2 马山县棠坪实验小学
-- after_id_3 = 01990a75-cb60-7a2e-9d04-731df978a2c0
-- limit_3 = 21
-- county_code_4 = 450105
-- type_code_4 = 111
-- after_name_sort_4 = nan2 ning2 shi4 jiang1 nan2 qu1 zhi3 fei1 ji1 you4 er2 yuan2 南宁市江南区纸飞机幼儿园
-- after_id_4 = 01992dc4-71e8-7ccf-81f5-c9209c1b4c49
-- limit_4 = 21
-- county_code_5 = 450126
-- type_code_5 = 111
-- after_name_sort_5 = bin1 yang2 xian4 yang2 qiao2 zhen4 zhong1 xin1 you4 er2 yuan2 宾阳县洋桥镇中心幼儿园
-- after_id_5 = 0198fbd6-7668-7214-bd40-fb3427f33229
-- limit_5 = 21
-- county_code_6 = 450103
-- type_code_6 = 111
-- after_name_sort_6 = nan2 ning2 shi4 qing1 xiu4 qu1 zhu1 jin3 hua1 shi2 yan4 you4 er2 yuan2 南宁市青秀区朱槿花实验幼儿园
-- after_id_6 = 0199245b-72c8-742b-a31e-a1a4713ce75e
-- limit_6 = 21
-- county_code_7 = 450109
-- type_code_7 = 211
-- after_name_sort_7 = nan2 ning2 shi4 yong1 ning2 qu1 wang4 du4 shi2 yan4 xiao3 xue2 南宁市邕宁区望渡实验小学
-- after_id_7 = 0198f7f0-b4a0-743a-a3b4-42fef308f751
-- limit_7 = 21
