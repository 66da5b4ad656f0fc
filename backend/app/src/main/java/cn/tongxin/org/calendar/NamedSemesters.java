package cn.tongxin.org.calendar;

import cn.tongxin.platform.rules.NamedThings;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Names of semesters are public. */
@Singleton
class NamedSemesters implements NamedThings {
    private final SemesterRepository semesters;

    NamedSemesters(SemesterRepository semesters) {
        this.semesters = semesters;
    }

    @Override
    public String resource() {
        return SemesterService.RESOURCE;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        return semesters.names(ids);
    }
}
