package cn.tongxin.testing;

/** How often the product has sent statements of some kind since then, as the database counts. */
public final class Statements {
    private final Rows rows;

    public Statements(Rows rows) {
        this.rows = rows;
        rows.read("select pg_stat_statements_reset()::text");
    }

    /**
     * @param pattern of their text
     */
    public long like(String pattern) {
        return Long.parseLong(
                rows.read(
                                "select coalesce(sum(s.calls), 0) from pg_stat_statements s"
                                        + " join pg_roles r on r.oid = s.userid"
                                        + " where r.rolname = 'tongxin_api' and s.query ilike ?",
                                pattern)
                        .get(0));
    }

    @Override
    public String toString() {
        return String.join(
                "\n",
                rows.read(
                        "select s.calls || ' ' || s.query from pg_stat_statements s join pg_roles r"
                                + " on r.oid = s.userid where r.rolname = 'tongxin_api'"));
    }
}
