package cn.tongxin.people.family;

import cn.tongxin.people.family.LinkRequests.GuardianLinkCreate;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.inject.Singleton;

/** Ties guardians to pupils for the other packages of this module, as the form does. */
@Singleton
public class GuardianEntry {
    private final LinkService links;
    private final CurrentCaller caller;

    GuardianEntry(LinkService links, CurrentCaller caller) {
        this.links = links;
        this.caller = caller;
    }

    public void tie(GuardianLinkCreate link) {
        caller.with(LinkLifecycle.WRITE, () -> links.tie(link));
    }
}
