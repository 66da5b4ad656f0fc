package cn.tongxin.org.school;

import cn.tongxin.platform.rules.NamedThings;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Names of schools are public. */
@Singleton
class NamedSchools implements NamedThings {
    private final SchoolSiteRepository sites;

    NamedSchools(SchoolSiteRepository sites) {
        this.sites = sites;
    }

    @Override
    public String resource() {
        return SchoolChanges.RESOURCE;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        return sites.names(ids);
    }
}
