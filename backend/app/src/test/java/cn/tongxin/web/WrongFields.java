package cn.tongxin.web;

import cn.tongxin.org.school.SchoolBody;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Well-formed bodies with one field that cannot be accepted. */
final class WrongFields {
    private static final SchoolBody VALID = SchoolBody.valid();

    private final UUID school;
    private final List<WrongRequest> all = new ArrayList<>();

    private WrongFields(UUID school) {
        this.school = school;
    }

    static List<WrongRequest> of(UUID school) {
        WrongFields fields = new WrongFields(school);
        fields.wrongTypes();
        fields.missing();
        fields.texts();
        fields.codes();
        fields.datesAndPoints();
        return fields.all;
    }

    private void wrongTypes() {
        Object[][] wrong = {
            {"name", 7},
            {"name", true},
            {"name", Map.of("a", 1)},
            {"name", List.of("青秀区更正小学")},
            {"boarding", "true"},
            {"boarding", 1},
            {"boarding", 1.0},
            {"boarding", ""},
            {"lon", "108.4"},
            {"lon", true},
            {"lat", ""},
            {"stages", "PRI"},
            {"stages", Map.of("PRI", true)},
            {"ownership", 1},
            {"divisionCode", 450103001002L},
            {"establishedOn", 20_000},
            {"establishedOn", List.of(2020, 1, 1)},
            {"establishedOn", "2020-01-01T00:00:00Z"},
            {"establishedOn", "2026-02-30"},
            {"establishedOn", "2020/01/01"},
            {"establishedOn", "-0200-01-01"},
            {"establishedOn", ""},
            {"phone", 7715511111L}
        };
        for (Object[] one : wrong) {
            refused((String) one[0], one[1], "MALFORMED");
        }
        add("a number as a stage", VALID.with("stages", List.of(1)), "MALFORMED", "stages[0]");
    }

    private void missing() {
        for (String required :
                List.of("name", "stages", "ownership", "urbanRural", "divisionCode", "boarding")) {
            add("no " + required, VALID.without(required), "VALIDATION", required);
            refused(required, null, "VALIDATION");
        }
    }

    private void texts() {
        for (Object name :
                List.of(
                        "",
                        "   ",
                        "长".repeat(101),
                        "=1+1",
                        "+1",
                        "-1",
                        "@SUM(A1)",
                        "\t=1",
                        "'; drop table school; --",
                        "<script>alert(1)</script>",
                        "小学😀",
                        "👍🏽",
                        "学\u202e校",
                        "学\u200b校",
                        "第一\n小学",
                        "a|b",
                        "a\\b",
                        "{{7*7}}",
                        "${jndi:ldap://x}",
                        "*",
                        "%")) {
            refused("name", name, "VALIDATION");
        }
        for (Object name : List.of("a\u0000b", "a\u0007b", "a\u009fb", "\ud83d", "\ude00x")) {
            refused("name", name, "MALFORMED");
        }
        refused("shortName", "", "VALIDATION");
        refused("shortName", "短".repeat(51), "VALIDATION");
        refused("address", "址".repeat(201), "VALIDATION");
        refused("address", "=HYPERLINK(1)", "VALIDATION");
        for (Object phone :
                List.of("", "110", "abc", "0771 5511111", "1' or '1'='1", "+8613900000000")) {
            refused("phone", phone, "VALIDATION");
        }
    }

    private void codes() {
        refused("ownership", "public", "VALIDATION");
        refused("ownership", "STATE", "VALIDATION");
        refused("urbanRural", "999", "VALIDATION");
        refused("divisionCode", "450103", "VALIDATION");
        refused("divisionCode", "４５０１０３００１００２", "VALIDATION");
        refused("divisionCode", "450103001009", "VALIDATION");
        refused("divisionCode", "450124001001", "VALIDATION");
        refused("stages", List.of(), "VALIDATION");
        refused("stages", List.of("PRI", "NIL"), "VALIDATION");
        refused("stages", Arrays.asList("PRI", null), "VALIDATION");
        refused("stages", List.of("JUN"), "VALIDATION");
    }

    private void datesAndPoints() {
        refused("establishedOn", LocalDate.of(2999, 1, 1).toString(), "VALIDATION");
        refused("lon", 106.999999, "VALIDATION");
        refused("lon", -108.4, "VALIDATION");
        refused("lat", 24.500001, "VALIDATION");
        refused("lon", new BigDecimal("108.4000001"), "VALIDATION");
        refused("lon", new BigDecimal("1e999999999"), "VALIDATION");
        refused("lat", new BigDecimal("1e-999999999"), "VALIDATION");
        add("lon without lat", VALID.without("lat"), "VALIDATION", "lat");
        add("lat without lon", VALID.without("lon"), "VALIDATION", "lon");
    }

    private void refused(String field, @Nullable Object value, String code) {
        String shown = String.valueOf(value).replaceAll("\\p{C}", "?");
        String name = field + " = " + shown.substring(0, Math.min(40, shown.length()));
        add(name + " (" + code + ")", VALID.with(field, value), code, field);
    }

    private void add(String name, SchoolBody body, String code, String field) {
        byte[] bytes = body.escapedJson().getBytes(StandardCharsets.UTF_8);
        all.add(
                WrongRequest.of(
                                name,
                                400,
                                code,
                                request ->
                                        WrongBodies.put(request, school, "application/json", bytes))
                        .naming(field));
    }
}
