-- The synthetic city has care arrangements, special categories and court orders, too. Row security holds the loader as it
-- holds everybody: it writes with the whole city as its scope.
grant select, insert, maintain on special_category, care_arrangement, care_contact, court_order to tongxin_loader;
