package cn.tongxin.contract;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import cn.tongxin.testing.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The published contract is the one this build generates. To accept a change: {@code mvn -pl
 * backend/app test -Dtest=ContractDriftTest -Dcontract.update=true}, then look at the difference
 * and write its line in openapi/CHANGELOG.md.
 */
@QuarkusTest
class ContractDriftTest extends ApiTest {
    private static final Path GENERATED = Path.of("target", "openapi", "openapi.yaml");
    private static final Path PUBLISHED = Path.of("..", "..", "openapi", "openapi.yaml");

    @Test
    void the_published_contract_is_the_generated_one() throws IOException {
        long started = ManagementFactory.getRuntimeMXBean().getStartTime();
        assertTrue(
                Files.getLastModifiedTime(GENERATED).toMillis() >= started,
                "the contract in target is from an earlier build");
        if (Boolean.getBoolean("contract.update")) {
            Files.copy(GENERATED, PUBLISHED, StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Arrays.equals(Files.readAllBytes(GENERATED), Files.readAllBytes(PUBLISHED))) {
            fail(
                    "openapi/openapi.yaml differs from what the code says, first in line "
                            + firstDifference()
                            + ". If the change is meant, run: mvn -pl backend/app test"
                            + " -Dtest=ContractDriftTest -Dcontract.update=true"
                            + " and add a line to openapi/CHANGELOG.md.");
        }
    }

    private static String firstDifference() throws IOException {
        List<String> generated = Files.readAllLines(GENERATED);
        List<String> published = Files.readAllLines(PUBLISHED);
        for (int i = 0; i < Math.min(generated.size(), published.size()); i++) {
            if (!generated.get(i).equals(published.get(i))) {
                return "%d: published \"%s\", generated \"%s\""
                        .formatted(i + 1, published.get(i).strip(), generated.get(i).strip());
            }
        }
        return String.valueOf(Math.min(generated.size(), published.size()) + 1);
    }
}
