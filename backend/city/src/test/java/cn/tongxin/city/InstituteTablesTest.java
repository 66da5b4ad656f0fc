package cn.tongxin.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.city.StaffTables.Expert;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A centre, an institute for every county and zone, and who does research there. */
class InstituteTablesTest {
    private static final Function<UUID, Expert> EXPERTS =
            school ->
                    new Expert(
                            UUID.nameUUIDFromBytes(
                                    school.toString().getBytes(StandardCharsets.UTF_8)),
                            "nong");

    private static List<CopyTable> made() {
        return new InstituteTables(CityGenerator.generate(CityGenerator.DEFAULT_SEED), EXPERTS)
                .all();
    }

    private static long lines(String text, String with) {
        return text.lines().filter(line -> line.contains(with)).count();
    }

    @Test
    void areTheSameAtEveryLoad() {
        assertEquals(
                made().stream().map(CopyTable::text).collect(Collectors.toList()),
                made().stream().map(CopyTable::text).collect(Collectors.toList()));
    }

    @Test
    void coverTheBureauAndEveryCountyAndZone() {
        String institutes = made().get(1).text();
        assertEquals(1, lines(institutes, "\tCENTRE\t"));
        assertEquals(15, lines(institutes, "\tINSTITUTE\t"));
        assertEquals(15, lines(institutes, "\tOPERATING\t"));
        assertEquals(0, lines(institutes, "市直属家庭教育指导所"));
    }

    @Test
    void haveAPlausibleNumberOfResearchers() {
        String researchers = made().get(2).text();
        long full = lines(researchers, "\tFULL\t");
        long part = lines(researchers, "\tPART\t");
        assertTrue(full >= 35 && full <= 70, "full-time: " + full);
        assertTrue(part >= 80 && part <= 200, "part-time: " + part);
        assertEquals(full, made().get(0).rows());
    }
}
