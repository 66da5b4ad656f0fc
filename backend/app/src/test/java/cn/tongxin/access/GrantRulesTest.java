package cn.tongxin.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.kernel.scope.ScopeKind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of who may give which role agrees with the access matrix and with itself. */
class GrantRulesTest {

    @Test
    void it_speaks_of_every_role() {
        assertEquals(new TreeSet<>(MatrixFile.ROLES), new TreeSet<>(GrantRulesFile.roles()));
    }

    /** What messages call a role is what screens call it. */
    @Test
    void it_names_every_role_as_the_web_client_does() throws IOException {
        JsonNode names =
                new ObjectMapper()
                        .readTree(
                                Path.of("../../web-client/src/shared/codes/codes.zh-CN.json")
                                        .toFile())
                        .get("role");
        for (String role : GrantRulesFile.roles()) {
            assertEquals(names.get(role).asText(), GrantRulesFile.cell(role, "name"), role);
        }
    }

    @Test
    void the_granters_are_those_who_may_write_grants() {
        assertEquals(
                new TreeSet<>(GrantRulesFile.GRANTERS),
                MatrixFile.lines("grant").stream()
                        .filter(line -> !line.write().equals("NONE"))
                        .map(MatrixFile.Line::role)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** A wider grant than any cell of its role would give nothing. */
    @Test
    void a_role_is_held_for_no_wider_place_than_its_widest_cell() {
        for (String role : GrantRulesFile.roles()) {
            List<String> cells =
                    MatrixFile.aggregates().stream()
                            .flatMap(aggregate -> MatrixFile.lines(aggregate).stream())
                            .filter(line -> line.role().equals(role))
                            .flatMap(line -> List.of(line.read(), line.write()).stream())
                            .filter(
                                    cell ->
                                            !Set.of("NONE", "SIGNED_IN", "SELF", "SELF_PROVEN")
                                                    .contains(cell))
                            .toList();
            for (ScopeKind kind : GrantRulesFile.kinds(role, "kinds")) {
                assertTrue(
                        cells.isEmpty()
                                || cells.stream().anyMatch(cell -> MatrixApi.counts(kind, cell)),
                        role + " " + kind);
            }
        }
    }

    @Test
    void nobody_gives_a_role_for_a_place_it_cannot_be_held_for_nor_wider_than_they_reach() {
        Map<String, Set<ScopeKind>> reach =
                Map.of(
                        "bureau-admin",
                                Set.of(
                                        ScopeKind.CITY,
                                        ScopeKind.UNIT,
                                        ScopeKind.SCHOOL,
                                        ScopeKind.ORG),
                        "county-admin", Set.of(ScopeKind.UNIT, ScopeKind.SCHOOL),
                        "school-admin", Set.of(ScopeKind.SCHOOL),
                        "base-operator", Set.of(ScopeKind.ORG));
        for (String role : GrantRulesFile.roles()) {
            for (String granter : GrantRulesFile.GRANTERS) {
                Set<ScopeKind> given = GrantRulesFile.kinds(role, granter);
                assertTrue(GrantRulesFile.kinds(role, "kinds").containsAll(given), role + granter);
                assertTrue(reach.get(granter).containsAll(given), role + " by " + granter);
            }
        }
    }

    /** Nobody gives what is above them: what they give, gives nothing that they do not give. */
    @Test
    void whoever_is_given_a_role_can_give_nothing_that_the_giver_cannot() {
        for (String granter : GrantRulesFile.GRANTERS) {
            for (String between : GrantRulesFile.GRANTERS) {
                if (GrantRulesFile.kinds(between, granter).isEmpty()) {
                    continue;
                }
                for (String role : GrantRulesFile.roles()) {
                    assertTrue(
                            GrantRulesFile.kinds(role, granter)
                                    .containsAll(GrantRulesFile.kinds(role, between)),
                            granter + " → " + between + " → " + role);
                }
            }
        }
    }

    @Test
    void a_school_gives_its_teachers_and_its_own_administrators_only() {
        assertEquals(
                Set.of("school-admin", "class-teacher", "subject-teacher", "psych-teacher"),
                GrantRulesFile.roles().stream()
                        .filter(role -> !GrantRulesFile.kinds(role, "school-admin").isEmpty())
                        .collect(Collectors.toSet()));
    }

    @Test
    void the_three_powers_are_kept_apart_and_have_no_deputies_but_the_bureau() {
        assertEquals("SECURITY", GrantRulesFile.cell("bureau-admin", "split"));
        assertEquals("SYSTEM", GrantRulesFile.cell("system-admin", "split"));
        assertEquals("AUDIT", GrantRulesFile.cell("auditor", "split"));
        assertEquals("NO", GrantRulesFile.cell("system-admin", "deputy"));
        assertEquals("NO", GrantRulesFile.cell("auditor", "deputy"));
    }
}
