package cn.tongxin.platform.persistence;

import cn.tongxin.schema.SchemaVersion;
import cn.tongxin.schema.check.ServingRole;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;

/**
 * Refuses to serve as a database role that could switch row security off or have something done as
 * the owner, on a schema older than the code, or on half a city. All are mistakes of an operator
 * that must not be found out by a user.
 */
@Singleton
@Startup
public class DatabaseGuard {
    private final SqlReader reader;

    public DatabaseGuard(SqlReader reader) {
        this.reader = reader;
    }

    @PostConstruct
    void check() {
        boolean powerful =
                reader.first(new Sql(ServingRole.IS_POWERFUL), Cells::flag)
                        .orElseThrow(() -> new IllegalStateException("no such database role"));
        if (powerful) {
            throw new IllegalStateException(
                    "the API must not connect as a superuser, an owner of tables or with BYPASSRLS");
        }
        if (reader.first(new Sql(ServingRole.REACHES_THE_OWNER), Cells::flag).orElse(true)) {
            throw new IllegalStateException(
                    "the API must have no temporary tables and execute no function that runs as its"
                            + " owner: run db/bootstrap/roles.sql and the migrations");
        }
        String version = reader.first(new Sql(ServingRole.SCHEMA_VERSION), Cells::text).orElse("0");
        if (version.compareTo(SchemaVersion.REQUIRED) < 0) {
            throw new IllegalStateException(
                    "schema is at " + version + ", this build needs " + SchemaVersion.REQUIRED);
        }
        if (reader.first(new Sql(ServingRole.HALF_A_CITY), Cells::flag).orElse(true)) {
            throw new IllegalStateException(
                    "a load of the city was not finished: run it again, it goes on where it was");
        }
    }
}
