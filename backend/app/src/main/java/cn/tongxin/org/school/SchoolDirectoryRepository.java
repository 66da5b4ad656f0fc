package cn.tongxin.org.school;

import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.org.school.SchoolViews.DirectoryEntry;
import cn.tongxin.platform.persistence.ListSql;
import cn.tongxin.platform.persistence.Sql;
import jakarta.inject.Singleton;

/**
 * The public part of schools: operating ones, L1 columns, for every signed-in caller (domain.md §4,
 * "r p"). It is a repository of its own because its mandatory condition is not a scope.
 */
@Singleton
class SchoolDirectoryRepository {
    private final ListSql lists;

    SchoolDirectoryRepository(ListSql lists) {
        this.lists = lists;
    }

    Page<DirectoryEntry> page(ListQuery query) {
        return lists.page(query, SchoolProjections.DIRECTORY, new Sql("s.status = 'OPERATING'"));
    }
}
