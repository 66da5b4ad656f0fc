package cn.tongxin.org.classes;

import cn.tongxin.org.classes.ClassViews.ClassRow;
import cn.tongxin.platform.changes.ChangeSource;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Lets others follow the classes of their scope. */
@Singleton
class ClassChanges implements ChangeSource {
    static final String RESOURCE = "classes";

    private final ClassRepository classes;

    ClassChanges(ClassRepository classes) {
        this.classes = classes;
    }

    @Override
    public String resource() {
        return RESOURCE;
    }

    @Override
    public Class<ClassGroup> entity() {
        return ClassGroup.class;
    }

    @Override
    public String permission() {
        return "class:read";
    }

    @Override
    public Map<UUID, ClassRow> current(Collection<UUID> ids) {
        return classes.rows(ids).stream().collect(Collectors.toMap(ClassRow::id, row -> row));
    }
}
