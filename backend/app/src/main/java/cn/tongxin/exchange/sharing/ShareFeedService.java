package cn.tongxin.exchange.sharing;

import cn.tongxin.exchange.sharing.PullRepository.Acknowledged;
import cn.tongxin.exchange.sharing.PullRepository.PageLine;
import cn.tongxin.exchange.sharing.ShareFeedViews.AckResult;
import cn.tongxin.exchange.sharing.ShareFeedViews.AckSend;
import cn.tongxin.exchange.sharing.ShareFeedViews.Manifest;
import cn.tongxin.exchange.sharing.ShareFeedViews.ManifestPage;
import cn.tongxin.exchange.sharing.ShareGate.Pulling;
import cn.tongxin.platform.audit.AuditTrail;
import cn.tongxin.platform.changes.ChangeFeed;
import cn.tongxin.platform.changes.ChangePage;
import cn.tongxin.platform.changes.Followed;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes under an agreement: read page by page, and compared by both sides (G-09, G-10). */
@Singleton
public class ShareFeedService {
    private static final int MOST_SHOWN = 1000;

    private final ShareGate gate;
    private final ChangeFeed feed;
    private final PullRepository pulls;
    private final PullLogService log;
    private final AuditTrail trail;

    ShareFeedService(
            ShareGate gate,
            ChangeFeed feed,
            PullRepository pulls,
            PullLogService log,
            AuditTrail trail) {
        this.gate = gate;
        this.feed = feed;
        this.pulls = pulls;
        this.log = log;
        this.trail = trail;
    }

    /**
     * The next page; that it was given is written down before it is. Read without a transaction
     * around it: none of the readers holds the others' horizon back.
     */
    public ChangePage changes(
            UUID agreement, @Nullable String fields, @Nullable String cursor, int limit) {
        Pulling pulling = gate.open(agreement, fields);
        ChangeFeed.Read read = feed.follow(followed(pulling), cursor, limit);
        ChangePage page = read.page();
        // Said first: what is written down takes the line of the audit log with it.
        trail.gaveOut(pulling.given().resource().aggregate(), ChangeFeed.ids(page));
        log.given(
                pulling.by(),
                pulling.fieldNames(),
                new PageLine(0, read.from(), read.to(), page.items().size(), page.digest()));
        return page;
    }

    /** Where the log ends now, and the pages given since the last acknowledgement that matched. */
    Manifest manifest(UUID agreement) {
        Pulling pulling = gate.open(agreement, null);
        Followed followed = followed(pulling);
        Optional<Acknowledged> last = pulls.lastMatch(pulling.by());
        List<PageLine> taken = log.taken(pulling.by(), last);
        List<String> chain = Pages.chain(taken);
        List<ManifestPage> pages = new ArrayList<>();
        for (int i = 0; i < Math.min(taken.size(), MOST_SHOWN); i++) {
            PageLine page = taken.get(i);
            pages.add(
                    new ManifestPage(
                            feed.cursor(followed, page.to()),
                            page.rows(),
                            page.digest(),
                            chain.get(i)));
        }
        return new Manifest(
                feed.head(followed),
                last.map(Acknowledged::at).orElse(null),
                pages,
                taken.size() > MOST_SHOWN);
    }

    AckResult acknowledge(AckSend body) {
        Pulling pulling = gate.open(body.agreement(), null);
        return log.acknowledge(pulling.by(), feed.place(followed(pulling), body.cursor()), body);
    }

    private Followed followed(Pulling pulling) {
        return pulling.followed(gate.rows());
    }
}
