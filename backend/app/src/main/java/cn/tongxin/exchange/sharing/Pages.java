package cn.tongxin.exchange.sharing;

import cn.tongxin.exchange.sharing.PullRepository.PageLine;
import cn.tongxin.kernel.cipher.Sha256;
import cn.tongxin.platform.changes.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * The pages that somebody has taken over since it last acknowledged any, as far as that can be seen
 * from which pages it was given.
 */
final class Pages {
    static final String NO_PAGE = "0".repeat(64);

    private Pages() {}

    /**
     * Whoever reads from a place again goes on from there: what it had read behind that place, and
     * then lost, no longer counts.
     *
     * @param given in the order in which they were given
     */
    static List<PageLine> taken(List<PageLine> given) {
        List<PageLine> taken = new ArrayList<>();
        for (PageLine page : given) {
            while (!taken.isEmpty()
                    && taken.get(taken.size() - 1).to().compareTo(page.from()) > 0) {
                taken.remove(taken.size() - 1);
            }
            taken.add(page);
        }
        return taken;
    }

    static List<PageLine> upTo(List<PageLine> taken, Place place) {
        return taken.stream().filter(page -> page.to().compareTo(place) <= 0).toList();
    }

    /** The chain after each page: SHA-256 over the chain before it and its digest, as hex texts. */
    static List<String> chain(List<PageLine> pages) {
        List<String> chain = new ArrayList<>();
        String before = NO_PAGE;
        for (PageLine page : pages) {
            before = Sha256.of(before + page.digest());
            chain.add(before);
        }
        return chain;
    }
}
