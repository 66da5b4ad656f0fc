package cn.tongxin.platform.web;

import cn.tongxin.kernel.data.View;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.ListQueryParser;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads what somebody asks of a list, wherever it was written down, as the caller of this moment
 * may ask it.
 */
@Singleton
public class QueryReader {
    private final CurrentCaller caller;

    QueryReader(CurrentCaller caller) {
        this.caller = caller;
    }

    ListQuery page(FieldMap fields, Map<String, List<String>> parameters) {
        return visible(ListQueryParser.parse(fields, parameters, role()));
    }

    /** Filters and {@code sort} of an export; anything else is refused. */
    public ListQuery everything(FieldMap fields, Map<String, List<String>> parameters) {
        return visible(ListQueryParser.everything(fields, parameters, role()));
    }

    List<ListQuery.Condition> filters(
            FieldMap fields, Map<String, List<String>> parameters, Set<String> others) {
        List<ListQuery.Condition> conditions = ListQueryParser.filters(fields, parameters, others);
        requireVisible(conditions);
        return conditions;
    }

    private String role() {
        return String.valueOf(caller.get().actingRole());
    }

    private ListQuery visible(ListQuery query) {
        requireVisible(query.conditions());
        return query;
    }

    /** Searching for what a mask hides would tell it, one guess after the other. */
    private void requireVisible(List<ListQuery.Condition> conditions) {
        for (ListQuery.Condition condition : conditions) {
            if (condition.filter().fullViewOnly() && caller.view() != View.FULL) {
                throw new ProblemException(
                        ProblemCode.FORBIDDEN,
                        "您看到的姓名是隐去的，不能按“" + condition.filter().description() + "”查找，请换用其他条件。");
            }
        }
    }
}
