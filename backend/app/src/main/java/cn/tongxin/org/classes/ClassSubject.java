package cn.tongxin.org.classes;

import cn.tongxin.access.AccessSubject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Lets staff ask why a class is closed to them. */
@Singleton
class ClassSubject implements AccessSubject {
    private final ClassRepository classes;

    ClassSubject(ClassRepository classes) {
        this.classes = classes;
    }

    @Override
    public String resource() {
        return ClassChanges.RESOURCE;
    }

    @Override
    public Optional<Asked> asked(UUID id, String right) {
        return classes.whereItBelongs(id).map(place -> Asked.of("class:" + right, place));
    }
}
