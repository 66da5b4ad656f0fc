package cn.tongxin.web;

import cn.tongxin.org.school.SchoolBody;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Paths, methods and headers that lead nowhere. */
final class WrongAddresses {
    private static final String SCHOOLS = "/api/v1/schools";

    private WrongAddresses() {}

    static List<WrongRequest> of(UUID school) {
        List<WrongRequest> all = new ArrayList<>();
        addresses(all);
        methods(all, school);
        conditions(all, school);
        headers(all, school);
        return all;
    }

    private static void addresses(List<WrongRequest> all) {
        for (String address :
                List.of(
                        "/api/v1/nope",
                        "/api/v2/schools",
                        "/api",
                        "/nope",
                        "/q/openapi",
                        "/q/dev-ui",
                        SCHOOLS + "/1",
                        SCHOOLS + "/not-a-uuid",
                        SCHOOLS + "/0199f2c4-0000-7000-8000-00000000000g",
                        SCHOOLS + "/" + new UUID(0, 0),
                        SCHOOLS + "/" + new UUID(0, 0) + "/approve",
                        SCHOOLS + "/%27%20or%201%3D1",
                        SCHOOLS + "/..%2f..%2fetc%2fpasswd",
                        "/api/v1/divisions/999999",
                        "/api/v1/divisions/450103%27--",
                        "/api/v1/problems/%F0%9F%98%80")) {
            all.add(WrongRequest.of(address, 404, "NOT_FOUND", r -> r.get(address)));
        }
        for (String address :
                List.of(
                        SCHOOLS + "/%00",
                        "/api/v1/divisions/4501%0003",
                        "/api/v1/divisions/%0d%0aSet-Cookie:x",
                        "/api/v1/problems/%7F",
                        "/api/v1/problems/%c2%85")) {
            all.add(WrongRequest.of(address, 400, "MALFORMED", r -> r.get(address)));
        }
        all.add(
                WrongRequest.of(
                        "an address of 9,000 characters",
                        414,
                        "URI_TOO_LONG",
                        r -> r.get(SCHOOLS + "?name=" + "a".repeat(9000))));
    }

    private static void methods(List<WrongRequest> all, UUID school) {
        String one = SCHOOLS + "/" + school;
        for (String method : List.of("POST", "DELETE", "PATCH")) {
            all.add(
                    WrongRequest.of(
                            method + " a school",
                            405,
                            "METHOD_NOT_ALLOWED",
                            r -> json(r).request(method, one)));
        }
        for (String method : List.of("POST", "PUT", "DELETE", "TRACE")) {
            all.add(
                    WrongRequest.of(
                            method + " the list",
                            405,
                            "METHOD_NOT_ALLOWED",
                            r -> json(r).request(method, SCHOOLS)));
        }
    }

    private static void conditions(List<WrongRequest> all, UUID school) {
        all.add(WrongRequest.of("no If-Match", 428, "PRECONDITION_REQUIRED", r -> put(r, school)));
        for (String star : List.of("*", "", " ")) {
            all.add(
                    WrongRequest.of(
                            "If-Match '" + star + "'",
                            428,
                            "PRECONDITION_REQUIRED",
                            r -> put(r.header("If-Match", star), school)));
        }
        all.add(
                WrongRequest.of(
                        "a stale If-Match",
                        412,
                        "STALE",
                        r -> put(r.header("If-Match", "\"1-00000000\""), school)));
        for (String tag : List.of("0", "\"0\"", "\"x-00\"", "\"-1-00\"", "\"99999999999-00\"")) {
            all.add(
                    WrongRequest.of(
                                    "If-Match " + tag,
                                    400,
                                    "VALIDATION",
                                    r -> put(r.header("If-Match", tag), school))
                            .naming("If-Match"));
        }
    }

    private static void headers(List<WrongRequest> all, UUID school) {
        for (String accept : List.of("application/xml", "text/html", "image/*", ";;;")) {
            all.add(
                    WrongRequest.of(
                            "Accept " + accept,
                            406,
                            "NOT_ACCEPTABLE",
                            r -> r.header("Accept", accept).get(SCHOOLS + "/" + school)));
        }
        all.add(
                WrongRequest.of(
                        "headers of 20,000 characters",
                        431,
                        "HEADERS_TOO_LARGE",
                        r -> r.header("X-Long", "a".repeat(20_000)).get(SCHOOLS)));
        all.add(
                WrongRequest.of(
                        "a role that is not held",
                        403,
                        "ACTING_AS",
                        r -> r.header("Acting-As", "bureau-admin").get(SCHOOLS)));
    }

    private static Response put(RequestSpecification request, UUID school) {
        return json(request).put(SCHOOLS + "/" + school);
    }

    private static RequestSpecification json(RequestSpecification request) {
        return request.header("Content-Type", "application/json").body(SchoolBody.valid().json());
    }
}
