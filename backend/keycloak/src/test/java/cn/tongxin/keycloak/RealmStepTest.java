package cn.tongxin.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RealmStepTest {
    private static final Set<String> ROLES =
            Set.of(
                    "bureau-admin",
                    "county-admin",
                    "researcher",
                    "school-admin",
                    "class-teacher",
                    "subject-teacher",
                    "psych-teacher",
                    "law-vice-principal",
                    "counsellor",
                    "hotline-supervisor",
                    "inspector",
                    "case-worker",
                    "volunteer",
                    "lecturer",
                    "base-operator",
                    "guardian",
                    "partner",
                    "auditor",
                    "system-admin",
                    "data-protection-officer",
                    "special-school-staff",
                    "social-org-staff",
                    "safety-officer");

    @Test
    void everyRoleHasAChineseNameAndReachesTheToken() throws IOException {
        Set<String> named = new TreeSet<>();
        Set<String> mapped = new TreeSet<>();
        for (RealmStep step : RealmStep.ofThisRelease()) {
            for (JsonNode role : step.wanted().path("roles").path("realm")) {
                named.add(role.path("name").asText());
                assertTrue(role.path("description").asText().matches(".*\\p{IsHan}.*"));
            }
            step.wanted()
                    .path("scopeMappings")
                    .forEach(m -> m.path("roles").forEach(r -> mapped.add(r.asText())));
        }
        assertEquals(new TreeSet<>(ROLES), named);
        assertEquals(named, mapped);
    }

    @Test
    void theProductionRealmHasNothingOfTheDemo() throws IOException {
        for (RealmStep step : RealmStep.ofThisRelease()) {
            String text = step.wanted().toString();
            assertFalse(text.contains("demo"), step.name());
            assertFalse(text.contains("\"secret\""), step.name());
            for (JsonNode client : step.wanted().path("clients")) {
                assertFalse(client.path("directAccessGrantsEnabled").asBoolean(), step.name());
                assertTrue(client.hasNonNull("id"), "client ids are fixed");
            }
        }
    }

    @Test
    void numbersRunFromOneWithoutAGap() throws IOException {
        assertEquals(
                List.of("first", "second"),
                RealmStep.of(files("realm/0001-first.json", "realm/0002-second.json")).stream()
                        .map(RealmStep::name)
                        .toList());
        assertThrows(IOException.class, () -> RealmStep.of(files("realm/0002-second.json")));
        assertThrows(
                IOException.class,
                () -> RealmStep.of(files("realm/0001-a.json", "realm/0003-c.json")));
        assertThrows(IOException.class, () -> RealmStep.of(files("realm/notes.json")));
    }

    @Test
    void aPartThatWouldBeIgnoredIsRefused() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("realm/0001-a.json", "{\"users\": []}".getBytes(StandardCharsets.UTF_8));
        IOException refused = assertThrows(IOException.class, () -> RealmStep.of(files));
        assertTrue(refused.getMessage().contains("users"));
    }

    private static SortedMap<String, byte[]> files(String... names) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String name : names) {
            files.put(name, "{}".getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }
}
