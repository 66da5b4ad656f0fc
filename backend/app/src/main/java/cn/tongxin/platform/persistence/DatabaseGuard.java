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
            select r.rolsuper or r.rolbypassrls
                   or exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                              where n.nspname not in ('pg_catalog', 'information_schema')
                                and n.nspname not like 'pg_temp%' and n.nspname not like 'pg_toast%'
                                and c.relowner = r.oid)
            from pg_roles r where r.rolname = current_user
            """;
    private static final String VERSION =
            "select max(version) from flyway_schema_history where success and version is not null";

    private final SqlReader reader;

    public DatabaseGuard(SqlReader reader) {
        this.reader = reader;
    }

    @PostConstruct
    void check() {
        boolean powerful =
                reader.first(new Sql(ROLE), row -> row.getBoolean(1))
                        .orElseThrow(() -> new IllegalStateException("no such database role"));
        if (powerful) {
            throw new IllegalStateException(
                    "the API must not connect as a superuser, an owner of tables or with BYPASSRLS");
        }
        String version = reader.first(new Sql(VERSION), row -> row.getString(1)).orElse("none");
        if (version == null || version.compareTo(SchemaVersion.REQUIRED) < 0) {
            throw new IllegalStateException(
                    "schema is at " + version + ", this build needs " + SchemaVersion.REQUIRED);
        }
    }
}
