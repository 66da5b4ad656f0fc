package cn.tongxin.architecture;

import static cn.tongxin.kernel.data.Mask.NAME;
import static cn.tongxin.kernel.data.Sensitivity.L3;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.platform.audit.Audited;
import cn.tongxin.platform.contract.Listing;
import cn.tongxin.platform.masking.Sensitive;
import cn.tongxin.platform.security.AccessMatrix;
import cn.tongxin.testing.OurClasses;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Nothing is written without a line in the audit log (house.md §4.10). */
class AuditedTest {
    /** What is read and still leaves a line. */
    private static final Set<String> AUDITED_READS =
            Set.of(
                    "audit.read",
                    "court-order.list",
                    "court-order.read",
                    "care-arrangement.list",
                    "care-arrangement.read",
                    "care-contact.list",
                    "care-contact.read",
                    "safe-contact.list",
                    "safe-contact.read",
                    "share-feed.sync",
                    "special-category.list",
                    "special-category.read",
                    "change.read",
                    "claim.list",
                    "class-roster.read",
                    "consent.list",
                    "consent.of-child",
                    "consent.read",
                    "class.read",
                    "deputy.read",
                    "export-request.take",
                    "file.download",
                    "grant.find-account",
                    "grant.read",
                    "guardian-link.read",
                    "guardian-link.read-guardian",
                    "own-subject-request.copy",
                    "own-subject-request.list",
                    "own-subject-request.read",
                    "person.read",
                    "researcher.read",
                    "researcher.read-history",
                    "staff.read",
                    "staff.read-assignment",
                    "staff.read-history",
                    "student.read",
                    "student-circle.read",
                    "subject-request.list",
                    "subject-request.read",
                    "student-duplicate.read",
                    "student-transfer.read",
                    "user.read",
                    "user.read-history");

    /** Answers of an endpoint that somebody forgot, for the check of the check. */
    static class Forgotten {
        @POST
        void write() {}

        @GET
        void read() {}

        @GET
        Told tell() {
            return new Told(List.of());
        }

        record Told(List<Whom> about) {}

        record Whom(@Sensitive(value = L3, mask = NAME) String name) {}
    }

    private static List<JavaMethod> endpoints(Iterable<JavaClass> classes) {
        return StreamSupport.stream(classes.spliterator(), false)
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                .toList();
    }

    private static List<String> writesWithoutALine(Iterable<JavaClass> classes) {
        return endpoints(classes).stream()
                .filter(endpoint -> !endpoint.isAnnotatedWith(GET.class))
                .filter(endpoint -> !endpoint.isAnnotatedWith(Audited.class))
                .map(JavaMethod::getFullName)
                .toList();
    }

    /** Lists show a part of everybody; what is told of one is a look at a person. */
    private static List<String> looksWithoutALine(Iterable<JavaClass> classes) {
        return endpoints(classes).stream()
                .filter(endpoint -> endpoint.isAnnotatedWith(GET.class))
                .filter(endpoint -> !endpoint.isAnnotatedWith(Listing.class))
                .filter(endpoint -> !endpoint.isAnnotatedWith(Audited.class))
                .filter(endpoint -> tellsOfPeople(endpoint.getReturnType(), new HashSet<>()))
                .map(JavaMethod::getFullName)
                .toList();
    }

    private static boolean tellsOfPeople(JavaType answer, Set<String> seen) {
        return answer.getAllInvolvedRawTypes().stream()
                .filter(type -> type.isRecord() && seen.add(type.getName()))
                .flatMap(type -> type.getFields().stream())
                .anyMatch(
                        field ->
                                field.isAnnotatedWith(Sensitive.class)
                                        || tellsOfPeople(field.getType(), seen));
    }

    private static List<Audited> audited(boolean reads) {
        return endpoints(OurClasses.ALL).stream()
                .filter(endpoint -> endpoint.isAnnotatedWith(Audited.class))
                .filter(endpoint -> endpoint.isAnnotatedWith(GET.class) == reads)
                .map(endpoint -> endpoint.getAnnotationOfType(Audited.class))
                .toList();
    }

    @Test
    void every_endpoint_that_is_no_get_is_audited() {
        assertEquals(List.of(), writesWithoutALine(OurClasses.ALL));
    }

    @Test
    void every_answer_about_one_that_tells_of_people_is_audited() {
        assertEquals(List.of(), looksWithoutALine(OurClasses.ALL));
    }

    @Test
    void the_checks_would_notice_one_that_is_not() {
        Iterable<JavaClass> classes =
                new ClassFileImporter()
                        .importClasses(Forgotten.class, Forgotten.Told.class, Forgotten.Whom.class);
        assertEquals(1, writesWithoutALine(classes).size());
        assertEquals(1, looksWithoutALine(classes).size());
    }

    @Test
    void each_write_has_an_action_of_its_own() {
        List<String> actions = audited(false).stream().map(Audited::action).toList();
        assertEquals(actions.size(), new TreeSet<>(actions).size(), actions::toString);
        assertTrue(actions.contains("school.update"), actions::toString);
    }

    @Test
    void reads_are_audited_where_that_was_decided() {
        assertEquals(
                new TreeSet<>(AUDITED_READS),
                audited(true).stream()
                        .map(Audited::action)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Whoever reads the log reads words: the web client shows them from this very file. */
    @Test
    void an_action_and_what_it_is_about_have_words() throws IOException {
        JsonNode words;
        try (InputStream codes = AuditedTest.class.getResourceAsStream("/audit.zh-CN.json")) {
            words = new ObjectMapper().readTree(codes);
        }
        Set<String> without = new TreeSet<>();
        for (boolean reads : new boolean[] {true, false}) {
            for (Audited audited : audited(reads)) {
                if (!words.path("auditAction").has(audited.action())) {
                    without.add(audited.action());
                }
                if (!words.path("auditEntity").has(audited.entity())) {
                    without.add(audited.entity());
                }
            }
        }
        assertEquals(Set.of(), without);
    }

    @Test
    void an_action_is_named_after_an_aggregate_of_the_matrix() {
        Set<String> aggregates =
                new AccessMatrix()
                        .cells().stream()
                                .map(cell -> cell.permission().split(":", 2)[0])
                                .collect(Collectors.toSet());
        for (boolean reads : new boolean[] {true, false}) {
            for (Audited audited : audited(reads)) {
                assertTrue(aggregates.contains(audited.entity()), audited::entity);
                assertEquals(
                        audited.entity(), audited.action().split("\\.", 2)[0], audited::action);
            }
        }
    }
}
