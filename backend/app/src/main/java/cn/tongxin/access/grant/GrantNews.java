package cn.tongxin.access.grant;

import cn.tongxin.access.GrantChanged;
import cn.tongxin.access.GrantChanged.Giver;
import cn.tongxin.access.GrantChanged.Terms;
import cn.tongxin.access.GrantChanged.What;
import cn.tongxin.access.ScopeTree;
import cn.tongxin.kernel.scope.Grant;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Tells the other modules what becomes of grants, in the transaction of the change itself. */
@Singleton
class GrantNews {
    private static final String CITY = "全市";

    private final ScopeTree places;
    private final GrantLaw law;
    private final Event<GrantChanged> changed;

    GrantNews(ScopeTree places, GrantLaw law, Event<GrantChanged> changed) {
        this.places = places;
        this.law = law;
        this.changed = changed;
    }

    /**
     * A grant as it is now.
     *
     * @param version of its row
     */
    record News(Holding holding, int version) {
        private Grant grant() {
            return new Grant(
                    holding.role(), holding.kind(), holding.ref(), holding.from(), holding.until());
        }
    }

    void tell(What what, RoleGrant.By by, News news) {
        tell(what, by, List.of(news));
    }

    /** The names of all places come in one look-up. */
    void tell(What what, RoleGrant.By by, Collection<News> news) {
        Map<String, String> names = places.names(news.stream().map(News::grant).toList());
        Giver giver = new Giver(by.account(), by.principal());
        for (News one : news) {
            Holding held = one.holding();
            String place = held.ref() == null ? CITY : names.getOrDefault(held.ref(), held.ref());
            Terms terms = new Terms(law.name(held.role()), place, held.from(), held.until());
            changed.fire(
                    new GrantChanged(held.id(), one.version(), held.account(), what, terms, giver));
        }
    }
}
