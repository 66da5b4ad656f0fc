package cn.tongxin.platform.web;

import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.ListQuery;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The query parameters of this request, read against the fields of the list it asks for. */
@RequestScoped
public class ListRequest {
    private static final FieldMap NO_FIELDS =
            FieldMap.byUuid("id", "id").sort("id", FieldMap.SortKind.TEXT, "id").build();

    private final RoutingContext routing;
    private final QueryReader reader;

    public ListRequest(RoutingContext routing, QueryReader reader) {
        this.routing = routing;
        this.reader = reader;
    }

    public ListQuery query(FieldMap fields) {
        return reader.page(fields, parameters());
    }

    /**
     * Filters of an endpoint that is no paged list; {@code others} names the parameters it reads.
     */
    public List<ListQuery.Condition> filters(FieldMap fields, Set<String> others) {
        return reader.filters(fields, parameters(), others);
    }

    /** For an endpoint without filters: any other parameter is refused. */
    public void only(Set<String> known) {
        filters(NO_FIELDS, known);
    }

    private Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new TreeMap<>();
        for (String name : routing.queryParams().names()) {
            parameters.put(name, routing.queryParams().getAll(name));
        }
        return parameters;
    }
}
