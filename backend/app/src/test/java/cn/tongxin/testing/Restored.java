package cn.tongxin.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What {@code tongxin restore} does to a database after it was filled from a backup. */
public final class Restored {
    /** Far above what the transaction counter of a test's database will ever reach. */
    public static final long OLD_TRANSACTION = 4_000_000_000L;

    private static final String SCRIPT = "/db/restore/after-restore.sql";

    private Restored() {}

    /** As if rows had come from a cluster that had counted much further than this one. */
    public static void fromAnOlderCluster(Rows rows) {
        String old = String.valueOf(OLD_TRANSACTION);
        rows.execute("update change_log set xid = ?::text::xid8", old);
        rows.execute("update audit_event set xid = ?::text::xid8", old);
        rows.execute("update audit_seal set upto_xid = ?::text::xid8", old);
    }

    /** The very script of the product. */
    public static void begunAnew(Rows rows) {
        try (InputStream in = Restored.class.getResourceAsStream(SCRIPT)) {
            rows.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("no " + SCRIPT, e);
        }
    }
}
