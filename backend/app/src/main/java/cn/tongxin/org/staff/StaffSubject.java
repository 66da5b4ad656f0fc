package cn.tongxin.org.staff;

import cn.tongxin.access.AccessSubject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lets staff ask why a colleague's page is closed to them. */
@Singleton
class StaffSubject implements AccessSubject {
    private final StaffRepository staff;

    StaffSubject(StaffRepository staff) {
        this.staff = staff;
    }

    @Override
    public String resource() {
        return StaffBook.RESOURCE;
    }

    /** Of somebody with two schools a right at one of them is enough. */
    @Override
    public Optional<Asked> asked(UUID id, String right) {
        return staff.placesFor(id)
                .map(places -> new Asked(List.of("staff:" + right), places, true, null));
    }
}
