package cn.tongxin.org.school;

import cn.tongxin.access.AccessSubject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Lets staff ask why a school is closed to them; where a school belongs is public. */
@Singleton
class SchoolSubject implements AccessSubject {
    private final SchoolRepository schools;

    SchoolSubject(SchoolRepository schools) {
        this.schools = schools;
    }

    @Override
    public String resource() {
        return SchoolChanges.RESOURCE;
    }

    @Override
    public Optional<Asked> asked(UUID id, String right) {
        return schools.whereItBelongs(id).map(place -> Asked.of("school:" + right, place));
    }
}
