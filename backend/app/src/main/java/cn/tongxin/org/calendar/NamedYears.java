package cn.tongxin.org.calendar;

import cn.tongxin.platform.rules.NamedThings;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Years of working days are called by their number. */
@Singleton
class NamedYears implements NamedThings {
    private final WorkdayYearRepository years;

    NamedYears(WorkdayYearRepository years) {
        this.years = years;
    }

    @Override
    public String resource() {
        return WorkdayYearService.RESOURCE;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        return years.names(ids);
    }
}
