package cn.tongxin.org.classes;

import cn.tongxin.org.Classes;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What classes are called, of rows that a caller may see. */
@Singleton
class ClassNameRepository implements Classes {
    private final SqlReader reader;

    ClassNameRepository(SqlReader reader) {
        this.reader = reader;
    }

    private record Named(UUID id, String name) {}

    @Override
    public Map<UUID, String> names(Collection<UUID> classes) {
        Sql sql = new Sql("select id, name from class_group where ").in("id", classes, "uuid");
        return reader.list(sql, row -> new Named(row.id(), row.text())).stream()
                .collect(Collectors.toMap(Named::id, Named::name));
    }
}
