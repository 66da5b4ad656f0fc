package cn.tongxin.city;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A school as it goes into the database; every one is synthetic. */
public record School(
        UUID id,
        String identifierCode,
        String name,
        SchoolType type,
        SchoolStatus status,
        String unitCode,
        Traits traits,
        Location location,
        String phone,
        @Nullable String legalRep,
        Ties ties,
        Instant createdAt) {

    /** Where it stands. */
    public record Location(String divisionCode, String address, Point point, boolean rural) {

        public String county() {
            return divisionCode.substring(0, 6);
        }

        public String township() {
            return divisionCode.substring(0, 9);
        }
    }

    /** The school it belongs to: a teaching point's central school, a merged school's successor. */
    public record Ties(@Nullable UUID centralSchool, @Nullable UUID mergedInto) {

        static final Ties NONE = new Ties(null, null);
    }

    /** Counts for M01: open, and a school of its own. */
    public boolean counted() {
        return status == SchoolStatus.OPERATING && type.counted();
    }
}
