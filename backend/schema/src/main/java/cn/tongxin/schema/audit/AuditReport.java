package cn.tongxin.schema.audit;

import java.util.List;

/**
 * What a look at the whole audit log found.
 *
 * @param last the newest block, or null when nothing is sealed yet; its root belongs outside the
 *     database
 * @param findings what does not fit, in the order of blocks; the first {@value #MOST} of them
 */
public record AuditReport(
        long blocks, long rows, AuditChain.Block last, List<Finding> findings, long found) {
    /** One cut through the log can make every later line wrong; nobody reads more than these. */
    static final int MOST = 100;

    /** What can be wrong. */
    public enum Kind {
        /** A block is gone; later blocks or its fingerprints remember it. */
        BLOCK_MISSING("不见了"),
        /** A block's root is not made from what stands in it. */
        BLOCK_CHANGED("的封条与内容不符"),
        /** A block was sealed anew: the one after it remembers another root. */
        BLOCK_REPLACED("被重新封过，与下一区块的记载不符"),
        /** A block has another root than the one kept outside the database. */
        BLOCK_NOT_AS_KEPT("与库外留存的封条不符"),
        /** A line says something else than when it was sealed. */
        ROW_CHANGED("中有记录被改动"),
        /** A sealed line is gone. */
        ROW_MISSING("中有记录不见了"),
        /** Lines that should long be sealed: the sealer stands still, or a block was removed. */
        ROWS_UNSEALED("之外有早该封存而未封存的记录：封存任务没有运行，或区块被删除");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /**
     * @param block number of the block, 0 for lines that are in none
     * @param fromSeq first line concerned, 0 when that is not known
     */
    public record Finding(Kind kind, long block, long fromSeq, long toSeq) {
        public String sentence() {
            String where = block == 0 ? "各区块" : "区块 " + block + " ";
            String rows = fromSeq == toSeq ? "记录 " + fromSeq : "记录 " + fromSeq + " 至 " + toSeq;
            return where + kind.words + (fromSeq == 0 ? "" : "（" + rows + "）") + "。";
        }
    }

    public boolean intact() {
        return found == 0;
    }
}
