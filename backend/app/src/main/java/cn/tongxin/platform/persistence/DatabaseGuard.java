package cn.tongxin.platform.persistence;

import cn.tongxin.schema.SchemaVersion;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;

/**
 * Refuses to serve as a database role that could switch row security off, or on a schema older than
 * the code. Both are mistakes of an operator that must not be found out by a user.
 */
@Singleton
@Startup
public class DatabaseGuard {
    private static final String ROLE =
            """
            select exists (select 1 from pg_roles p
                           where (p.rolsuper or p.rolbypassrls) and pg_has_role(r.oid, p.oid, 'member'))
                   or exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                              where n.nspname not in ('pg_catalog', 'information_schema')
                                and n.nspname not like 'pg_temp%' and n.nspname not like 'pg_toast%'
                                and pg_has_role(r.oid, c.relowner, 'member'))
            from pg_roles r where r.rolname = current_user
            """;
    private static final String VERSION =
            "select coalesce(max(version), '0') from flyway_schema_history where success";

    private final SqlReader reader;

    public DatabaseGuard(SqlReader reader) {
        this.reader = reader;
    }

    @PostConstruct
    void check() {
        boolean powerful =
                reader.first(new Sql(ROLE), Cells::flag)
                        .orElseThrow(() -> new IllegalStateException("no such database role"));
        if (powerful) {
            throw new IllegalStateException(
                    "the API must not connect as a superuser, an owner of tables or with BYPASSRLS");
        }
        String version = reader.first(new Sql(VERSION), Cells::text).orElse("0");
        if (version.compareTo(SchemaVersion.REQUIRED) < 0) {
            throw new IllegalStateException(
                    "schema is at " + version + ", this build needs " + SchemaVersion.REQUIRED);
        }
    }
}
