package cn.tongxin.schema.audit;

import cn.tongxin.kernel.cipher.Sha256;
import java.time.Instant;
import java.util.List;

/**
 * How the audit log is sealed: what a line's fingerprint is made from, and what a block's root.
 * Here once, because the process that seals and the command that verifies must not differ in a
 * single byte. Fingerprints and roots are SHA-256, written as 64 hexadecimal digits.
 */
public final class AuditChain {
    /** Stands where the first block would name the one before it. */
    public static final String BEGINNING = "0".repeat(64);

    /**
     * Everything a line says, of the table called {@code e}, as texts that no setting of a session
     * changes. The transaction number is left out: it says when to seal, not what happened.
     */
    public static final List<String> COLUMNS =
            List.of(
                    "e.seq::text",
                    "to_char(e.at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US')",
                    "e.actor_id::text",
                    // One column with the role, so that lines from before it keep their
                    // fingerprint.
                    "case when e.on_behalf_of is null then e.acting_role"
                            + " else concat(e.acting_role, ' for ', e.on_behalf_of) end",
                    "e.ip",
                    "e.client_id",
                    "e.request_id",
                    // As above: the detail came later.
                    "case when e.detail is null then e.action"
                            + " else concat(e.action, ' ', e.detail) end",
                    "e.entity",
                    "e.entity_ids::text",
                    "e.fields_read::text",
                    "e.reason",
                    "e.result",
                    "e.refusal");

    private static final String VERSION = "tongxin-audit-1";

    private AuditChain() {}

    /** The fingerprint of one sealed line. */
    public record Leaf(long seq, String hash) {}

    /** A block as it is stored. */
    public record Block(
            long id,
            long fromSeq,
            long toSeq,
            int rows,
            String root,
            String previousRoot,
            Instant sealedAt) {

        /** The block over these lines, which stand in the order of their numbers. */
        public static Block over(
                long id, String previousRoot, Instant sealedAt, List<Leaf> leaves) {
            long from = leaves.get(0).seq();
            long to = leaves.get(leaves.size() - 1).seq();
            Block unsealed = new Block(id, from, to, leaves.size(), "", previousRoot, sealedAt);
            return new Block(
                    id, from, to, leaves.size(), rootOf(unsealed, leaves), previousRoot, sealedAt);
        }
    }

    /**
     * @param columns values of {@link #COLUMNS}, null where the line has none. Each is preceded by
     *     its length, so that no two different lines make the same text.
     */
    public static String leaf(List<String> columns) {
        StringBuilder text = new StringBuilder(VERSION).append("\nline\n");
        for (String column : columns) {
            if (column == null) {
                text.append("-\n");
            } else {
                text.append(column.length()).append(':').append(column).append('\n');
            }
        }
        return Sha256.of(text.toString());
    }

    /** The root a block must have, from everything else in it; its own root is not looked at. */
    public static String rootOf(Block block, List<Leaf> leaves) {
        StringBuilder text = new StringBuilder(VERSION).append("\nblock\n");
        text.append(block.id()).append('\n');
        text.append(block.previousRoot()).append('\n');
        text.append(block.sealedAt()).append('\n');
        text.append(block.fromSeq()).append(' ').append(block.toSeq()).append('\n');
        text.append(block.rows()).append('\n');
        for (Leaf leaf : leaves) {
            text.append(leaf.seq()).append(' ').append(leaf.hash()).append('\n');
        }
        return Sha256.of(text.toString());
    }
}
