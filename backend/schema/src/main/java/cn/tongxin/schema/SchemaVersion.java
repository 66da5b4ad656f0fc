package cn.tongxin.schema;

/** The migration the current code was written for; the API refuses to serve an older schema. */
public final class SchemaVersion {
    public static final String REQUIRED = "20261201152000";

    private SchemaVersion() {}
}
