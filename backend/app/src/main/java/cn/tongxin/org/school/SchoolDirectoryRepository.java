package cn.tongxin.org.school;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.org.school.SchoolViews.DirectoryEntry;
import cn.tongxin.org.school.SchoolViews.DirectorySchool;
import cn.tongxin.platform.persistence.ListSql;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * The public part of schools: operating ones in the list, L1 columns, for every signed-in caller
 * (domain.md §4, "r p"). It is a repository of its own because its mandatory condition is not a
 * scope.
 */
@Singleton
class SchoolDirectoryRepository {
    private final ListSql lists;
    private final SqlReader reader;

    SchoolDirectoryRepository(ListSql lists, SqlReader reader) {
        this.lists = lists;
        this.reader = reader;
    }

    Page<DirectoryEntry> page(ListQuery query) {
        return lists.page(query, SchoolProjections.DIRECTORY, new Sql("s.status = 'OPERATING'"));
    }

    /** One school that is or was open: an old link says what has become of it. */
    DirectorySchool one(UUID id) {
        Sql sql = new Sql("select ").add(SchoolProjections.DIRECTORY_SCHOOL.columns());
        sql.add(" from ").add(SchoolProjections.DIRECTORY_SCHOOL.from());
        sql.add(" where s.id = ? and s.status <> 'PREPARING'", id);
        return reader.first(sql, SchoolProjections.DIRECTORY_SCHOOL.row())
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "名录中没有这所学校。"));
    }
}
