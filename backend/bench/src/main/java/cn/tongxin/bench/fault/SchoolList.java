package cn.tongxin.bench.fault;

import cn.tongxin.bench.BenchException;
import cn.tongxin.bench.scenario.SchoolData;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The whole list of schools of a caller's scope, as a client reads it. */
final class SchoolList {
    private SchoolList() {}

    static List<JsonNode> all(Client client) throws BenchException {
        List<JsonNode> rows = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Reply page = client.ask(Ask.get(SchoolData.SCHOOLS + "?limit=200" + cursor));
            if (!page.ok()) {
                throw new BenchException("读取学校列表时返回 " + page.kind() + "。");
            }
            page.body().path("items").forEach(rows::add);
            cursor =
                    page.body().has("nextCursor")
                            ? "&cursor=" + page.body().path("nextCursor").asText()
                            : null;
        }
        return rows;
    }
}
