package cn.tongxin.org.school;

import cn.tongxin.access.AccessSubject;
import cn.tongxin.kernel.scope.Axes;
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
    public String aggregate() {
        return "school";
    }

    @Override
    public Optional<Axes> axes(UUID id) {
        return schools.whereItBelongs(id);
    }
}
