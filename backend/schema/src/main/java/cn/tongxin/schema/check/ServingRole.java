package cn.tongxin.schema.check;

/**
 * What the role that serves requests must not be able to do, and a state in which nothing may be
 * served, as questions to the database. Asked by the API when it starts, and by the operator's
 * doctor before.
 */
public final class ServingRole {
    /** A superuser, an owner of tables or a role with BYPASSRLS, itself or as a member. */
    public static final String IS_POWERFUL =
            """
            select exists (select 1 from pg_roles p
                           where (p.rolsuper or p.rolbypassrls) and pg_has_role(r.oid, p.oid, 'member'))
                   or exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                              where n.nspname not in ('pg_catalog', 'information_schema')
                                and n.nspname not like 'pg_temp%' and n.nspname not like 'pg_toast%'
                                and pg_has_role(r.oid, c.relowner, 'member'))
            from pg_roles r where r.rolname = current_user
            """;

    /** May make temporary tables or execute a function that runs as its owner. */
    public static final String REACHES_THE_OWNER =
            """
            select has_database_privilege(current_database(), 'TEMPORARY')
                   or exists (select 1 from pg_proc f join pg_namespace n on n.oid = f.pronamespace
                              where f.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
                                and has_function_privilege(f.oid, 'EXECUTE'))
            """;

    /** The newest migration that was applied. */
    public static final String SCHEMA_VERSION =
            "select coalesce(max(version), '0') from flyway_schema_history where success";

    /**
     * A load of the city was not finished: rows are missing, or indexes and constraints are aside.
     */
    public static final String HALF_A_CITY =
            "select exists (select from set_aside)"
                    + " or exists (select from city_load where finished_at is null)";

    private ServingRole() {}
}
