package cn.tongxin.org.classes;

import cn.tongxin.org.Classes;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What classes are called and where they are; whoever asks. */
@Singleton
class ClassNameRepository implements Classes {
    private static final String PLACES =
            "select id, name, school_id, unit_code, stage, grade_code, capacity,"
                    + " status = 'ACTIVE' from class_group where ";
    private static final String PLACE = PLACES + "id = ?";

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

    @Override
    public Optional<SchoolClass> find(UUID classGroup) {
        return reader.first(new Sql(PLACE, classGroup), ClassNameRepository::place);
    }

    @Override
    public Optional<SchoolClass> hold(UUID classGroup) {
        return reader.first(new Sql(PLACE + " for share", classGroup), ClassNameRepository::place);
    }

    @Override
    public Optional<SchoolClass> holdToFill(UUID classGroup) {
        return reader.first(
                new Sql(PLACE + " for no key update", classGroup), ClassNameRepository::place);
    }

    @Override
    public List<SchoolClass> ofSchool(UUID school) {
        return reader.list(
                new Sql(PLACES + "school_id = ? and status = 'ACTIVE' order by id", school),
                ClassNameRepository::place);
    }

    private static SchoolClass place(Cells row) throws SQLException {
        return new SchoolClass(
                row.id(),
                row.text(),
                row.id(),
                row.text(),
                row.text(),
                row.text(),
                row.optionalWhole(),
                row.flag());
    }
}
