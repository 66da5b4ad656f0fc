package cn.tongxin.org.staff;

import cn.tongxin.kernel.data.Mask;
import cn.tongxin.platform.rules.NamedThings;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Staff as every list names them; whoever needs the whole name opens the person. */
@Singleton
class NamedStaff implements NamedThings {
    private final StaffRepository staff;

    NamedStaff(StaffRepository staff) {
        this.staff = staff;
    }

    @Override
    public String resource() {
        return StaffBook.RESOURCE;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        return staff.names(ids).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> Mask.NAME.apply(e.getValue())));
    }
}
