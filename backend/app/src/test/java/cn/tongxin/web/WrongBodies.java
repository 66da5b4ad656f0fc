package cn.tongxin.web;

import cn.tongxin.org.school.SchoolBody;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Bodies that are no JSON, not the JSON asked for, too large, or of another kind. */
final class WrongBodies {
    static final String VERSION_0 = "\"0-00000000\"";
    private static final String VALID = SchoolBody.valid().json();
    private static final String OPEN = VALID.substring(0, VALID.length() - 1);

    private WrongBodies() {}

    static List<WrongRequest> of(UUID school) {
        List<WrongRequest> all = new ArrayList<>();
        syntax().forEach(text -> all.add(malformed(text[0], text[1], school)));
        all.add(malformed("a list", "[" + VALID + "]", school));
        all.add(malformed("a text", "\"x\"", school));
        all.add(malformed("a number", "7", school));
        all.add(malformed("12,000 brackets", "[".repeat(12_000), school));
        all.add(malformed("a field twice", OPEN + ",\"name\":\"又一所小学\"}", school));
        all.add(malformed("a number of 1,500 digits", number("9".repeat(1500)), school));
        byte[] broken =
                VALID.replace("青秀区示例小学", "\u00ff\u00fe").getBytes(StandardCharsets.ISO_8859_1);
        all.add(malformed("a broken character", broken, school).naming("name"));
        for (String[] unknown :
                new String[][] {
                    {"version", "1"},
                    {"id", "\"x\""},
                    {"NAME", "\"x\""},
                    {"status", "\"CLOSED\""},
                    {"typeCode", "\"311\""},
                    {"__proto__", "{}"},
                    {"deep", "{\"a\":".repeat(500) + "1" + "}".repeat(500)}
                }) {
            String text = OPEN + ",\"" + unknown[0] + "\":" + unknown[1] + "}";
            all.add(malformed("unknown field " + unknown[0], text, school).naming(unknown[0]));
        }
        all.add(malformed("deep nesting in a field", field("name", deep()), school).naming("name"));
        all.add(missing("no body", "", school));
        all.add(missing("null as body", "null", school));
        all.add(tooLarge(school));
        for (String type : List.of("text/plain", "application/xml", "application/yaml")) {
            all.add(
                    WrongRequest.of(
                            type,
                            415,
                            "UNSUPPORTED_MEDIA_TYPE",
                            request -> put(request, school, type, bytes(VALID))));
        }
        return all;
    }

    private static List<String[]> syntax() {
        return List.of(
                new String[] {"no JSON at all", "hello"},
                new String[] {"broken off", VALID.substring(0, 40)},
                new String[] {"a second object", VALID + " {}"},
                new String[] {"something behind the end", VALID + "x"},
                new String[] {"single quotes", VALID.replace('"', '\'')},
                new String[] {"a trailing comma", OPEN + ",}"},
                new String[] {"a comment", "/* */" + VALID},
                new String[] {"NaN", number("NaN")},
                new String[] {"undefined", number("undefined")},
                new String[] {"hexadecimal", number("0x6C")},
                new String[] {"a leading zero", number("0108.4")},
                new String[] {"a raw line break in a text", VALID.replace("更正", "更\n正")});
    }

    private static WrongRequest tooLarge(UUID school) {
        byte[] body = bytes(field("name", "\"" + "大".repeat(700_000) + "\""));
        return WrongRequest.of(
                "2 MB",
                413,
                "TOO_LARGE",
                request -> put(request, school, "application/json", body));
    }

    private static WrongRequest missing(String name, String text, UUID school) {
        return WrongRequest.of(
                        name,
                        400,
                        "VALIDATION",
                        request -> put(request, school, "application/json", bytes(text)))
                .naming("body");
    }

    private static WrongRequest malformed(String name, String text, UUID school) {
        return malformed(name, bytes(text), school);
    }

    private static WrongRequest malformed(String name, byte[] body, UUID school) {
        return WrongRequest.of(
                name, 400, "MALFORMED", request -> put(request, school, "application/json", body));
    }

    static Response put(RequestSpecification request, UUID school, String type, byte[] body) {
        return request.header("If-Match", VERSION_0)
                .header("Content-Type", type)
                .body(body)
                .put("/api/v1/schools/" + school);
    }

    private static String deep() {
        return "[".repeat(2000) + "]".repeat(2000);
    }

    private static String number(String text) {
        return VALID.replace("108.400001", text);
    }

    private static String field(String name, String json) {
        return VALID.replaceFirst("\"" + name + "\":\"[^\"]*\"", "\"" + name + "\":" + json);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
