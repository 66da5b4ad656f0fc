package cn.tongxin.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.platform.security.AccessMatrix;
import cn.tongxin.testing.ApiTest;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What every operation of the contract says about itself. */
class ContractRulesTest {
    private static final Set<String> PUBLIC =
            Set.of(
                    "PrivacyNoticeResource_get",
                    "PrivacyNoticeResource_list",
                    "ProblemCatalogue_list",
                    "ProblemCatalogue_get",
                    "SignInSettingsResource_get");
    private static final OpenAPI API = new OpenAPIV3Parser().read(ApiTest.CONTRACT);

    private record Entry(String path, PathItem.HttpMethod method, Operation operation) {
        String id() {
            return operation.getOperationId();
        }

        Set<String> statuses() {
            return operation.getResponses().keySet();
        }
    }

    private static List<Entry> operations() {
        List<Entry> entries = new ArrayList<>();
        for (Map.Entry<String, PathItem> path : API.getPaths().entrySet()) {
            path.getValue()
                    .readOperationsMap()
                    .forEach((method, op) -> entries.add(new Entry(path.getKey(), method, op)));
        }
        return entries;
    }

    @Test
    void the_contract_is_read_whole() {
        assertTrue(operations().size() >= 13, "operations: " + operations().size());
    }

    @Test
    void operation_ids_are_unique() {
        Set<String> seen = new HashSet<>();
        operations().forEach(entry -> assertTrue(seen.add(entry.id()), entry.id()));
    }

    @Test
    void every_operation_is_explained_in_chinese_and_tagged() {
        for (Entry entry : operations()) {
            assertChinese(entry.id() + " summary", entry.operation().getSummary());
            assertChinese(entry.id() + " description", entry.operation().getDescription());
            assertEquals(1, entry.operation().getTags().size(), entry.id());
        }
        API.getTags().forEach(tag -> assertChinese(tag.getName(), tag.getDescription()));
    }

    @Test
    void every_parameter_is_explained_in_chinese() {
        for (Entry entry : operations()) {
            if (entry.operation().getParameters() != null) {
                entry.operation()
                        .getParameters()
                        .forEach(p -> assertChinese(entry.id() + p.getName(), p.getDescription()));
            }
        }
    }

    @Test
    void every_operation_demands_one_permission_of_the_matrix_or_is_on_the_public_list() {
        Set<String> known =
                new AccessMatrix()
                        .cells().stream()
                                .map(AccessMatrix.Cell::permission)
                                .collect(Collectors.toSet());
        Set<String> open = new TreeSet<>();
        for (Entry entry : operations()) {
            Map<String, Object> extensions = entry.operation().getExtensions();
            Object permission = extensions == null ? null : extensions.get("x-permission");
            if (permission == null) {
                assertEquals(List.of(), entry.operation().getSecurity(), entry.id());
                open.add(entry.id());
            } else {
                assertTrue(known.contains(permission), entry.id() + " " + permission);
                assertEquals(1, entry.operation().getSecurity().size(), entry.id());
                assertTrue(
                        permission
                                .toString()
                                .matches(reads(entry) ? ".*:read" : ".*:(write|approve)"),
                        entry.id() + " " + permission);
            }
        }
        assertEquals(new TreeSet<>(PUBLIC), open);
    }

    private static boolean reads(Entry entry) {
        return entry.method() == PathItem.HttpMethod.GET;
    }

    @Test
    void every_operation_documents_its_refusals_as_problems() {
        for (Entry entry : operations()) {
            Set<String> expected =
                    new TreeSet<>(
                            List.of(
                                    "400", "401", "404", "405", "406", "413", "414", "431", "500",
                                    "503"));
            if (!PUBLIC.contains(entry.id())) {
                expected.add("403");
            }
            if (entry.operation().getRequestBody() != null) {
                expected.add("415");
            }
            if (!reads(entry)) {
                expected.addAll(List.of("409", "422"));
            }
            if (entry.method() == PathItem.HttpMethod.PUT) {
                expected.addAll(List.of("412", "428"));
            }
            Set<String> missing = new TreeSet<>(expected);
            missing.removeAll(entry.statuses());
            assertEquals(Set.of(), missing, entry.id());
            entry.operation()
                    .getResponses()
                    .forEach((status, response) -> isProblem(entry.id(), status, response));
        }
    }

    private static void isProblem(String id, String status, ApiResponse response) {
        if (Integer.parseInt(status) < 400) {
            return;
        }
        assertEquals(
                "#/components/responses/Problem" + status, response.get$ref(), id + " " + status);
        ApiResponse shared = API.getComponents().getResponses().get("Problem" + status);
        assertNotNull(shared, status);
        assertEquals(Set.of("application/problem+json"), shared.getContent().keySet());
        assertChinese(status, shared.getDescription());
    }

    @Test
    void every_status_the_product_can_refuse_with_is_in_the_contract() {
        Set<String> shared = API.getComponents().getResponses().keySet();
        Arrays.stream(ProblemCode.values())
                .forEach(
                        code -> assertTrue(shared.contains("Problem" + code.status()), code::name));
    }

    @Test
    void what_can_be_changed_is_read_with_a_tag_and_changed_with_one() {
        for (Entry entry : operations()) {
            if (entry.method() == PathItem.HttpMethod.PUT) {
                assertTrue(hasParameter(entry, "If-Match"), entry.id());
                Entry reading =
                        operations().stream()
                                .filter(e -> e.path().equals(entry.path()) && reads(e))
                                .findFirst()
                                .orElseThrow();
                assertTrue(hasParameter(reading, "If-None-Match"), reading.id());
                assertTrue(reading.statuses().contains("304"), reading.id());
                assertNotNull(
                        reading.operation().getResponses().get("200").getHeaders().get("ETag"));
            }
            assertFalse(entry.method() == PathItem.HttpMethod.PATCH, entry.id());
        }
    }

    private static boolean hasParameter(Entry entry, String name) {
        return entry.operation().getParameters().stream().anyMatch(p -> p.getName().equals(name));
    }

    private static void assertChinese(String what, String text) {
        assertTrue(text != null && text.matches("(?s).*\\p{IsHan}.*"), what + ": " + text);
    }
}
