package cn.tongxin.people.care;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Ids of what few may know of a pupil, for whoever looks up who has read it. */
@Singleton
public class CareRecords {
    private final SpecialCategoryRepository categories;
    private final CareArrangementRepository arrangements;

    CareRecords(SpecialCategoryRepository categories, CareArrangementRepository arrangements) {
        this.categories = categories;
        this.arrangements = arrangements;
    }

    /**
     * Groups and arrangements, which the family itself may read; orders of courts are not among
     * them. The ids are told to nobody.
     */
    public List<UUID> of(UUID student) {
        return Stream.concat(categories.of(student).stream(), arrangements.of(student).stream())
                .toList();
    }
}
