-- Lists show the unit of each row by its name. Few units are few rows on one page, which would be read from end to end for one
-- of them: this index answers alone, as long as vacuum has seen the table since it was last changed.
create unique index org_unit_named on org_unit (code) include (name);
alter table org_unit set (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0,
                          autovacuum_vacuum_insert_threshold = 0, autovacuum_vacuum_insert_scale_factor = 0);
