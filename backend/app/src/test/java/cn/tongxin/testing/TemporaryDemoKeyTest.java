package cn.tongxin.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TemporaryDemoKeyTest {
    @Test
    void sql() throws Exception {
        String source = Files.readString(Path.of("../embedded/src/main/java/cn/tongxin/embedded/start/DatabasePart.java"));
        int at = source.indexOf("insert into api_client");
        String sql = source.substring(at, source.indexOf("\"\"\"", at));
        Rows rows = new Rows().truncate().places();
        rows.unit("MCA", "x局", "DEPT", false, "450100", 8);
        UUID a = rows.account("service-account-partner-demo");
        rows.orgGrant(a, "partner", "MCA");
        for (int i = 0; i < 2; i++) {
            rows.execute(sql, "partner-demo", "7a6e3f10-0c51-4b1e-9a01-0000000000d2", "service-account-partner-demo");
        }
        assertEquals(List.of("partner-demo MCA " + a), rows.read("select client_id || ' ' || org_code || ' ' || account_id from api_client"));
    }
}
