package cn.tongxin.exchange.sharing;

import cn.tongxin.exchange.sharing.PullRepository.Acknowledged;
import cn.tongxin.exchange.sharing.PullRepository.By;
import cn.tongxin.exchange.sharing.PullRepository.PageLine;
import cn.tongxin.exchange.sharing.PullRepository.Said;
import cn.tongxin.exchange.sharing.ShareFeedViews.AckResult;
import cn.tongxin.exchange.sharing.ShareFeedViews.AckSend;
import cn.tongxin.platform.changes.Place;
import cn.tongxin.platform.idempotency.Idempotency;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What was given and acknowledged, written down: short transactions by themselves. */
@Singleton
class PullLogService {
    private final PullRepository pulls;
    private final Idempotency idempotency;
    private final Clock clock;

    PullLogService(PullRepository pulls, Idempotency idempotency, Clock clock) {
        this.pulls = pulls;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @Transactional
    void given(By by, List<String> fields, PageLine page) {
        pulls.page(by, fields, page, now());
    }

    /** The pages since the last acknowledgement that matched, as far as they count. */
    List<PageLine> taken(By by, Optional<Acknowledged> last) {
        return Pages.taken(pulls.pages(by, last.map(Acknowledged::lastPull).orElse(0L)));
    }

    @Transactional
    AckResult acknowledge(By by, Place place, AckSend sent) {
        Optional<Acknowledged> last = pulls.lastMatch(by);
        if (last.isPresent() && last.get().isSame(place, sent.rows(), sent.chain())) {
            return new AckResult(true, 0, sent.rows(), sent.chain());
        }
        List<PageLine> pages = Pages.upTo(taken(by, last), place);
        List<String> chain = Pages.chain(pages);
        long rows = pages.stream().mapToLong(PageLine::rows).sum();
        String ours = chain.isEmpty() ? Pages.NO_PAGE : chain.get(chain.size() - 1);
        boolean matches = rows == sent.rows() && ours.equals(sent.chain());
        long lastPull =
                pages.isEmpty()
                        ? last.map(Acknowledged::lastPull).orElse(0L)
                        : pages.get(pages.size() - 1).number();
        pulls.acknowledge(by, new Said(place, sent.rows(), sent.chain(), lastPull, matches), now());
        idempotency.written();
        return new AckResult(matches, pages.size(), rows, ours);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
