package cn.tongxin.people.student;

import cn.tongxin.kernel.data.Mask;
import cn.tongxin.platform.rules.NamedThings;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Pupils as every list names them. */
@Singleton
class NamedStudents implements NamedThings {
    private final StudentRepository students;

    NamedStudents(StudentRepository students) {
        this.students = students;
    }

    @Override
    public String resource() {
        return StudentService.RESOURCE;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        return students.names(ids).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> Mask.NAME.apply(e.getValue())));
    }
}
