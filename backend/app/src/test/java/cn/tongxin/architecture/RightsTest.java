package cn.tongxin.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.platform.security.AccessMatrix;
import cn.tongxin.testing.OurClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No HTTP method is open by accident (house.md §4.1). */
public class RightsTest {
    /** Demanded by what is proposed, not by an endpoint; a test of proposals holds them equal. */
    public static final Set<String> BY_KIND_OF_PROPOSAL =
            Set.of(
                    "school-lifecycle:write",
                    "school-lifecycle:approve",
                    "staff-transfer:write",
                    "staff-transfer:approve");

    /**
     * Demanded by which list is exported; ExportMatrixTest and ExportRequestMatrixTest try each.
     */
    private static final Set<String> BY_EXPORTED_LIST =
            Set.of(
                    "school-export:read",
                    "staff-export:read",
                    "proposal-export:read",
                    "class-export:read",
                    "grant-export:read",
                    "user-export:read",
                    "institute-export:read",
                    "institute-paper-export:read",
                    "researcher-export:read",
                    "roll-over-export:read",
                    "metric-export:read",
                    "directory-export:read",
                    "division-export:read",
                    "managing-unit-export:read",
                    "calendar-export:read",
                    "student-export:read",
                    "enrolment-export:read",
                    "guardian-export:read");

    /** What needs no sign-in. Adding a line here is a decision about the whole internet. */
    private static final Set<String> PUBLIC =
            Set.of(
                    "PrivacyNoticeResource.list",
                    "PrivacyNoticeResource.get",
                    "ProblemCatalogue.list",
                    "ProblemCatalogue.get",
                    "SignInSettingsResource.get");

    private static List<JavaMethod> endpoints() {
        return OurClasses.ALL.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                .toList();
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    @Test
    void there_are_endpoints_to_look_at() {
        assertTrue(endpoints().size() >= 13, () -> "found " + endpoints().size());
    }

    @Test
    void every_endpoint_demands_one_permission_or_is_on_the_public_list() {
        Set<String> open = new TreeSet<>();
        for (JavaMethod endpoint : endpoints()) {
            if (endpoint.isAnnotatedWith(PermissionsAllowed.class)) {
                assertFalse(endpoint.isAnnotatedWith(PermitAll.class), name(endpoint));
                assertEquals(
                        1,
                        endpoint.getAnnotationOfType(PermissionsAllowed.class).value().length,
                        name(endpoint));
            } else {
                assertTrue(endpoint.isAnnotatedWith(PermitAll.class), name(endpoint));
                open.add(name(endpoint));
            }
        }
        assertEquals(new TreeSet<>(PUBLIC), open);
    }

    @Test
    void every_permission_is_in_the_matrix_and_every_permission_of_the_matrix_is_demanded() {
        Set<String> demanded =
                endpoints().stream()
                        .filter(endpoint -> endpoint.isAnnotatedWith(PermissionsAllowed.class))
                        .map(e -> e.getAnnotationOfType(PermissionsAllowed.class).value()[0])
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> known =
                new AccessMatrix()
                        .cells().stream()
                                .map(AccessMatrix.Cell::permission)
                                .collect(Collectors.toCollection(TreeSet::new));
        demanded.addAll(BY_KIND_OF_PROPOSAL);
        demanded.addAll(BY_EXPORTED_LIST);
        assertEquals(known, demanded);
    }

    @Test
    void rights_are_not_given_by_class_nor_by_role_name() {
        OurClasses.ALL.forEach(
                type -> {
                    assertFalse(type.isAnnotatedWith(PermissionsAllowed.class), type.getName());
                    assertFalse(type.isAnnotatedWith(PermitAll.class), type.getName());
                    assertFalse(type.isAnnotatedWith(RolesAllowed.class), type.getName());
                });
        endpoints().forEach(e -> assertFalse(e.isAnnotatedWith(RolesAllowed.class), name(e)));
    }
}
