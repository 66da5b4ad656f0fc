package cn.tongxin.exchange.sharing;

import cn.tongxin.exchange.sharing.PullRepository.Acknowledged;
import cn.tongxin.exchange.sharing.PullRepository.PageLine;
import cn.tongxin.exchange.sharing.PullRepository.Said;
import cn.tongxin.exchange.sharing.ShareFeedViews.AckResult;
import cn.tongxin.exchange.sharing.ShareFeedViews.AckSend;
import cn.tongxin.exchange.sharing.ShareFeedViews.Manifest;
import cn.tongxin.exchange.sharing.ShareFeedViews.ManifestPage;
import cn.tongxin.exchange.sharing.ShareGate.Pulling;
import cn.tongxin.platform.audit.AuditTrail;
import cn.tongxin.platform.changes.ChangeFeed;
import cn.tongxin.platform.changes.ChangePage;
import cn.tongxin.platform.changes.Followed;
import cn.tongxin.platform.changes.Place;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
    private final AuditTrail trail;
    private final Clock clock;

    ShareFeedService(
            ShareGate gate, ChangeFeed feed, PullRepository pulls, AuditTrail trail, Clock clock) {
        this.gate = gate;
        this.feed = feed;
        this.pulls = pulls;
        this.trail = trail;
        this.clock = clock;
    }

    /** The next page; that it was given is written down before it is. */
    @Transactional
    public ChangePage changes(
            UUID agreement, @Nullable String fields, @Nullable String cursor, int limit) {
        Pulling pulling = gate.open(agreement, fields);
        ChangeFeed.Read read = feed.follow(followed(pulling), cursor, limit);
        ChangePage page = read.page();
        pulls.page(
                pulling.by(),
                pulling.fieldNames(),
                new PageLine(0, read.from(), read.to(), page.items().size(), page.digest()),
                now());
        trail.gaveOut(pulling.given().resource().aggregate(), ChangeFeed.ids(page));
        return page;
    }

    /** Where the log ends now, and the pages given since the last acknowledgement that matched. */
    @Transactional
    Manifest manifest(UUID agreement) {
        Pulling pulling = gate.open(agreement, null);
        Followed followed = followed(pulling);
        Optional<Acknowledged> last = pulls.lastMatch(pulling.by());
        List<PageLine> taken = taken(pulling, last);
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

    @Transactional
    AckResult acknowledge(AckSend body) {
        Pulling pulling = gate.open(body.agreement(), null);
        Place place = feed.place(followed(pulling), body.cursor());
        Optional<Acknowledged> last = pulls.lastMatch(pulling.by());
        List<PageLine> pages = Pages.upTo(taken(pulling, last), place);
        List<String> chain = Pages.chain(pages);
        long rows = pages.stream().mapToLong(PageLine::rows).sum();
        String ours = chain.isEmpty() ? Pages.NO_PAGE : chain.get(chain.size() - 1);
        boolean matches = rows == body.rows() && ours.equals(body.chain());
        long lastPull =
                pages.isEmpty()
                        ? last.map(Acknowledged::lastPull).orElse(0L)
                        : pages.get(pages.size() - 1).number();
        pulls.acknowledge(
                pulling.by(), new Said(place, body.rows(), body.chain(), lastPull, matches), now());
        return new AckResult(matches, pages.size(), rows, ours);
    }

    private List<PageLine> taken(Pulling pulling, Optional<Acknowledged> last) {
        return Pages.taken(pulls.pages(pulling.by(), last.map(Acknowledged::lastPull).orElse(0L)));
    }

    private Followed followed(Pulling pulling) {
        return pulling.followed(gate.rows());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
