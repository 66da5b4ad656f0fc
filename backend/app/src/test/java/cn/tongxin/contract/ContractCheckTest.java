package cn.tongxin.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.org.school.SchoolBody;
import cn.tongxin.testing.ApiTest;
import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.restassured.OpenApiValidationFilter;
import com.sun.net.httpserver.HttpServer;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The check every HTTP test relies on can fail. */
class ContractCheckTest {
    private static final String SETTINGS = "/api/v1/sign-in-settings";
    private static final OpenApiInteractionValidator CHECK =
            OpenApiInteractionValidator.createForSpecificationUrl(ApiTest.CONTRACT).build();

    private static ValidationReport put(SchoolBody body) {
        return CHECK.validateRequest(
                SimpleRequest.Builder.put("/api/v1/schools/0199f2c4-0000-7000-8000-000000000001")
                        .withHeader("Authorization", "Bearer x")
                        .withHeader("If-Match", "\"0-00000000\"")
                        .withContentType("application/json")
                        .withBody(body.json())
                        .build());
    }

    private static ValidationReport answer(int status, String type, String body) {
        return CHECK.validateResponse(
                SETTINGS,
                Request.Method.GET,
                SimpleResponse.Builder.status(status).withContentType(type).withBody(body).build());
    }

    private static List<String> keys(ValidationReport report) {
        return report.getMessages().stream()
                .map(ValidationReport.Message::getKey)
                .map(key -> key.substring(key.lastIndexOf('.') + 1))
                .sorted()
                .toList();
    }

    @Test
    void a_correct_request_passes() {
        assertEquals(List.of(), keys(put(SchoolBody.valid())));
    }

    @Test
    void a_wrong_type_a_missing_an_extra_and_a_too_long_field_are_four_errors() {
        SchoolBody wrong =
                SchoolBody.valid()
                        .with("boarding", "yes")
                        .without("ownership")
                        .with("headmaster", "无此字段")
                        .with("name", "长".repeat(101));
        assertEquals(
                List.of("additionalProperties", "maxLength", "required", "type"), keys(put(wrong)));
    }

    @Test
    void each_of_the_four_is_found_alone_too() {
        SchoolBody valid = SchoolBody.valid();
        assertEquals(List.of("type"), keys(put(valid.with("boarding", "yes"))));
        assertEquals(List.of("required"), keys(put(valid.without("ownership"))));
        assertEquals(List.of("additionalProperties"), keys(put(valid.with("headmaster", "x"))));
        assertEquals(List.of("maxLength"), keys(put(valid.with("name", "长".repeat(101)))));
    }

    @Test
    void answers_are_checked_for_fields_status_and_media_type() {
        String json = "application/json";
        assertEquals(
                List.of(),
                keys(
                        answer(
                                200,
                                json,
                                "{\"issuer\":\"http://x\",\"clientId\":\"c\","
                                        + "\"secondFactorAcr\":\"2\"}")));
        assertEquals(
                List.of("additionalProperties", "required", "type"),
                keys(
                        answer(
                                200,
                                json,
                                "{\"issuer\":7,\"secret\":\"s\",\"secondFactorAcr\":\"2\"}")));
        assertEquals(List.of("unknown"), keys(answer(402, json, "{}")));
        assertEquals(
                List.of("notAllowed"), keys(answer(200, "text/html", "<p>not the contract</p>")));
    }

    @Test
    void the_filter_of_the_http_tests_throws_when_an_answer_breaks_the_contract()
            throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] lie = "{\"issuer\":7}".getBytes(StandardCharsets.UTF_8);
        server.createContext(
                SETTINGS,
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, lie.length);
                    exchange.getResponseBody().write(lie);
                    exchange.close();
                });
        server.start();
        try {
            var thrown =
                    assertThrows(
                            OpenApiValidationFilter.OpenApiValidationException.class,
                            () ->
                                    RestAssured.given()
                                            .baseUri("http://localhost")
                                            .port(server.getAddress().getPort())
                                            .filter(ApiTest.CONTRACT_CHECK)
                                            .get(SETTINGS));
            assertTrue(thrown.getMessage().contains("issuer"), thrown.getMessage());
        } finally {
            server.stop(0);
        }
    }
}
