package cn.tongxin.platform.audit;

import cn.tongxin.platform.audit.AuditSealRepository.Last;
import cn.tongxin.platform.audit.AuditSealRepository.Unsealed;
import cn.tongxin.schema.audit.AuditChain;
import cn.tongxin.schema.audit.AuditChain.Block;
import cn.tongxin.schema.audit.AuditChain.Leaf;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Seals what was written to the audit log since the last time: a block of lines, its root made from
 * theirs and from the root before it (ADR 0006). Of several processes one seals, the others find
 * nothing to do.
 */
@Singleton
public class AuditSealJob {
    private static final Logger LOG = Logger.getLogger(AuditSealJob.class);
    private static final int MOST_LINES_OF_A_BLOCK = 10_000;

    private final AuditSealRepository seals;
    private final Clock clock;

    AuditSealJob(AuditSealRepository seals, Clock clock) {
        this.seals = seals;
        this.clock = clock;
    }

    @Scheduled(
            identity = "audit-seal",
            every = "{tongxin.audit.seal-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void seal() {
        if (!seals.lock()) {
            return;
        }
        long horizon = seals.horizon();
        int sealed = MOST_LINES_OF_A_BLOCK;
        while (sealed == MOST_LINES_OF_A_BLOCK) {
            sealed = sealNext(horizon);
        }
    }

    private int sealNext(long horizon) {
        Last last = seals.last().orElse(null);
        List<Unsealed> lines = seals.unsealed(from(last, horizon), horizon, MOST_LINES_OF_A_BLOCK);
        if (lines.isEmpty()) {
            return 0;
        }
        List<Leaf> leaves =
                lines.stream()
                        .map(Unsealed::leaf)
                        .sorted(Comparator.comparingLong(Leaf::seq))
                        .toList();
        Block block =
                Block.over(
                        last == null ? 1 : last.block().id() + 1,
                        last == null ? AuditChain.BEGINNING : last.block().root(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        leaves);
        // A full block may end within a transaction, whose other lines come first in the next one.
        boolean full = lines.size() == MOST_LINES_OF_A_BLOCK;
        seals.add(block, full ? lines.get(lines.size() - 1).xid() : horizon, leaves);
        // The log leaves the database's machine, so it keeps the roots where no table can be
        // edited.
        LOG.infof(
                "audit block %d:%s sealed, lines %d to %d",
                block.id(), block.root(), block.fromSeq(), block.toSeq());
        return lines.size();
    }

    /**
     * After a restore into a new cluster transaction numbers start over: look at all lines again.
     */
    private static long from(@Nullable Last last, long horizon) {
        return last == null || last.uptoXid() > horizon ? 0 : last.uptoXid();
    }
}
